// The button that takes a run file: a zip of another page, or the JSON of the terminal.

import { t } from "../text/text";
import type { ZipWork } from "./shareView";
import { ZipProgress } from "./ZipProgress";

interface Props {
  /** While a file is read. */
  readonly work: ZipWork | null;
  readonly onFile: (file: File) => void;
  readonly onCancel: () => void;
}

export function ImportRun({ work, onFile, onCancel }: Props) {
  if (work) return <ZipProgress work={work} onCancel={onCancel} />;
  return (
    <label class="button file-button">
      {t("share-import")}
      <input
        type="file"
        class="visually-hidden"
        accept=".zip,.json,application/zip,application/json"
        data-testid="import-run"
        onChange={(event) => {
          const input = event.currentTarget;
          const file = input.files?.[0];
          if (file) onFile(file);
          input.value = "";
        }}
      />
    </label>
  );
}
