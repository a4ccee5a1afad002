// The nouns of Errata. Types only: this folder imports nothing and runs nothing.

export type * from "./cost";
export type * from "./experiment";
export type * from "./problems";
export type * from "./results";
export type * from "./runs";
