// What a person chose of teachers, remembered between visits and over the load that going online takes.

import type { TeacherDraft } from "../../ui/own/teachersView";

const KEY = `errata:teachers`;

export const FIRST: TeacherDraft = {
  ...{ kind: null, model: "", from: "hub", mirror: "", libraries: "", memory: 4 },
  ...{ address: "http://localhost:11434", serverModel: "", key: "" },
  // The paper's temperature for critiques.
  ...{ mode: "critique", source: "chain", count: 50, noise: 0.3, temperature: 0.3, maxTokens: 512, json: false },
};

const LIMITS: Partial<Record<keyof TeacherDraft, readonly [number, number]>> = {
  ...{ memory: [0.25, 1024], count: [1, 100_000], noise: [0, 1], temperature: [0, 2], maxTokens: [16, 8192] },
};
const CHOICES: Partial<Record<keyof TeacherDraft, readonly unknown[]>> = {
  ...{ kind: [null, "webllm", "server"], from: ["hub", "mirror", "folder"] },
  mode: ["answer", "critique", "rewrite", "lesson"],
};

/** What of this is a choice that there is; anything else is left out. */
export function validPart(part: Readonly<Record<string, unknown>>): Partial<TeacherDraft> {
  const isValid = ([id, value]: [string, unknown]) => {
    if (!Object.hasOwn(FIRST, id)) return false;
    const key = id as keyof TeacherDraft;
    const [range, choices] = [LIMITS[key], CHOICES[key]];
    if (range) return typeof value === "number" && value >= range[0] && value <= range[1];
    if (choices) return choices.includes(value);
    return typeof value === typeof FIRST[key] && String(value).length <= 500;
  };
  return Object.fromEntries(Object.entries(part).filter(isValid));
}

/** @param storage null where the browser keeps nothing */
export function createDraft(storage: Storage | null, path: string) {
  const key = `${KEY}:${path}`;
  return {
    read(): TeacherDraft {
      try {
        const kept: unknown = JSON.parse(storage?.getItem(key) ?? "{}");
        return {
          ...FIRST,
          ...(typeof kept === "object" && kept !== null && validPart(kept as Record<string, unknown>)),
        };
      } catch {
        return FIRST;
      }
    },
    /** Everything but the key. */
    write(draft: TeacherDraft): void {
      try {
        storage?.setItem(key, JSON.stringify({ ...draft, key: "" }));
      } catch {
        return; // full: then it is not remembered
      }
    },
  };
}
