// The lesson registry: one line per file, the default lesson first. The exported name is the lesson's id.
export { whatCritiqueTeaches } from "./whatCritiqueTeaches";
export { whatMakesACritique } from "./whatMakesACritique";
