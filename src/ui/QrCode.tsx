// A QR code as one path: dark modules on white in both themes, because cameras want it so.

import { useEffect, useState } from "preact/hooks";
import { t } from "../text/text";

interface Code {
  readonly path: string;
  readonly size: number; // modules a side, the quiet zone included
}

const QUIET = 4; // modules around it that stay white
const DENSE = 100; // modules a side: more than a camera reads across a room

export function QrCode({ text }: { text: string }) {
  const [code, setCode] = useState<Code | "tooLong" | null>(null);
  useEffect(() => {
    let isOver = false;
    void encode(text).then((made) => isOver || setCode(made));
    return () => {
      isOver = true;
    };
  }, [text]);
  if (code === "tooLong") return <p class="hint">{t("share-qr-too-long")}</p>;
  return (
    <>
      <svg
        class="qr-code"
        viewBox={code ? `0 0 ${code.size} ${code.size}` : "0 0 1 1"}
        role="img"
        aria-label={t("share-qr-label")}
        shape-rendering="crispEdges"
        data-testid="qr"
      >
        {code && <path d={code.path} />}
      </svg>
      {code && code.size > DENSE && <p class="hint">{t("share-qr-dense")}</p>}
    </>
  );
}

/** The generator throws a text where no code is large enough. */
async function encode(text: string): Promise<Code | "tooLong"> {
  const { default: createCode } = await import("qrcode-generator");
  const code = createCode(0, "L");
  code.addData(text);
  try {
    code.make();
  } catch {
    return "tooLong";
  }
  const count = code.getModuleCount();
  const path: string[] = [];
  for (let row = 0; row < count; row++)
    for (let from = 0, to = 0; from < count; from = to + 1) {
      for (to = from; to < count && code.isDark(row, to); to++);
      if (to > from) path.push(`M${from + QUIET} ${row + QUIET}h${to - from}v1h${from - to}z`);
    }
  return { path: path.join(""), size: count + 2 * QUIET };
}
