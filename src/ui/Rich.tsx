// A message with elements in it: `Press <key>Enter</key>.`, and what each of its tags becomes.

import type { ComponentChildren } from "preact";
import { t } from "../text/text";

interface Props {
  readonly id: string;
  readonly args?: Parameters<typeof t>[1];
  readonly parts: Readonly<Record<string, (text: string) => ComponentChildren>>;
}

export function Rich({ id, args, parts }: Props) {
  const pieces = t(id, args).split(/(<(\w+)>.*?<\/\2>)/s);
  // split() gives text, whole tag, name, text, whole tag, name, …
  return (
    <>
      {pieces.map((piece, i) => {
        if (i % 3 === 2) return null;
        if (i % 3 === 0) return piece;
        const name = pieces[i + 1]!;
        const inner = piece.slice(name.length + 2, -(name.length + 3));
        return parts[name]?.(inner) ?? inner;
      })}
    </>
  );
}
