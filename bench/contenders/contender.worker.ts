// A thread of the page for one contender: nothing of it is left when it ends.

import { expose } from "comlink";

import { createHost } from "../host";
import "../../src/lib/trustedTypes";
import * as suites from "../suites";
import * as contenders from "./load";

expose(createHost(suites, contenders));
