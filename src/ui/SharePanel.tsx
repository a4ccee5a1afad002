// The dialog that shares an experiment: its link, with results or without, as a QR code, for a course page, or all of it as a file.

import { useEffect, useRef, useState } from "preact/hooks";
import { say, t } from "../text/text";
import { CopyField } from "./CopyField";
import { QrCode } from "./QrCode";
import type { ShareActions, ShareView } from "./shareView";
import { ZipProgress } from "./ZipProgress";
import "./take/messages";
import "./share.css";

export function SharePanel({ view, actions }: { view: ShareView; actions: ShareActions }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isWith, setIsWith] = useState(true);
  const [isLarge, setIsLarge] = useState(false);
  useEffect(() => {
    const shown = dialog.current!;
    shown.showModal();
    return () => shown.close(); // gives the focus back to what opened it
  }, []);
  const { title, link, withResults, error } = view;
  const shown = (isWith && withResults) || link;
  return (
    <dialog
      ref={dialog}
      class="share"
      aria-labelledby="share-title"
      data-testid="share"
      data-large={isLarge}
      onClose={actions.close}
    >
      <div class="share-head">
        <h2 id="share-title">{t("share-title")}</h2>
        <button type="button" class="button quiet" data-testid="share-close" onClick={() => dialog.current!.close()}>
          {t("share-close")}
        </button>
      </div>
      <p class="share-what">{say(title)}</p>
      <div class="share-body">
        <div class="share-parts">
          <p class="hint">{t("share-lede")}</p>
          {error !== null && (
            <p class="refusal" role="alert" data-testid="share-error">
              {t("share-impossible", { reason: say(error) })}
            </p>
          )}
          {error === null && !shown && <p class="empty">{t("share-making")}</p>}
          {shown && (
            <>
              <CopyField
                id="share-link"
                label={t("share-link")}
                text={shown.address}
                note={t("share-length", { count: shown.address.length })}
              />
              {withResults && (
                <WithResults isWith={isWith} areRecorded={withResults.areRecorded} onToggle={setIsWith} />
              )}
              <details class="share-embed">
                <summary>{t("share-embed")}</summary>
                <CopyField id="share-embed" label={t("share-embed-label")} text={shown.embed} />
              </details>
            </>
          )}
          <WholeRun view={view} actions={actions} />
          <section class="share-file" aria-labelledby="share-take-title">
            <h3 id="share-take-title">{t("share-take")}</h3>
            <p class="hint">{t("share-take-text")}</p>
            <button type="button" class="button" data-testid="take-open" onClick={actions.takeAway}>
              {t("share-take-open")}
            </button>
          </section>
        </div>
        {shown && (
          <figure class="share-code">
            <QrCode text={shown.address} />
            <button type="button" class="button quiet" aria-pressed={isLarge} onClick={() => setIsLarge(!isLarge)}>
              {isLarge ? t("share-qr-small") : t("share-qr-large")}
            </button>
          </figure>
        )}
      </div>
    </dialog>
  );
}

interface WithResultsProps {
  readonly isWith: boolean;
  readonly areRecorded: boolean;
  readonly onToggle: (isWith: boolean) => void;
}

function WithResults({ isWith, areRecorded, onToggle }: WithResultsProps) {
  return (
    <div class="share-results">
      <label>
        <input
          type="checkbox"
          checked={isWith}
          aria-describedby="share-results-hint"
          data-testid="share-with-results"
          onChange={(event) => onToggle(event.currentTarget.checked)}
        />
        {areRecorded ? t("share-with-recorded") : t("share-with-results")}
      </label>
      <p class="hint" id="share-results-hint">
        {t("share-with-hint")}
      </p>
    </div>
  );
}

function WholeRun({ view: { runs, work }, actions }: { view: ShareView; actions: ShareActions }) {
  return (
    <section class="share-file" aria-labelledby="share-file-title">
      <h3 id="share-file-title">{t("share-file")}</h3>
      <p class="hint">{t("share-file-text", { count: runs })}</p>
      {work ? (
        <ZipProgress work={work} onCancel={actions.cancel} />
      ) : (
        <button type="button" class="button" data-testid="export-zip" disabled={runs === 0} onClick={actions.exportZip}>
          {t("share-export")}
        </button>
      )}
    </section>
  );
}
