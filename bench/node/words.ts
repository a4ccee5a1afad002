// What a person typed after `npm run bench --`, as parts to run.

/** What there is to choose from: cases by suite. */
export type Offer = Readonly<Record<string, readonly string[]>>;

export interface Wanted {
  /** Suites in order, each with its cases. */
  readonly parts: readonly { readonly suite: string; readonly cases: readonly string[] }[];
  readonly devices: readonly ("wasm" | "webgpu")[];
  readonly rounds: number | undefined;
  readonly seconds: number | undefined;
  /** Take the software adapter even where there is a graphics card. */
  readonly isSoftware: boolean;
}

const DEVICES = ["wasm", "webgpu"] as const;

/**
 * `step 0.11M wasm --rounds 3`: a suite, then cases of it; devices and flags anywhere. No suite means all of them.
 *
 * @throws {RangeError} naming the word that means nothing, and what would
 */
export function readWords(words: readonly string[], offer: Offer): Wanted {
  const parts: { suite: string; cases: string[] }[] = [];
  const devices: ("wasm" | "webgpu")[] = [];
  const numbers: Record<string, number> = {};
  let isSoftware = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const device = DEVICES.find((one) => one === word);
    const last = parts.at(-1);
    if (word === "--software") isSoftware = true;
    else if (word === "--rounds" || word === "--seconds") numbers[word] = positive(word, words[++i]);
    else if (device) devices.push(device);
    else if (Object.hasOwn(offer, word)) parts.push({ suite: word, cases: [] });
    else if (last && offer[last.suite]!.includes(word)) last.cases.push(word);
    else throw new RangeError(`bench: got '${word}', want ${wish(last?.suite, offer)}`);
  }
  const chosen = parts.length > 0 ? parts : Object.keys(offer).map((suite) => ({ suite, cases: [] }));
  return {
    parts: chosen.map(({ suite, cases }) => ({ suite, cases: cases.length > 0 ? cases : offer[suite]! })),
    devices: devices.length > 0 ? devices : DEVICES,
    rounds: numbers["--rounds"],
    seconds: numbers["--seconds"],
    isSoftware,
  };
}

function positive(flag: string, text: string | undefined): number {
  const value = Number(text);
  if (!(value > 0)) throw new RangeError(`bench: got '${text ?? ""}' for ${flag}, want a number above 0`);
  return value;
}

function wish(suite: string | undefined, offer: Offer): string {
  const cases = suite ? offer[suite]! : [];
  const some = cases.length > 0 ? `a case of ${suite} (${cases.join(", ")}), ` : "";
  return `${some}a suite (${Object.keys(offer).join(", ")}), a device (${DEVICES.join(", ")}), --rounds N, --seconds N or --software`;
}
