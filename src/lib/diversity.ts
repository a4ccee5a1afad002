// How different things are: entropy of counts, expectation-adjusted distinct n-grams, self-BLEU, the Vendi score.

/** Plug-in entropy of counts, nats. 0 where there are none. */
export function entropyOf(counts: readonly number[]): number {
  const n = counts.reduce((a, b) => a + b, 0);
  return counts.reduce((sum, c) => (c > 0 ? sum - (c / n) * Math.log(c / n) : sum), 0);
}

/**
 * Entropy of counts, nats, with the first-order correction of its bias: `plug-in + (K - 1) / (2 n)`, K categories seen.
 * Miller 1955; Paninski 2003, https://doi.org/10.1162/089976603321780272, section 4.
 */
export function millerMadow(counts: readonly number[]): number {
  const seen = counts.filter((c) => c > 0);
  const n = seen.reduce((a, b) => a + b, 0);
  return n === 0 ? 0 : entropyOf(seen) + (seen.length - 1) / (2 * n);
}

/**
 * Distinct bigrams of characters over the number expected of as many drawn evenly: `N / (V (1 - ((V - 1) / V)^C))`, N
 * distinct of C bigrams, V = `letters`^2 possible ones. Liu et al. 2022, https://arxiv.org/abs/2202.13587, section 3.
 *
 * Departures: bigrams of characters instead of words, with all pairs of the alphabet for the vocabulary.
 *
 * @param letters size of the alphabet
 * @returns from 0 to slightly above 1; null if no text has two characters
 */
export function expectationAdjustedDistinct(texts: readonly string[], letters: number): number | null {
  const seen = new Set<string>();
  let bigrams = 0;
  for (const text of texts) for (let i = 2; i <= text.length; i++, bigrams++) seen.add(text.slice(i - 2, i));
  if (bigrams === 0) return null;
  const possible = letters ** 2;
  return seen.size / (-possible * Math.expm1(bigrams * Math.log1p(-1 / possible)));
}

const LONGEST = 4; // BLEU-4
const MOST_TEXTS = 64;
const EPSILON = 0.1; // smoothing method 1: a precision of 0/d counts as 0.1/d

/** `[n - 1]`: how often the text has each n-gram of characters. */
function ngramsOf(text: string): Map<string, number>[] {
  return Array.from({ length: LONGEST }, (_, i) => {
    const counts = new Map<string, number>();
    for (let end = i + 1; end <= text.length; end++) {
      const ngram = text.slice(end - i - 1, end);
      counts.set(ngram, (counts.get(ngram) ?? 0) + 1);
    }
    return counts;
  });
}

/** The largest count of an n-gram, whose it is, and the largest of the other texts. */
interface Peak {
  first: number;
  owner: number;
  second: number;
}

/**
 * Mean over the texts of the BLEU-4 of each with all others as references; 1: all the same. Characters are the words.
 * Zhu et al. 2018 (Texygen), https://arxiv.org/abs/1802.01886, section 3.3; smoothing method 1 of Chen & Cherry 2014.
 * A text that shares no character with another scores 0, as in NLTK.
 *
 * Departures: the first 64 texts only.
 *
 * @returns fraction 0-1
 * @throws {RangeError} if there are fewer than two texts
 */
export function selfBleu(all: readonly string[]): number {
  const texts = all.slice(0, MOST_TEXTS);
  if (texts.length < 2) throw new RangeError(`selfBleu: got ${texts.length} texts, want at least 2`);
  const times = new Map<string, number>();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  const different = [...times.keys()];
  const grams = different.map(ngramsOf);
  const peaks = Array.from({ length: LONGEST }, () => new Map<string, Peak>());
  grams.forEach((lists, owner) =>
    lists.forEach((counts, n) => {
      for (const [ngram, count] of counts) {
        const peak = peaks[n]!.get(ngram);
        if (!peak) peaks[n]!.set(ngram, { first: count, owner, second: 0 });
        else if (count > peak.first) Object.assign(peak, { first: count, owner, second: peak.first });
        else peak.second = Math.max(peak.second, count);
      }
    }),
  );
  const bleu = (text: string, own: number): number => {
    const again = times.get(text)! > 1; // then the text itself is among its references
    const logs = grams[own]!.map((counts, n) => {
      let hits = 0;
      for (const [ngram, count] of counts) {
        const { first, owner, second } = peaks[n]!.get(ngram)!;
        hits += Math.min(count, owner === own && !again ? second : first);
      }
      return n === 0 && hits === 0 ? -Infinity : Math.log((hits || EPSILON) / Math.max(1, text.length - n));
    });
    const lengths = different.filter((_, i) => i !== own || again).map(({ length }) => length);
    return brevity(text.length, lengths) * Math.exp(logs.reduce((a, b) => a + b, 0) / LONGEST);
  };
  return different.reduce((sum, text, i) => sum + times.get(text)! * bleu(text, i), 0) / texts.length;
}

/** The brevity penalty against the reference nearest in length, the shorter of two. */
function brevity(length: number, references: readonly number[]): number {
  const nearer = (a: number, b: number) => {
    const [da, db] = [Math.abs(a - length), Math.abs(b - length)];
    return da < db || (da === db && a < b) ? a : b;
  };
  const nearest = references.reduce(nearer);
  return length > nearest ? 1 : length === 0 ? 0 : Math.exp(1 - nearest / length);
}

const MOST_VECTORS = 128;

/**
 * The effective number of different vectors: `exp(-sum of l log l)` over the eigenvalues l of K / n, K their cosines.
 * Friedman & Dieng 2023, https://arxiv.org/abs/2210.02410, section 3.
 *
 * @param vectors `[n][C]`, n from 1 to 128; a vector of zeros is like none but itself
 * @returns from 1 (all parallel) to n (all orthogonal)
 * @throws {RangeError} for other n
 */
export function vendi(vectors: readonly ArrayLike<number>[]): number {
  const n = vectors.length;
  if (n < 1 || n > MOST_VECTORS) throw new RangeError(`vendi: got ${n} vectors, want 1 to ${MOST_VECTORS}`);
  const dot = (a: ArrayLike<number>, b: ArrayLike<number>) => {
    let sum = 0;
    for (let c = 0; c < a.length; c++) sum += a[c]! * b[c]!;
    return sum;
  };
  const norms = vectors.map((v) => Math.sqrt(dot(v, v)) || 1);
  const matrix = vectors.map((v, i) =>
    Float64Array.from(vectors, (w, j) => (i === j ? 1 : dot(v, w) / norms[i]! / norms[j]!) / n),
  );
  return Math.exp(eigenvalues(matrix).reduce((sum, l) => (l > 1e-12 ? sum - l * Math.log(l) : sum), 0));
}

const PRECISION = 1e-11; // of eigenvalues, relative to the norm of the matrix

/**
 * Eigenvalues of a symmetric matrix `[n][n]`, unordered, by cyclic Jacobi rotations (Golub & Van Loan, section 8.5).
 * The matrix is overwritten.
 */
export function eigenvalues(matrix: readonly Float64Array[]): number[] {
  const n = matrix.length;
  const norm = Math.sqrt(matrix.reduce((sum, row) => sum + row.reduce((s, v) => s + v * v, 0), 0));
  for (let sweep = 0; sweep < 50; sweep++) {
    let off = 0;
    for (let p = 0; p < n; p++) for (let q = 0; q < p; q++) off += matrix[p]![q]! ** 2;
    if (Math.sqrt(off) <= PRECISION * norm) break;
    const small = (PRECISION * norm) / n; // all entries of this size together are within the precision
    for (let p = 0; p < n; p++)
      for (let q = p + 1; q < n; q++) if (Math.abs(matrix[p]![q]!) > small) rotate(matrix, p, q);
  }
  return matrix.map((row, i) => row[i]!);
}

/** The rotation in the plane of p and q that makes their entry 0. */
function rotate(matrix: readonly Float64Array[], p: number, q: number): void {
  const [rowP, rowQ] = [matrix[p]!, matrix[q]!];
  const entry = rowP[q]!;
  const tau = (rowQ[q]! - rowP[p]!) / (2 * entry);
  const t = (tau < 0 ? -1 : 1) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
  const cos = 1 / Math.sqrt(1 + t * t);
  const sin = t * cos;
  const diagonal = [rowP[p]! - t * entry, rowQ[q]! + t * entry] as const;
  for (let i = 0; i < matrix.length; i++) {
    const [a, b, row] = [rowP[i]!, rowQ[i]!, matrix[i]!];
    row[p] = rowP[i] = cos * a - sin * b;
    row[q] = rowQ[i] = sin * a + cos * b;
  }
  [rowP[p], rowQ[q]] = diagonal;
  rowP[q] = rowQ[p] = 0;
}
