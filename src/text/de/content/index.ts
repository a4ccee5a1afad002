// The German of the registries' texts, by their English: one line per file.
export { controls } from "./controls";
export { devices } from "./devices";
export { errors } from "./errors";
export { failures } from "./failures";
export { gamedVerifier } from "./gamedVerifier";
export { knobs } from "./knobs";
export { matchedProgress } from "./matchedProgress";
export { metrics } from "./metrics";
export { rightOrWrong } from "./rightOrWrong";
export { same } from "./same";
export { signals } from "./signals";
export { tasks } from "./tasks";
export { verdicts } from "./verdicts";
export { whatCritiqueTeaches } from "./whatCritiqueTeaches";
export { whatMakesACritique } from "./whatMakesACritique";
export { whatNegativesKeep } from "./whatNegativesKeep";
export { whoseSolutions } from "./whoseSolutions";
