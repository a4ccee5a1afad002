// Moves the cursor that charts share: by pointer, finger and keyboard.

import { useContext, useRef } from "preact/hooks";
import type { PlotModel } from "./model";
import { nearestIndex } from "./readings";
import { type Cursor, ScopeContext } from "./scope";

const REACH = { mouse: 28, pen: 28, touch: 44 } as const; // CSS pixels from a pointer to a point that it means

export interface PlotHandlers {
  onPointerMove(event: PointerEvent): void;
  onPointerDown(event: PointerEvent): void;
  onPointerLeave(event: PointerEvent): void;
  onKeyDown(event: KeyboardEvent): void;
  onBlur(): void;
}

/** @param onKeyed called after the keyboard moved the cursor, to say what is there */
export function usePlotCursor(model: PlotModel | null, onKeyed: (cursor: Cursor | null) => void): PlotHandlers {
  const { cursor } = useContext(ScopeContext);
  const latest = useRef({ model, onKeyed });
  latest.current = { model, onKeyed };
  const handlers = useRef<PlotHandlers>(null);

  handlers.current ??= {
    onPointerMove: follow,
    onPointerDown(event) {
      if (event.pointerType === "mouse") return;
      follow(event);
      const host = event.currentTarget as HTMLElement;
      const forget = ({ target }: PointerEvent) => host.contains(target as Node) || (cursor.value = null);
      document.addEventListener("pointerdown", forget, { once: true, capture: true });
    },
    onPointerLeave(event) {
      if (event.pointerType === "mouse") cursor.value = null;
    },
    onKeyDown(event) {
      const { model: drawn, onKeyed: say } = latest.current;
      if (!drawn || event.altKey || event.ctrlKey || event.metaKey) return;
      const next = cursorByKey(drawn, cursor.value, event.key);
      if (next === undefined) return;
      event.preventDefault();
      move(next);
      say(next);
    },
    onBlur: () => void (cursor.value = null),
  };
  return handlers.current;

  function follow(event: PointerEvent) {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const { model: drawn } = latest.current;
    const reach = REACH[event.pointerType as keyof typeof REACH] ?? REACH.mouse;
    if (drawn) move(cursorAt(drawn, event.clientX - box.left, event.clientY - box.top, reach));
  }

  function move(next: Cursor | null) {
    if (JSON.stringify(next) !== JSON.stringify(cursor.value)) cursor.value = next;
  }
}

export const groupOf = ({ chart }: PlotModel): "spent" | "k" => (chart.kind === "passAtK" ? "k" : "spent");

const isOfPoints = ({ chart }: PlotModel): boolean => chart.kind === "trajectory" || chart.kind === "plane";

function cursorAt(model: PlotModel, x: number, y: number, reach: number): Cursor | null {
  const source = model.chart.id;
  if (!isOfPoints(model)) {
    const { stops } = model;
    const pixels = stops.map((stop) => model.x.at(stop));
    const nearest = nearestIndex(pixels, x);
    return nearest < 0 ? null : { kind: "x", group: groupOf(model), x: stops[nearest]!, source };
  }
  let best: Cursor | null = null;
  let least = reach;
  for (const { arm, marks } of model.lines)
    for (const [index, mark] of marks.entries()) {
      const distance = Math.hypot(mark.x - x, mark.y - y);
      if (distance > least) continue;
      least = distance;
      best = { kind: "point", source, arm, index };
    }
  return best;
}

/** @returns where the key leads, null for nowhere, undefined for a key that means nothing here */
export function cursorByKey(model: PlotModel, from: Cursor | null, key: string): Cursor | null | undefined {
  if (key === "Escape") return from ? null : undefined;
  const source = model.chart.id;
  const step = (at: number, count: number) => stepBy(key, at, count);
  if (!isOfPoints(model)) {
    const { stops } = model;
    const at = from?.kind === "x" && from.group === groupOf(model) ? nearestIndex(stops, from.x) : -1;
    const next = step(at, stops.length);
    return next === undefined ? undefined : { kind: "x", group: groupOf(model), x: stops[next]!, source };
  }
  const lines = model.lines.filter(({ marks }) => marks.length > 0);
  if (model.chart.kind === "plane") lines.sort((a, b) => a.marks[0]!.x - b.marks[0]!.x);
  const row = from?.kind === "point" && from.source === source ? lines.findIndex(({ arm }) => arm === from.arm) : -1;
  const isAcross = model.chart.kind === "plane" || key === "ArrowUp" || key === "ArrowDown";
  if (isAcross) {
    const next = stepBy(key === "ArrowUp" ? "ArrowLeft" : key === "ArrowDown" ? "ArrowRight" : key, row, lines.length);
    if (next === undefined) return undefined;
    const { arm, marks } = lines[next]!;
    return { kind: "point", source, arm, index: marks.length - 1 };
  }
  const line = lines[Math.max(0, row)];
  const next = step(row < 0 || from?.kind !== "point" ? -1 : from.index, line?.marks.length ?? 0);
  return next === undefined ? undefined : { kind: "point", source, arm: line!.arm, index: next };
}

/** @returns the next place among `count`, from `at` (-1: from nowhere); undefined for other keys, or if there is none */
function stepBy(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  if (key === "ArrowRight") return Math.min(count - 1, at + 1);
  if (key === "ArrowLeft") return at < 0 ? count - 1 : Math.max(0, at - 1);
  return undefined;
}
