// Plays through places one after another, two a second, and stops at the last.

import { useEffect, useState } from "preact/hooks";

const INTERVAL_MS = 500;

/** Pressed at the end, it begins anew. Whoever moves the place by hand stops it with `stop`. */
export function usePlayback(count: number, index: number, onIndex: (index: number) => void) {
  const [isPlaying, setPlaying] = useState(false);
  useEffect(() => {
    if (!isPlaying) return;
    if (index >= count - 1) return setPlaying(false);
    const timer = setTimeout(() => onIndex(index + 1), INTERVAL_MS);
    return () => clearTimeout(timer);
  }, [isPlaying, index, count]);
  return {
    isPlaying,
    stop: () => setPlaying(false),
    toggle() {
      if (!isPlaying && index >= count - 1) onIndex(0);
      setPlaying(!isPlaying);
    },
  };
}
