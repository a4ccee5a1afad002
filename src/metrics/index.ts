// The metric registry: one line per file. The exported name is the metric's id.
export { accuracy } from "./accuracy";
export { accuracyOod } from "./accuracyOod";
export { distinct } from "./distinct";
export { entropy } from "./entropy";
export { passAt1 } from "./passAt1";
export { passAt16 } from "./passAt16";
