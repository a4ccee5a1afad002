// The lesson registry: one line per file. The exported name is the lesson's id. Shown in this order.
export { whatCritiqueTeaches } from "./whatCritiqueTeaches";
export { whatMakesACritique } from "./whatMakesACritique";
export { rightOrWrong } from "./rightOrWrong";
export { whatNegativesKeep } from "./whatNegativesKeep";
export { matchedProgress } from "./matchedProgress";
export { whoseSolutions } from "./whoseSolutions";
export { gamedVerifier } from "./gamedVerifier";
