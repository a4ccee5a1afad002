// How a person's model is trained: adapters or all weights, how the frozen ones are kept, lengths, memory.

import { say, t } from "../../text/text";
import { NumberField } from "../NumberField";
import type { HowPart, HowView } from "./trainView";

interface Props {
  readonly how: HowView;
  readonly onHow: (part: HowPart) => void;
}

export function HowFields({ how, onHow }: Props) {
  const { way, noFull, targets, precision, fields } = how;
  return (
    <section aria-labelledby="train-how">
      <h2 id="train-how">{t("train-how")}</h2>
      <Segments
        name="way"
        choices={["lora", "full"]}
        chosen={way}
        refused={noFull === null ? [] : ["full"]}
        onChoose={(next) => onHow({ way: next })}
      />
      {noFull !== null && <p class="hint">{say(noFull)}</p>}
      {way === "lora" && (
        <>
          <Segments
            name="targets"
            choices={["attention", "all"]}
            chosen={targets}
            onChoose={(next) => onHow({ targets: next })}
          />
          <Segments
            name="precision"
            choices={["f32", "f16", "int8"]}
            chosen={precision}
            onChoose={(next) => onHow({ precision: next })}
          />
        </>
      )}
      <div class="fields">
        {fields.map(({ control, value }) => (
          <NumberField
            key={control.id}
            id={`how-${control.id}`}
            control={control}
            value={value}
            onValue={(next) => onHow({ fields: { [control.id]: next } })}
          />
        ))}
      </div>
    </section>
  );
}

interface SegmentsProps<Id extends string> {
  readonly name: string;
  readonly choices: readonly Id[];
  readonly chosen: Id;
  readonly refused?: readonly Id[];
  readonly onChoose: (id: Id) => void;
}

function Segments<Id extends string>({ name, choices, chosen, refused = [], onChoose }: SegmentsProps<Id>) {
  return (
    <fieldset class="segments">
      <legend>{t(`train-${name}`)}</legend>
      {choices.map((id) => (
        <label key={id}>
          <input
            type="radio"
            name={`how-${name}`}
            value={id}
            data-testid={`how-${name}-${id}`}
            checked={id === chosen}
            disabled={refused.includes(id)}
            onChange={() => onChoose(id)}
          />
          <span>{t(`train-${name}-${id}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
