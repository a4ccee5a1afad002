// Reads a critic's verdict out of what it wrote, in the format of the paper or as JSON, with whatever noise is around it.

export interface Critique {
  /** null if none can be read. */
  readonly verdict: "right" | "wrong" | null;
  /** From 0. null if none is named. */
  readonly firstWrongStep: number | null;
  /** For a person and for training: the critique in the paper's format, without what was thought before it. */
  readonly text: string;
}

/** A verdict stands at the end: of a longer text only this much is searched, in characters. */
const SEARCHED = 20_000;
const MAX_STEP = 1000;

/** What comes after the word "conclusion": `**Conclusion:** the student's solution is not correct [END]`. */
const CONCLUSION =
  /\bconclusion\b[\s*_:,\-–—"'`#>.]{0,12}(?:(?:the|his|her|their|this|student(?:['’]s)?|final|answer|solution|response|judge?ment|is|it|it['’]s|that)\s+){0,6}["'`*_]{0,3}(not\s+|in)?(right|wrong|correct)\b(?!\s*\/)/gi;
const NAMED =
  /\bfirst\s+(?:wrong|incorrect|erroneous)\s+step\b[\s*_:\-–—#"'`]{0,8}(?:is\s+)?(?:step\s+)?#?(\d{1,4})\b/gi;
const BLAMED = /\bstep\s+#?(\d{1,4})\b([^.\n;]{0,80}?)\b(?:wrong|incorrect|(?:not|in) ?correct|error|mistake)\b/gi;

const stepOf = (text: string | undefined): number | null => {
  const step = Number(text);
  return Number.isInteger(step) && step >= 1 && step <= MAX_STEP ? step - 1 : null;
};

function verdictIn(text: string): Critique["verdict"] {
  const last = [...text.matchAll(CONCLUSION)].at(-1);
  if (!last) return null;
  const isRight = last[2]!.toLowerCase() !== "wrong";
  return isRight === (last[1] === undefined) ? "right" : "wrong";
}

/** The step that is named as the first wrong one, or else the first that is said to be wrong. */
function stepIn(text: string): number | null {
  const named = [...text.matchAll(NAMED)].at(-1);
  if (named) return stepOf(named[1]);
  const blamed = [...text.matchAll(BLAMED)].find(
    ([, , between]) => !/\b(?:no|nothing|without|never)\b/i.test(between!),
  );
  return stepOf(blamed?.[1]);
}

interface InJson {
  readonly steps?: unknown;
  readonly first_wrong_step?: unknown;
  readonly conclusion?: unknown;
}

/** The outermost object in the text, which may stand in a fence; undefined if there is none that can be read. */
function objectIn(text: string): InJson | undefined {
  const [start, end] = [text.indexOf("{"), text.lastIndexOf("}")];
  if (start < 0 || end < start) return undefined;
  try {
    const value: unknown = JSON.parse(text.slice(start, end + 1));
    return typeof value === "object" && value !== null && "conclusion" in value ? value : undefined;
  } catch {
    return undefined;
  }
}

function fromJson({ steps, first_wrong_step: named, conclusion }: InJson): Critique {
  const said = typeof conclusion === "string" ? conclusion.trim().toLowerCase() : "";
  const verdict = said === "right" || said === "wrong" ? said : null;
  const firstWrongStep = typeof named === "number" ? stepOf(String(named)) : null;
  const rows = Array.isArray(steps) ? (steps.slice(0, MAX_STEP) as unknown[]) : [];
  const notes = rows.flatMap((row) => {
    const { step, right, note } = (typeof row === "object" && row !== null ? row : {}) as Record<string, unknown>;
    if (typeof right !== "boolean") return [];
    const mark = `Step ${typeof step === "number" ? step : "?"}: ${right ? "right" : "wrong"}.`;
    return [typeof note === "string" && note.trim() !== "" ? `${mark} ${note.trim()}` : mark];
  });
  const first = firstWrongStep === null ? [] : [`First wrong step: ${firstWrongStep + 1}`];
  const end = verdict === null ? [] : [`Conclusion: ${verdict} [END]`];
  return { verdict, firstWrongStep, text: [...notes, ...first, ...end].join("\n") };
}

/** Total: any text gives a critique, none throws. Thoughts between `<think>` tags are not part of it. */
export function readCritique(written: string): Critique {
  const end = written.lastIndexOf("</think>");
  const text = (end < 0 ? written.replace(/^\s*<think>/, "") : written.slice(end + "</think>".length)).trim();
  const found = objectIn(text);
  if (found) return fromJson(found);
  const searched = text.slice(-SEARCHED);
  const verdict = verdictIn(searched);
  return { verdict, firstWrongStep: verdict === "right" ? null : stepIn(searched), text };
}
