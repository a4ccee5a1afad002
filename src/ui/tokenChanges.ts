// Which tokens of a text are new since the one before: those outside a longest common subsequence.

/** @returns the indices into `now` that `before` does not account for */
export function changedTokens(before: readonly string[], now: readonly string[]): Set<number> {
  const width = now.length + 1;
  // lengths[i * width + j]: of what before[i..] and now[j..] have in common
  const lengths = new Uint16Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        before[i] === now[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
  const changed = new Set(now.keys());
  for (let i = 0, j = 0; i < before.length && j < now.length;) {
    if (before[i] === now[j]) {
      changed.delete(j);
      i++;
      j++;
    } else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
  return changed;
}
