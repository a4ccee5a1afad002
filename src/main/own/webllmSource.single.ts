// The one-file page has no WebLLM: it could neither fetch a model nor keep it.

import { TeacherError } from "../../teachers/errors";
import type * as site from "./webllmSource";

export const loadWebllm: typeof site.loadWebllm = () =>
  Promise.reject(new TeacherError("oneFile", "got the page in one file, want it from a web address"));
