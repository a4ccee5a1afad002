// The panel's words, which come with the first of the parts that say some of them.

import { addMessages } from "../../text/text";
import messages from "../../text/en/late/take.ftl?raw";

addMessages(messages);
