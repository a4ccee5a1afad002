// The models that a person brought: what is shown, and what may be asked.

export interface ModelsView {
  /** null until it was read from storage. */
  readonly list: readonly string[] | null;
}

export interface ModelsActions {
  /** Reads what is kept. */
  open(): void;
}
