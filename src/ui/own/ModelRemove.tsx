// What may be done with a kept model as a whole: train it, delete it.

import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../../text/text";
import { hrefOf } from "../route";

interface Props {
  readonly title: string;
  readonly isTrainable: boolean;
  readonly onRemove: () => void;
}

/** Asks once more: gigabytes may have taken an hour to come. */
export function ModelRemove({ title, isTrainable, onRemove }: Props) {
  const [isAsking, setIsAsking] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (isAsking)
      keep.current?.focus(); // the harmless one
    else if (wasAsking.current) first.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (!isAsking)
    return (
      <div class="model-actions">
        {isTrainable && (
          <a class="button" href={hrefOf({ page: "own", part: "train" })}>
            {t("models-train")}
            <span class="visually-hidden"> {title}</span>
          </a>
        )}
        <button ref={first} type="button" class="button danger" onClick={() => setIsAsking(true)}>
          {t("models-remove")}
          <span class="visually-hidden"> {title}</span>
        </button>
      </div>
    );
  return (
    <div class="model-actions" role="group" aria-label={t("models-remove")}>
      <p>{t("models-remove-ask", { title })}</p>
      <button ref={keep} type="button" class="button" onClick={() => setIsAsking(false)}>
        {t("models-remove-keep")}
      </button>
      <button type="button" class="button danger" data-testid="model-remove" onClick={onRemove}>
        {t("models-remove-sure")}
      </button>
    </div>
  );
}
