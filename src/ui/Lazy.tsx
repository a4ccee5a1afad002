// A part of the page whose code is fetched when it is first shown.

import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { t } from "../text/text";
import "./lazy.css";

/**
 * A component that stands for another one. Says so while its code is on its way, and where it cannot be had, with a
 * button to try again.
 *
 * @param title of the part, its heading until it has come; "" where the page has another heading
 */
export function lazy<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  title: () => string,
): ComponentType<Props> {
  let found: ComponentType<Props> | undefined;
  return function Lazy(props: Props) {
    const [failure, setFailure] = useState<string | null>(null);
    const [tries, setTries] = useState(0);
    const [, setDone] = useState(false);
    useEffect(() => {
      if (found) return;
      let isGone = false;
      load().then(
        (component) => {
          found = component;
          if (!isGone) setDone(true);
        },
        (error: unknown) => !isGone && setFailure((error as Error).message),
      );
      return () => void (isGone = true);
    }, [tries]);
    const Found = found;
    if (Found) return <Found {...props} />;
    const heading = title() !== "" && <h1 class="visually-hidden">{title()}</h1>;
    if (failure === null)
      return (
        <div class="opening">
          {heading}
          <p>{t("page-opening-part")}</p>
        </div>
      );
    const again = () => {
      setFailure(null);
      setTries(tries + 1);
    };
    return (
      <div class="opening" role="alert">
        {heading}
        <p>{t("page-part-failed", { reason: failure })}</p>
        <button type="button" class="button" onClick={again}>
          {t("page-try-again")}
        </button>
      </div>
    );
  };
}
