// What cells of rows say: texts, conversations, choices, whether something is right.

interface Turn {
  readonly role: string;
  readonly content: string;
}

const text = (value: unknown): string | null =>
  typeof value === "string"
    ? value.trim() || null
    : typeof value === "number" || typeof value === "boolean"
      ? String(value)
      : null;

/** Turns of a conversation, as `role`/`content` or `from`/`value`; null if it is none. */
function turnsOf(value: unknown): Turn[] | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const turns = value.map((turn: unknown): Turn | null => {
    if (typeof turn !== "object" || turn === null) return null;
    const { role, content, from, value: said } = turn as Record<string, unknown>;
    const [who, what] = [role ?? from, content ?? said];
    return typeof who === "string" && typeof what === "string" ? { role: who, content: what } : null;
  });
  return turns.every((turn) => turn !== null) ? turns : null;
}

const isAnswering = ({ role }: Turn): boolean => /^(assistant|gpt|model|bot)$/i.test(role);

/** A text, or the last that an assistant says in a conversation. null if there is none. */
export function saidText(value: unknown): string | null {
  const turns = turnsOf(value);
  return turns ? (turns.findLast(isAnswering)?.content.trim() ?? null) || null : text(value);
}

/** A text, or what a conversation comes to before its last answer. */
export function askedText(value: unknown): string | null {
  const turns = turnsOf(value);
  if (!turns) return text(value);
  const end = turns.findLastIndex(isAnswering);
  const before = end < 0 ? turns : turns.slice(0, end);
  const isLong = before.some(isAnswering); // who says what matters only where there are several
  return (
    before
      .map(({ role, content }) => (isLong ? `${role}: ${content}` : content))
      .join("\n\n")
      .trim() || null
  );
}

/** Question and solution as the data of critique fine-tuning write them into one text; null if it does not. */
export function splitTask(value: unknown): { readonly question: string; readonly response: string } | null {
  const all = text(value);
  const found =
    all && /^(?:[\s\S]*?\n)?\s*Question:\s*([\s\S]*?)\n\s*Solution:[ \t]*\n?([\s\S]+)$/.exec(all.slice(0, 100_000));
  if (!found) return null;
  const [question, response] = [found[1]!.trim(), found[2]!.trim()];
  return question && response ? { question, response } : null;
}

/** What two conversations written as texts have in common at their start, to the end of a line. */
export function commonStart(first: string, second: string): string | null {
  let at = 0;
  while (at < first.length && first[at] === second[at]) at++;
  const end = Math.max(first.lastIndexOf("\n", at), first.lastIndexOf("Assistant:", at) + "Assistant:".length);
  return end > 0 && end <= at ? first.slice(0, end).trim() || null : null;
}

/** Whether something is right, as a cell says it; undefined if it does not. */
export function truthOf(value: unknown): boolean | undefined {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value === 1 ? true : value === 0 || value === -1 ? false : undefined;
  const word = text(value)?.toLowerCase();
  if (word === undefined || word === null) return undefined;
  if (/^(true|right|correct|yes|1|1\.0|good|pass)$/.test(word)) return true;
  return /^(false|wrong|incorrect|no|0|0\.0|-1|bad|fail)$/.test(word) ? false : undefined;
}

/** The choices of a question, each with its letter; null if the cell has none. */
function choicesOf(
  value: unknown,
): readonly { readonly letter: string; readonly label: string; readonly text: string }[] | null {
  const isLabelled = typeof value === "object" && value !== null && !Array.isArray(value);
  const { text: texts, label: labels } = (isLabelled ? value : { text: value, label: [] }) as Record<string, unknown>;
  if (!Array.isArray(texts) || texts.length < 2 || texts.length > 26) return null;
  const found = texts.map((choice: unknown, i) => {
    const letter = String.fromCharCode(65 + i);
    return {
      letter,
      label: text(Array.isArray(labels) ? (labels as unknown[])[i] : null) ?? letter,
      text: text(choice) ?? "",
    };
  });
  return found.every((choice) => choice.text !== "") ? found : null;
}

/** The question with its choices below, and the letter of the right one; null where they do not go together. */
export function choiceQuestion(
  question: string,
  cell: unknown,
  answer: unknown,
): { question: string; answer: string } | null {
  const choices = choicesOf(cell);
  if (!choices) return null;
  const wanted = text(answer);
  const byIndex = typeof answer === "number" ? choices[answer] : undefined;
  const right =
    byIndex ??
    choices.find(({ label }) => label === wanted) ??
    choices.find(({ letter }) => letter === wanted?.toUpperCase()) ??
    choices.find((choice) => choice.text === wanted) ??
    (/^\d$/.test(wanted ?? "") ? choices[Number(wanted)] : undefined);
  if (!right) return null;
  const lines = choices.map((choice) => `(${choice.letter}) ${choice.text}`);
  return { question: [question, ...lines].join("\n"), answer: right.letter };
}
