// The nouns of Errata. Types only: this folder imports nothing and runs nothing.

export type * from "./digest";
export type * from "./cost";
export type * from "./experiment";
export type * from "./inspection";
export type * from "./lesson";
export type * from "./own";
export type * from "./problems";
export type * from "./results";
export type * from "./runs";
