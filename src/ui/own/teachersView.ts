// Language models that answer, critique and explain: what is shown, and what may be asked.

import type { Estimate } from "../../types";

export type TeacherKind = "webllm" | "server";
export type WritingMode = "answer" | "critique" | "rewrite" | "lesson";
export type WritingFilter = "all" | "right" | "wrong" | "unreadable" | "failed";

/** A state that is not the ordinary one: `teachers-trouble-KIND` says what it is, `…-next` what can be done. */
export interface TroubleView {
  readonly kind: string;
  /** What was got, in English. */
  readonly detail: string;
}

export interface ModelView {
  readonly id: string;
  readonly megabytes: number | null;
  readonly context: number | null; // tokens
  readonly needsF16: boolean;
  /** Why it does not run here. */
  readonly trouble: string | null;
  /** What is kept of it. */
  readonly kept: { readonly bytes: number | null; readonly isWhole: boolean } | null;
}

export interface ModelsListView {
  /** null until the list was asked for. */
  readonly models: readonly ModelView[] | null;
  /** Of the graphics adapter; null where there is none. */
  readonly adapter: { readonly title: string; readonly hasF16: boolean } | null;
}

export interface ServerView {
  readonly isAsking: boolean;
  /** null until it was asked. */
  readonly models: readonly string[] | null;
}

export interface SourceView {
  readonly id: string;
  /** A task's English title, or that of a person's data. */
  readonly title: string;
  readonly kind: "task" | "data";
}

/** Everything that a person chooses; kept between visits, but for the key. */
export interface TeacherDraft {
  readonly kind: TeacherKind | null;
  readonly model: string; // of WebLLM
  readonly from: "hub" | "mirror" | "folder";
  readonly mirror: string;
  readonly libraries: string;
  readonly memory: number; // GB
  readonly address: string;
  readonly serverModel: string;
  readonly key: string;
  readonly mode: WritingMode;
  readonly source: string;
  readonly count: number;
  readonly noise: number; // 0-1
  readonly temperature: number;
  readonly maxTokens: number;
  readonly json: boolean;
}

export interface WorkView {
  readonly job: string;
  readonly doing: "fetch" | "load" | "wait" | "write" | "stop";
  /** Of what is being done, 0-1; null where nobody knows. */
  readonly fraction: number | null;
  readonly megabytes: number | null; // fetched or loaded
  readonly done: number;
  readonly of: number;
  readonly tokensPerSecond: number | null;
  readonly secondsLeft: number | null;
  readonly question: string;
  readonly text: string;
}

export interface JobView {
  readonly id: string;
  readonly mode: WritingMode;
  readonly teacher: string;
  readonly source: string; // its title
  readonly count: number;
  readonly written: number;
  readonly failed: number;
}

export interface ShareView extends Estimate {
  readonly count: number;
  readonly of: number;
}

export interface WritingView {
  readonly index: number;
  readonly question: string;
  readonly response: string | null;
  readonly text: string;
  readonly error: string | null;
  /** What the writing claims of the response; null where nothing can be read, or it claims nothing. */
  readonly verdict: "right" | "wrong" | null;
  readonly step: number | null; // from 1
  readonly oracle: { readonly right: boolean; readonly step: number | null } | null;
  readonly isRight: boolean | null;
  /** Whether the first wrong step was named; null where there is none to name. */
  readonly isStepRight: boolean | null;
  readonly isGraded: boolean;
}

export interface OpenJobView {
  readonly job: JobView;
  readonly verdict: ShareView | null;
  readonly step: ShareView | null;
  readonly unreadable: ShareView | null;
  readonly misses: { readonly count: number; readonly of: number };
  readonly falseAlarms: { readonly count: number; readonly of: number };
  readonly always: number | null;
  readonly failed: number;
  readonly filter: WritingFilter;
  /** How many there are of each. */
  readonly counts: Readonly<Record<WritingFilter, number>>;
  /** Of the filter, the first of them. */
  readonly rows: readonly WritingView[];
  /** How many rows of data they would make. */
  readonly usable: number;
}

export interface TeachersView {
  /** null until it was read from storage. */
  readonly jobs: readonly JobView[] | null;
  readonly draft: TeacherDraft;
  readonly sources: readonly SourceView[];
  readonly list: ModelsListView;
  readonly server: ServerView;
  readonly work: WorkView | null;
  readonly trouble: TroubleView | null;
  readonly open: OpenJobView | null;
  /** The title of the data that was just made. */
  readonly made: string | null;
  /** Whether data can be kept from here. */
  readonly canKeep: boolean;
  /** Of this page: what a server has to allow. */
  readonly origin: string;
}

export interface TeachersActions {
  /** Reads what is kept. */
  open(): void;
  change(part: Partial<TeacherDraft>): void;
  /** Asks the server what models it has; goes online to it first. */
  connect(): void;
  /** Deletes a model of WebLLM from the browser. */
  deleteModel(id: string): void;
  start(): void;
  resume(job: string): void;
  stop(): void;
  show(job: string | null): void;
  filter(filter: WritingFilter): void;
  removeJob(job: string): void;
  /** The rows of the filter as a file. */
  download(): void;
  /** The rows of the filter as data of one's own. */
  keep(): void;
  dismiss(): void;
}
