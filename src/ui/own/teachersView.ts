// Language models that answer, critique and explain: what is shown, and what may be asked.

export interface TeachersView {
  /** null until it was read from storage. */
  readonly list: readonly string[] | null;
}

export interface TeachersActions {
  /** Reads what is kept. */
  open(): void;
}
