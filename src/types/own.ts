// What people bring: their data, their models, and what a language model wrote about it.

/** One row of a person's data. Rows with the same question are about one problem. */
export interface DataRow {
  readonly question: string;
  /** The final answer, as the verifier reads it from a completion. */
  readonly answer?: string;
  /** A right answer with its steps. */
  readonly solution?: string;
  /** What somebody wrote, right or wrong. */
  readonly response?: string;
  /** Whether the response is right, where the data says so itself. */
  readonly correct?: boolean;
  /** What a critic says about the response. */
  readonly critique?: string;
}

/** How a completion's final answer is read, and compared with the row's. */
export type TextVerifier =
  /** The last number in it, as a number: `1,200` is `1200.0`. */
  | { readonly kind: "lastNumber" }
  /** All of it, without the space around it. */
  | { readonly kind: "exact" }
  /** The first group of the last match, or the match itself. */
  | { readonly kind: "pattern"; readonly pattern: string }
  /** The letter of a choice: `(B)`, `answer: B`. */
  | { readonly kind: "choice" };

/** Data as it is kept; its rows are kept beside it. */
export interface Dataset {
  /** `data-` and the first twelve digits of the SHA-256 of its verifier and rows: as the task of an experiment. */
  readonly id: string;
  readonly title: string;
  readonly rows: number;
  readonly problems: number; // distinct questions
  readonly responses: number; // rows that have one
  readonly critiques: number; // rows that have one
  readonly verifier: TextVerifier;
  /** Where it came from: a file's name, an address, `sample`. */
  readonly origin: string;
  readonly createdAt: string; // ISO 8601, UTC
}

/** One file of a model, as it is kept. */
export interface ModelFile {
  readonly name: string;
  readonly bytes: number;
}

/** What an ONNX file says of itself, read before it was kept. */
export interface OnnxFile {
  readonly kind: "decoder" | "encoder";
  /** Of a decoder; null of an encoder. */
  readonly vocab: number | null;
  readonly layers: number | null;
  readonly cache: "f32" | "f16" | null;
  /** The characters of its tokens, where it is an export of this project's own students. */
  readonly alphabet: string | null;
  /** The task that it says it was trained for, as it says it. */
  readonly task: string | null;
}

/** A model that a person brought, as it is kept; its files are kept beside it. */
export interface OwnModel {
  /** `model-` and the first twelve digits of the SHA-256 of its weights' files; of an ONNX file `onnx-` and of its own. */
  readonly id: string;
  /** Of the digests of its weights' files, in pieces; of an ONNX file its own. */
  readonly sha256: string;
  /** Of an ONNX file, which runs and is not trained. */
  readonly onnx?: OnnxFile;
  readonly title: string;
  readonly parameters: number;
  readonly files: readonly ModelFile[];
  /** Where it came from: a folder's name, an address. */
  readonly origin: string;
  readonly createdAt: string; // ISO 8601, UTC
}

/** Matrices of a layer that adapters can be put beside, by their names in published models. */
export type LoraTarget = "q_proj" | "k_proj" | "v_proj" | "o_proj" | "gate_proj" | "up_proj" | "down_proj";

/** Low-rank adapters, Hu et al. 2021, https://arxiv.org/abs/2106.09685: W + alpha / rank * A B, with W frozen. */
export interface Lora {
  readonly rank: number;
  readonly alpha: number;
  readonly targets: readonly LoraTarget[];
}

/** How the frozen weights of a model are kept on the device. */
export type Precision = "f32" | "f16" | "int8";

/** How a person's model is trained: part of an experiment. */
export interface OwnStart {
  readonly title: string;
  readonly parameters: number; // frozen ones included
  /** Longest sequence in tokens: what is longer is left out of training. */
  readonly context: number;
  /** Longest completion in tokens. */
  readonly maxTokens: number;
  /** Bytes that it may take: what the device runs at a time is chosen to fit, and decides the last bits of results. */
  readonly memory: number;
  /** Absent: all weights are trained, which is for models of fewer than 30 million. */
  readonly lora?: Lora;
  /** Of the frozen weights. */
  readonly precision: Precision;
}

/**
 * What a column of data can be. `rejected` is a wrong response where `solution` is the right one: such a row gives two.
 * `choices` are written below the question, and `answer` is then one of them.
 */
export type DataField =
  "question" | "response" | "critique" | "answer" | "solution" | "correct" | "rejected" | "choices";

/** What was recognised of data. `named`: columns are called as the fields are. `own`: any other. */
export type DataLayout =
  | "named"
  | "errataExamples"
  | "cft"
  | "preference"
  | "kto"
  | "completion"
  | "choice"
  | "gsm8k"
  | "math"
  | "messages"
  | "own";

/** What the verifier says of a critique: of its verdict, and of the first wrong step that it names. */
export interface Grade {
  /** null where the verdict could not be read. */
  readonly verdictRight: boolean | null;
  /** null where there is no wrong step to find, or none known. */
  readonly stepRight: boolean | null;
}

/** One item that a teacher wrote. */
export interface Written {
  readonly index: number;
  readonly question: string;
  readonly response?: string;
  /** Of a task: `Problem.id`. */
  readonly problem?: string;
  readonly text: string;
  readonly tokens: number;
  readonly seconds: number;
  /** Why nothing could be written. */
  readonly error?: string;
  /** What the verifier says of the response; absent where there is none. Steps count from 0. */
  readonly oracle?: { readonly right: boolean; readonly firstWrongStep: number | null };
  /** Of what was written; null where it could not be read, absent where there is no verifier. */
  readonly grade?: Grade;
}
