// Whether an element is in view, or nearly.

import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";

export function useOnScreen(element: RefObject<Element | null>): boolean {
  const [isOnScreen, setOnScreen] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver(([entry]) => setOnScreen(entry!.isIntersecting), { rootMargin: "200px" });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return isOnScreen;
}
