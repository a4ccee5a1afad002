// Names at the ends of lines: one under the other, each as near to its line as the others allow.

const MOST = 24; // characters on a line of a name

export interface Wanted {
  readonly y: number; // CSS pixels, where its line ends
  readonly height: number;
}

/**
 * Moves overlapping names apart as little as possible: names that touch form a block, which lies where its members want
 * to be on average.
 *
 * @returns the middle of each name, in the order given; null if they do not fit between `top` and `bottom`
 */
export function stackLabels(wanted: readonly Wanted[], top: number, bottom: number): number[] | null {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]!.y - wanted[b]!.y);
  if (wanted.reduce((sum, { height }) => sum + height, 0) > bottom - top) return null;
  const blocks: { members: number[]; start: number; height: number }[] = [];
  for (const i of order) {
    let block = { members: [i], start: 0, height: wanted[i]!.height };
    block.start = startOf(block.members, wanted, block.height, top, bottom);
    for (let above = blocks.at(-1); above && above.start + above.height > block.start; above = blocks.at(-1)) {
      blocks.pop();
      const members = [...above.members, ...block.members];
      const height = above.height + block.height;
      block = { members, start: startOf(members, wanted, height, top, bottom), height };
    }
    blocks.push(block);
  }
  const middles = wanted.map(({ y }) => y);
  for (const { members, start } of blocks) {
    let y = start;
    for (const i of members) {
      middles[i] = y + wanted[i]!.height / 2;
      y += wanted[i]!.height;
    }
  }
  return middles;
}

function startOf(members: readonly number[], wanted: readonly Wanted[], height: number, top: number, bottom: number) {
  let before = 0;
  let sum = 0;
  for (const i of members) {
    sum += wanted[i]!.y - wanted[i]!.height / 2 - before;
    before += wanted[i]!.height;
  }
  return Math.min(bottom - height, Math.max(top, sum / members.length));
}

/** @returns the name on one line or on two, the second cut short if it must be */
export function wrapName(name: string): string[] {
  if (name.length <= MOST) return [name];
  const space = name.lastIndexOf(" ", MOST);
  const cut = space > 0 ? space : MOST;
  const rest = name.slice(cut).trim();
  return [name.slice(0, cut), rest.length <= MOST ? rest : `${rest.slice(0, MOST - 1).trimEnd()}…`];
}
