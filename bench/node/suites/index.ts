// The suites that only a terminal can run.

export { cold } from "./cold";
export { page } from "./page";
