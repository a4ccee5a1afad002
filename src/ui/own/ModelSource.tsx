// How a model is brought: dropped, picked from the disk, or fetched from a host.

import { useState } from "preact/hooks";
import { t } from "../../text/text";
import { Rich } from "../Rich";
import { droppedFiles } from "./droppedFiles";
import type { ModelsActions } from "./modelsView";

/** On the usual host; tried sizes of the family. */
const SUGGESTED = [
  "HuggingFaceTB/SmolLM2-135M",
  "HuggingFaceTB/SmolLM2-135M-Instruct",
  "HuggingFaceTB/SmolLM2-360M-Instruct",
];

interface Props {
  readonly address: string | null;
  readonly isBusy: boolean;
  readonly actions: ModelsActions;
}

export function ModelSource({ address, isBusy, actions }: Props) {
  return (
    <div class="models-source" data-alone={address === null}>
      <Drop isBusy={isBusy} onFiles={actions.bring} />
      {address !== null && <Address first={address} isBusy={isBusy} onFetch={actions.bringFrom} />}
    </div>
  );
}

function Drop({ isBusy, onFiles }: { isBusy: boolean; onFiles: ModelsActions["bring"] }) {
  const [isOver, setIsOver] = useState(false);
  return (
    <div
      class="models-drop"
      data-over={isOver}
      data-testid="model-drop"
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        if (event.dataTransfer && !isBusy) void droppedFiles(event.dataTransfer).then(onFiles);
      }}
    >
      <h3>{t("models-drop")}</h3>
      <p class="hint">
        <Rich id="models-drop-hint" parts={{ file: (name) => <code>{name}</code> }} />
      </p>
      <div class="models-picks">
        <Pick isFolder isBusy={isBusy} onFiles={onFiles} />
        <Pick isFolder={false} isBusy={isBusy} onFiles={onFiles} />
      </div>
    </div>
  );
}

interface PickProps {
  readonly isFolder: boolean;
  readonly isBusy: boolean;
  readonly onFiles: ModelsActions["bring"];
}

function Pick({ isFolder, isBusy, onFiles }: PickProps) {
  return (
    <label class="button file-button" data-disabled={isBusy}>
      {t(isFolder ? "models-pick-folder" : "models-pick-files")}
      <input
        type="file"
        class="visually-hidden"
        multiple
        disabled={isBusy}
        {...(isFolder ? { webkitdirectory: true } : { accept: ".json,.safetensors,.jinja,.onnx" })}
        data-testid={isFolder ? "model-folder" : "model-files"}
        onChange={(event) => {
          const input = event.currentTarget;
          const files = [...(input.files ?? [])];
          if (files.length > 0) onFiles(files.map((file) => ({ path: file.webkitRelativePath || file.name, file })));
          input.value = "";
        }}
      />
    </label>
  );
}

interface AddressProps {
  readonly first: string;
  readonly isBusy: boolean;
  readonly onFetch: (address: string) => void;
}

function Address({ first, isBusy, onFetch }: AddressProps) {
  const [address, setAddress] = useState(first);
  return (
    <form
      class="models-address"
      onSubmit={(event) => {
        event.preventDefault();
        onFetch(address.trim());
      }}
    >
      <h3>
        <label for="model-address">{t("models-address")}</label>
      </h3>
      <p class="hint" id="model-address-hint">
        {t("models-address-hint")}
      </p>
      <div class="models-line">
        <input
          id="model-address"
          type="text"
          spellcheck={false}
          autocapitalize="off"
          autocomplete="off"
          placeholder="organisation/model"
          aria-describedby="model-address-hint"
          value={address}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
        <button type="submit" class="button" disabled={isBusy || address.trim() === ""}>
          {t("models-fetch")}
        </button>
      </div>
      <p class="hint">{t("models-suggested")}</p>
      <ul class="models-suggested">
        {SUGGESTED.map((name) => (
          <li key={name}>
            <button type="button" class="link mono" onClick={() => setAddress(name)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}
