// German: loaded when somebody reads it.

import { createCatalogue } from "../catalogue";
import * as content from "./content";

const files = import.meta.glob<string>("./**/*.ftl", { query: "?raw", import: "default", eager: true });

export const german = createCatalogue("de", files, Object.assign({}, ...Object.values(content)));
