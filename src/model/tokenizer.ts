// Characters as tokens: one id per character of a task's alphabet, after padding and end-of-text.

export const PAD = 0;
export const EOS = 1;

export interface Tokenizer {
  readonly alphabet: string;
  readonly vocab: number; // V
  /** @throws {RangeError} at the first character outside the alphabet */
  encode(text: string): Int32Array;
  /** Padding and end-of-text vanish; ids outside the vocabulary read as U+FFFD. */
  decode(tokens: ArrayLike<number>): string;
  /** One token for a person: end-of-text shows as `⏎`, padding as `·`. */
  show(token: number): string;
}

export function createTokenizer(alphabet: string): Tokenizer {
  const characters = [...alphabet];
  if (new Set(characters).size !== characters.length)
    throw new RangeError(`tokenizer: '${alphabet}' repeats a character`);
  const ids = new Map(characters.map((character, i) => [character, i + 2]));
  return {
    alphabet,
    vocab: characters.length + 2,
    encode(text) {
      return Int32Array.from([...text], (character) => {
        const id = ids.get(character);
        if (id === undefined)
          throw new RangeError(`tokenizer: got '${character}' in '${text}', want one of '${alphabet}'`);
        return id;
      });
    },
    decode: (tokens) =>
      Array.from(tokens, (token) => (token === PAD || token === EOS ? "" : (characters[token - 2] ?? "\ufffd"))).join(
        "",
      ),
    show: (token) => (token === EOS ? "⏎" : token === PAD ? "·" : (characters[token - 2] ?? "\ufffd")),
  };
}
