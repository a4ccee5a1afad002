// The data that a person brought: what is shown, and what may be asked.

import type { DataField, DataLayout, DataRow, Dataset, TextVerifier } from "../../types";

/** What a column can be. */
export const FIELDS: readonly DataField[] = [
  "question",
  "solution",
  "answer",
  "response",
  "correct",
  "critique",
  "rejected",
  "choices",
];
export type Field = DataField;
export type LayoutName = DataLayout;

/** Which columns are what. */
export interface MappingView {
  readonly layout: LayoutName;
  readonly columns: Partial<Readonly<Record<Field, string>>>;
}

/** What rows come to, as they are mapped and marked now. */
export interface PreviewView {
  readonly first: readonly DataRow[];
  readonly rows: number;
  readonly responses: number;
  readonly critiques: number;
  readonly questions: number;
  /** Questions with a right answer. */
  readonly solved: number;
  readonly shares: { readonly train: number; readonly validation: number; readonly id: number };
  /** Texts whose verdict is known, and how many of them the verifier gives the same. */
  readonly tried: number;
  readonly agreed: number;
  /** Rows that give nothing, by why. */
  readonly skipped: Readonly<Record<string, number>>;
  /** Why answers cannot be read with this verifier. */
  readonly fault: string | null;
}

/** A file that was read and is not kept yet. */
export interface Incoming {
  readonly name: string;
  readonly title: string;
  readonly format: string;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly mapping: MappingView;
  readonly verifier: TextVerifier;
  /** null while it is worked out. */
  readonly preview: PreviewView | null;
  /** A text to try the verifier on, and what it reads in it. */
  readonly trial: { readonly text: string; readonly answer: string | null };
}

/** Layouts to take data away in, and signals that TRL can go on with. */
export const WRITTEN = ["named", "csv", "cft", "completion", "preference", "kto", "gsm8k", "math"] as const;
export type Written = (typeof WRITTEN)[number];
export const CONTINUED = ["sft", "cft", "dpo", "kto", "grpo", "gkd"] as const;
export type Continued = (typeof CONTINUED)[number];

export interface Hub {
  readonly id: string;
  readonly files: readonly { readonly path: string; readonly size: number }[] | null;
  readonly isBusy: boolean;
}

export interface DataView {
  /** null until it was read from storage. The newest first. */
  readonly list: readonly Dataset[] | null;
  /** false where this browser keeps nothing: data are there as long as the tab is open. */
  readonly isKept: boolean;
  /** What is being done, with how much of it is done where that is known. */
  readonly work: {
    readonly kind: "reading" | "keeping" | "writing";
    readonly name: string;
    readonly fraction: number | null;
  } | null;
  readonly incoming: Incoming | null;
  /** What went wrong last, and with what. */
  readonly failure: { readonly name: string; readonly reason: string } | null;
  /** What was done last, for who cannot see it. */
  readonly done: { readonly kind: "kept" | "deleted" | "written"; readonly name: string } | null;
  /** The set that is looked at. */
  readonly peek: { readonly id: string; readonly from: number; readonly rows: readonly DataRow[] } | null;
  /** null where the page cannot go online. */
  readonly hub: Hub | null;
}

export interface DataActions {
  /** Reads what is kept. */
  open(): void;
  /** Reads a file, and asks what its columns are. */
  choose(file: File): void;
  cancel(): void;
  setTitle(title: string): void;
  setColumn(field: Field, column: string | null): void;
  setVerifier(verifier: TextVerifier): void;
  setTrial(text: string): void;
  keep(): void;
  takeSample(): void;
  /** Closes it where it is open already. */
  look(id: string): void;
  turn(from: number): void;
  rename(id: string, title: string): void;
  remove(id: string): void;
  write(id: string, layout: Written): void;
  continueInTrl(id: string, signal: Continued): void;
  dismiss(): void;
  listHub(id: string): void;
  readHub(path: string): void;
}

/** Rows that are shown at a time. */
export const ROWS_A_PAGE = 50;
