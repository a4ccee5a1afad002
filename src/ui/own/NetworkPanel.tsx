// Which hosts this page may reach, and the question before it may reach more.

import { useEffect, useRef } from "preact/hooks";
import messages from "../../text/en/late/network.ftl?raw";
import { addMessages, t } from "../../text/text";
import type { NetworkActions, NetworkQuestion, NetworkView } from "./networkView";
import type { Part } from "./parts";
import "./network.css";

addMessages(messages);

export function NetworkPanel({ view, actions }: Part<NetworkView, NetworkActions>) {
  const { hosts, question, isBusy } = view.value;
  return (
    <>
      <p class="network" data-online={hosts.length > 0} data-testid="network" role="status">
        <span class="network-sign" aria-hidden="true" />
        {hosts.length === 0 ? (
          <span>{t("network-offline")}</span>
        ) : (
          <>
            <span>
              {t("network-online", { count: hosts.length })} <Hosts hosts={hosts} />
            </span>
            <button
              type="button"
              class="button network-end"
              data-testid="network-end"
              disabled={isBusy}
              onClick={actions.withdraw}
            >
              {t("network-end")}
            </button>
          </>
        )}
      </p>
      {question && <Question question={question} view={view.value} actions={actions} />}
    </>
  );
}

const Hosts = ({ hosts }: { hosts: readonly string[] }) => (
  <span class="network-hosts">
    {hosts.map((host) => (
      <code key={host}>{host.replace(/^https:\/\//, "")}</code>
    ))}
  </span>
);

interface Props {
  readonly question: NetworkQuestion;
  readonly view: NetworkView;
  readonly actions: NetworkActions;
}

function Question({ question, view: { reach, isBusy }, actions }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current!;
    shown.showModal();
    return () => shown.close(); // gives the focus back to what opened it
  }, []);
  const isReady = reach === "ready";
  return (
    <dialog
      ref={dialog}
      class="network-question"
      aria-labelledby="network-title"
      data-testid="network-question"
      data-reach={reach}
      onClose={() => actions.answer(false)}
    >
      <h2 id="network-title">{t(isReady ? "network-question" : `network-${reach}`)}</h2>
      {isReady ? (
        <>
          <p>{t("network-hosts", { count: question.hosts.length })}</p>
          <Hosts hosts={question.hosts} />
          <p>{question.what}</p>
          <p class="hint">{t(question.reloads ? "network-until-reload" : "network-until")}</p>
        </>
      ) : (
        <p>{t(`network-${reach}-text`)}</p>
      )}
      <div class="network-choice">
        <button type="button" class="button" disabled={isBusy} onClick={() => dialog.current!.close()}>
          {t("network-stay")}
        </button>
        {reach !== "never" && (
          <button
            type="button"
            class="button strong"
            data-testid="network-go"
            disabled={isBusy}
            onClick={() => (isReady ? actions.answer(true) : actions.reload())}
          >
            {t(isReady ? "network-go" : "network-reload")}
          </button>
        )}
      </div>
    </dialog>
  );
}
