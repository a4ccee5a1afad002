// What a tokenizer is, and the one of the models made here: a character a token, after padding and end-of-text.

export const PAD = 0;
export const EOS = 1;

export interface Tokenizer {
  readonly vocab: number; // V
  /** What ends a completion. */
  readonly eos: number;
  /** @throws {RangeError} at the first character it has no token for */
  encode(text: string): Int32Array;
  /** What the student reads before it writes: with the marks of a conversation, or of a beginning, that the model has learnt. */
  encodePrompt(text: string): Int32Array;
  /** Padding and end-of-text vanish; ids outside the vocabulary read as U+FFFD. */
  decode(tokens: ArrayLike<number>): string;
  /** One token for a person: end-of-text shows as `⏎`, padding as `·`. */
  show(token: number): string;
}

/** A character a token. */
export interface CharacterTokenizer extends Tokenizer {
  readonly alphabet: string;
}

export function createTokenizer(alphabet: string): CharacterTokenizer {
  const characters = [...alphabet];
  if (new Set(characters).size !== characters.length)
    throw new RangeError(`tokenizer: '${alphabet}' repeats a character`);
  const ids = new Map(characters.map((character, i) => [character, i + 2]));
  const encode = (text: string): Int32Array =>
    Int32Array.from([...text], (character) => {
      const id = ids.get(character);
      if (id === undefined)
        throw new RangeError(`tokenizer: got '${character}' in '${text}', want one of '${alphabet}'`);
      return id;
    });
  return {
    alphabet,
    vocab: characters.length + 2,
    eos: EOS,
    encode,
    encodePrompt: encode,
    decode: (tokens) =>
      Array.from(tokens, (token) => (token === PAD || token === EOS ? "" : (characters[token - 2] ?? "\ufffd"))).join(
        "",
      ),
    show: (token) => (token === EOS ? "⏎" : token === PAD ? "·" : (characters[token - 2] ?? "\ufffd")),
  };
}
