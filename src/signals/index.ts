// The signal registry: one line per file. The exported name is the signal's id, in the page and in saved runs.
export { answerOnly } from "./answerOnly";
export { coverage } from "./coverage";
export { critique } from "./critique";
export { imitation } from "./imitation";
export { mixture } from "./mixture";
export { placebo } from "./placebo";
