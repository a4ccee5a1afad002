// What can be taken away of a chart: two kinds of picture, its numbers as a file, or in the clipboard.

import { useEffect, useRef, useState } from "preact/hooks";
import { say, t } from "../text/text";
import type { ArmStyles } from "./armStyle";
import type { Budget, ChartAxis, KScale } from "./chartAxis";
import type { ChartData } from "./view";

interface Props {
  readonly chart: ChartData;
  readonly axis: ChartAxis;
  readonly kScale: KScale;
  readonly hidden: ReadonlySet<string>;
  readonly styles: ArmStyles;
  readonly budget: Budget | null;
  readonly name: string;
  readonly source: string;
}

const SAID_MS = 6000;
const WAYS = ["svg", "png", "csv", "copy"] as const;

export function SaveMenu(props: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const [said, setSaid] = useState("");
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    root.current!.querySelector<HTMLElement>(".save-menu button")?.focus();
    const onPointerDown = ({ target }: PointerEvent) => root.current!.contains(target as Node) || setIsOpen(false);
    document.addEventListener("pointerdown", onPointerDown);
    return () => document.removeEventListener("pointerdown", onPointerDown);
  }, [isOpen]);

  useEffect(() => {
    if (said === "") return;
    const timer = setTimeout(() => setSaid(""), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);

  const close = () => {
    setIsOpen(false);
    button.current?.focus();
  };
  const save = async (way: (typeof WAYS)[number]) => {
    close();
    try {
      const { saveChart } = await import("./plot/saveChart");
      setSaid(await saveChart(way, props));
    } catch (error) {
      setSaid(t("save-failed", { reason: (error as Error).message }));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.preventDefault(); // a dialog around it stays
      event.stopPropagation();
      return close();
    }
    const items = [...root.current!.querySelectorAll<HTMLElement>(".save-menu button")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = items.indexOf(document.activeElement as HTMLElement);
    items[(at + step + items.length) % items.length]?.focus();
  };
  const onFocusOut = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && !root.current!.contains(relatedTarget)) setIsOpen(false);
  };
  return (
    <div class="save" ref={root} onFocusOut={onFocusOut}>
      <button
        type="button"
        class="tool"
        ref={button}
        aria-expanded={isOpen}
        aria-label={t("save-label", { title: say(props.chart.title) })}
        data-testid={`save-${props.chart.id}`}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t("save")}
      </button>
      {isOpen && (
        <div class="save-menu" onKeyDown={onKeyDown}>
          {WAYS.map((way) => (
            <button key={way} type="button" data-way={way} onClick={() => void save(way)}>
              {t(`save-${way}`)}
            </button>
          ))}
        </div>
      )}
      <p class="save-said" role="status" data-testid="save-said">
        {said}
      </p>
    </div>
  );
}
