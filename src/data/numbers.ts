// Numbers as people write them in an answer, in one form each: `1,200.0` is `1200`, `3/4` and `\frac{3}{4}` are `0.75`.

const MAX_DIGITS = 40;
/** No number that counts is longer, in characters: two times 40 digits and the marks of a fraction. */
const LONGEST = 200;

// A sign counts where nothing stands before it that it could subtract from; a comma where three digits follow it.
const SIGN = String.raw`(?<![\p{L}\p{N})\]}.,])[-−–]\s?(?=[$€£\\\d.])`;
const WHOLE = String.raw`(?:\d{1,3}(?:,\d{3})+(?![\d])|\d+)`;
const DECIMAL = String.raw`(?:${WHOLE}(?:\.\d+)?|(?<![\d.])\.\d+)`;
const NUMBER = new RegExp(
  [
    String.raw`(?<sign>${SIGN})?[$€£]?\s?(?:`,
    String.raw`\\[dt]?frac\s?\{\s?(?<top>\d+)\s?\}\s?\{\s?(?<bottom>\d+)\s?\}`,
    String.raw`|(?:(?<mixed>\d{1,4})[ ])?(?<!/)(?<numerator>\d{1,20})\s?/\s?(?<denominator>\d{1,15})(?![\d/]|\.\d)`,
    String.raw`|(?<decimal>${DECIMAL})(?:[eE](?<exponent>[+-]?\d{1,2})(?![\w.]))?`,
    ")",
  ].join(""),
  "gu",
);

/** Everything that `NUMBER` can take in. */
const IN_NUMBERS = "0123456789 \n\t\r,./-−–+eE$€£\\{}dtfrac";

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const gcd = (a: bigint, b: bigint): bigint => {
  while (b) [a, b] = [b, a % b];
  return a;
};

/** A decimal where it ends, a fraction in lowest terms where it does not. null where the denominator is 0, or it is too long. */
function canonical(negative: boolean, top: bigint, bottom: bigint): string | null {
  if (bottom === 0n) return null;
  const divisor = gcd(top, bottom) || 1n;
  [top, bottom] = [top / divisor, bottom / divisor];
  const sign = negative && top !== 0n ? "-" : "";
  let rest = bottom;
  let places = 0;
  for (const prime of [2n, 5n]) {
    let times = 0;
    while (rest % prime === 0n) {
      rest /= prime;
      times++;
    }
    places = Math.max(places, times);
  }
  const digits = rest === 1n ? String(top * (10n ** BigInt(places) / bottom)).padStart(places + 1, "0") : "";
  if (rest === 1n && digits.length <= MAX_DIGITS)
    return sign + (places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`);
  const [above, below] = [String(top), String(bottom)];
  return above.length <= 20 && below.length <= 15 ? `${sign}${above}/${below}` : null; // as `NUMBER` reads fractions
}

function valueOf({ groups = {} }: RegExpMatchArray): string | null {
  const { sign, top, bottom, mixed, numerator, denominator, decimal, exponent } = groups;
  const isNegative = sign !== undefined;
  if (top && bottom) {
    if (top.length > MAX_DIGITS || bottom.length > MAX_DIGITS) return null;
    return canonical(isNegative, BigInt(top), BigInt(bottom));
  }
  if (numerator && denominator) {
    const below = BigInt(denominator);
    return canonical(isNegative, BigInt(mixed ?? 0) * below + BigInt(numerator), below);
  }
  const [whole = "", places = ""] = decimal!.replaceAll(",", "").split(".");
  if (whole.length + places.length > MAX_DIGITS) return null;
  const power = Number(exponent ?? 0) - places.length;
  if (whole.length + Math.abs(power) > MAX_DIGITS) return null;
  const digits = BigInt(whole + places);
  return power >= 0
    ? canonical(isNegative, digits * 10n ** BigInt(power), 1n)
    : canonical(isNegative, digits, 10n ** BigInt(-power));
}

/**
 * The last number of a text. A percent sign or a currency says nothing: `25%` is 25. Mixed numbers and fractions are one
 * number; a number of over 40 digits is none. Only what can belong to the last digit is looked at.
 */
export function lastNumberOf(text: string): string | null {
  let end = text.length;
  while (end > 0 && !isDigit(text.charCodeAt(end - 1))) end--;
  if (end === 0) return null;
  let start = end;
  while (start > 0 && end - start < LONGEST && IN_NUMBERS.includes(text[start - 1]!)) start--;
  const near = text.slice(Math.max(0, start - 1), end + 4); // with what stands before it: a sign asks for that
  const found = [...near.matchAll(NUMBER)].at(-1);
  return found ? valueOf(found) : null;
}
