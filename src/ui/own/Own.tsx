// The place for what people bring: a model, data, and a language model that writes about them.

import { addMessages, t } from "../../text/text";
import messages from "../../text/en/late/own.ftl?raw";
import { hrefOf } from "../route";
import { DataPart } from "./DataPart";
import { ModelsPart } from "./ModelsPart";
import { NetworkPanel } from "./NetworkPanel";
import type { OwnParts } from "./parts";
import { TeachersPart } from "./TeachersPart";
import { TrainPart } from "./TrainPart";
import "./own.css";

addMessages(messages);

const PARTS = ["models", "data", "teachers", "train"] as const;

interface Props {
  /** null while it is fetched. */
  readonly own: OwnParts | null;
  /** One of `PARTS`; anything else is the first. */
  readonly part: string;
}

export function Own({ own, part }: Props) {
  const shown = PARTS.find((one) => one === part) ?? PARTS[0];
  return (
    <div class="own" data-testid="own">
      <header class="own-head">
        <h1>{t("own-title")}</h1>
        <p>{t("own-lead")}</p>
        <nav class="own-parts" aria-label={t("own-parts")}>
          {PARTS.map((id) => (
            <a key={id} href={hrefOf({ page: "own", part: id })} aria-current={id === shown ? "page" : undefined}>
              {t(`own-${id}`)}
            </a>
          ))}
        </nav>
      </header>
      {own && <NetworkPanel {...own.network} />}
      {own && shown === "models" && <ModelsPart {...own.models} />}
      {own && shown === "data" && <DataPart {...own.data} />}
      {own && shown === "teachers" && <TeachersPart {...own.teachers} />}
      {own && shown === "train" && <TrainPart {...own.train} />}
    </div>
  );
}
