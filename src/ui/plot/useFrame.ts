// How large an element is, and whether it is on the screen.

import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";

export interface Frame {
  readonly width: number; // CSS pixels; 0 until measured
  readonly height: number;
  /** On the screen, or nearly. */
  readonly isNear: boolean;
}

const NEAR = "240px"; // drawn before it comes into view

export function useFrame(host: RefObject<HTMLElement | null>): Frame {
  const [frame, setFrame] = useState<Frame>({ width: 0, height: 0, isNear: false });
  useEffect(() => {
    const element = host.current!;
    const size = new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect;
      setFrame((before) => ({ ...before, width: Math.floor(width), height: Math.floor(height) }));
    });
    const place = new IntersectionObserver(
      (entries) => {
        const { isIntersecting: isNear } = entries.at(-1)!;
        setFrame((before) => (before.isNear === isNear ? before : { ...before, isNear }));
      },
      { rootMargin: NEAR },
    );
    size.observe(element);
    place.observe(element);
    return () => {
      size.disconnect();
      place.disconnect();
    };
  }, [host]);
  return frame;
}
