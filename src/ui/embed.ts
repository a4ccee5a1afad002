// What an address asks to be left out, for course pages that show a part of the laboratory: `?embed=1&hide=reading,microscope`.

export const PARTS = ["text", "students", "run", "settings", "verdict", "charts", "microscope", "reading"] as const;
export type Part = (typeof PARTS)[number];

export interface Embed {
  /** Without masthead and footer. */
  readonly isEmbedded: boolean;
  readonly hidden: ReadonlySet<Part>;
}

/** Parts that do not exist are ignored: an old course page goes on working. */
export function readEmbed(search: string): Embed {
  const asked = new URLSearchParams(search);
  const names = (asked.get("hide") ?? "").split(",");
  return { isEmbedded: asked.get("embed") === "1", hidden: new Set(PARTS.filter((part) => names.includes(part))) };
}
