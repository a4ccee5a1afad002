// The task registry: one line per file. The exported name is the task's id, in the page and in saved runs.
export { chain } from "./chain";
export { countdown } from "./countdown";
export { multiplication } from "./multiplication";
export { rotation } from "./rotation";
