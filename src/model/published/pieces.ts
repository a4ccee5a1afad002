// How a token of a published tokenizer looks to a person: bytes as the text they spell, blanks as signs.

/** Byte-level tokenizers write each byte as a character: the printable ones as themselves, the others from U+0100 on. */
const BYTES: ReadonlyMap<string, number> = (() => {
  const isPrintable = (byte: number) => (byte >= 33 && byte <= 126) || (byte >= 161 && byte !== 173);
  let next = 256;
  return new Map(
    Array.from({ length: 256 }, (_, byte) => [String.fromCharCode(isPrintable(byte) ? byte : next++), byte] as const),
  );
})();

const SIGNS: Readonly<Record<string, string>> = { " ": "␣", "\n": "↵", "\t": "⇥", "\r": "␍" };
const visible = (text: string): string => text.replace(/[ \n\t\r]/g, (blank) => SIGNS[blank]!);
const hex = (bytes: readonly number[]): string =>
  `‹${bytes.map((byte) => byte.toString(16).toUpperCase().padStart(2, "0")).join(" ")}›`;

function spelled(bytes: readonly number[]): string {
  try {
    return visible(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes)));
  } catch {
    return hex(bytes); // a part of a character
  }
}

/** @param isByteLevel whether the tokenizer writes bytes as characters */
export function showPiece(piece: string, isByteLevel: boolean): string {
  if (isByteLevel) {
    const bytes = [...piece].map((character) => BYTES.get(character));
    return bytes.every((byte) => byte !== undefined) ? spelled(bytes) : visible(piece);
  }
  const byte = /^<0x([0-9A-F]{2})>$/.exec(piece)?.[1];
  if (byte !== undefined) return spelled([parseInt(byte, 16)]);
  return visible(piece.replaceAll("▁", " "));
}
