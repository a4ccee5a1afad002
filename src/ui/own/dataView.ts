// The data that a person brought: what is shown, and what may be asked.

export interface DataView {
  /** null until it was read from storage. */
  readonly list: readonly string[] | null;
}

export interface DataActions {
  /** Reads what is kept. */
  open(): void;
}
