// The run at the foot of the window, wherever one is in the page, while its own bar is out of sight.

import { useEffect, useState } from "preact/hooks";
import { RunBar } from "./RunBar";
import type { LabActions, LabView } from "./view";

export function Dock({ view, actions, isLab }: { view: LabView; actions: LabActions; isLab: boolean }) {
  const isUnderWay = view.phase === "running" || view.phase === "paused";
  const isOut = useOutOfSight(".hero .run-bar", isUnderWay && isLab);
  if (!isUnderWay || (isLab && !isOut)) return null;
  return (
    <div class="dock">
      <RunBar view={view} actions={actions} isDock />
    </div>
  );
}

/** Whether the element of this selector is outside the window. */
function useOutOfSight(selector: string, isThere: boolean): boolean {
  const [isOut, setIsOut] = useState(false);
  useEffect(() => {
    const element = isThere ? document.querySelector(selector) : null;
    if (!element) return setIsOut(false);
    const observer = new IntersectionObserver(([entry]) => setIsOut(!entry?.isIntersecting));
    observer.observe(element);
    return () => observer.disconnect();
  }, [selector, isThere]);
  return isOut;
}
