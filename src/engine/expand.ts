// Writes out the loops of a WGSL text whose trip counts are known beforehand, so that sums stay in registers.
//
//   // repeat R 0..3        var s0 = 0.0;
//   var s$R = 0.0;     ->   var s1 = 0.0;
//   // end                  var s2 = 0.0;
//
// `$NAME` is a constant that was handed in, or the variable of a loop around it. Bounds are numbers or such names.

const REPEAT = /^\s*\/\/ repeat ([A-Z]+) (\d+|\$[A-Z]+)\.\.(\d+|\$[A-Z]+)\s*$/;
const END = /^\s*\/\/ end\s*$/;

/** @throws {SyntaxError} if a loop is not closed, or a name is not known */
export function expand(text: string, constants: Readonly<Record<string, number>> = {}): string {
  const lines = text.split("\n");
  let at = 0;

  const fill = (line: string, known: Readonly<Record<string, number>>) =>
    line.replace(/\$([A-Z]+)/g, (_, name: string) => {
      const value = known[name];
      if (value === undefined)
        throw new SyntaxError(`expand: got '$${name}', want one of ${Object.keys(known).join(", ") || "no name"}`);
      return String(value);
    });

  /** Reads to the end of the loop it is in, or of the text. */
  const block = (known: Readonly<Record<string, number>>, inside: boolean): string[] => {
    const out: string[] = [];
    while (at < lines.length) {
      const line = lines[at++]!;
      const loop = REPEAT.exec(line);
      if (END.test(line)) {
        if (inside) return out;
        throw new SyntaxError(`expand: got '// end' in line ${at} outside of a loop`);
      }
      if (!loop) out.push(fill(line, known));
      else {
        const [from, to] = [Number(fill(loop[2]!, known)), Number(fill(loop[3]!, known))];
        const first = at;
        if (from >= to) block({ ...known, [loop[1]!]: from }, true); // read past it
        for (let i = from; i < to; i++) {
          at = first;
          out.push(...block({ ...known, [loop[1]!]: i }, true));
        }
      }
    }
    if (inside) throw new SyntaxError("expand: got a loop without '// end'");
    return out;
  };
  return block(constants, false).join("\n");
}
