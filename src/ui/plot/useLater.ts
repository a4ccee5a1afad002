// Gives a component its newest value one task later than it came, so that many charts are not drawn in one long task.

import { useEffect, useState } from "preact/hooks";

const waiting: (() => void)[] = [];
let isRunning = false;

function runNext(): void {
  isRunning = true;
  setTimeout(() => {
    waiting.shift()?.();
    if (waiting.length > 0) runNext();
    else isRunning = false;
  }, 0);
}

/** @returns takes the task back if it has not run */
function later(task: () => void): () => void {
  waiting.push(task);
  if (!isRunning) runNext();
  return () => {
    const index = waiting.indexOf(task);
    if (index >= 0) waiting.splice(index, 1);
  };
}

/** @returns the newest value whose turn has come; null before the first */
export function useLater<T>(value: T): T | null {
  const [shown, show] = useState<T | null>(null);
  useEffect(() => later(() => show(() => value)), [value]);
  return shown;
}
