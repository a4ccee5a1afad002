// The files of a folder.

import { readdirSync } from "node:fs";
import { join, sep } from "node:path";

/** @returns paths below `folder` in a fixed order, with slashes */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join("/"),
    )
    .sort();
