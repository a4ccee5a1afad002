// What a person brought, as it is kept: models with their files, data with its rows.

import type { FileSource } from "../../model/published/source";
import type { DataRow, Dataset, OwnModel } from "../../types";
import type { PageStorage } from "../storage";

export interface Shelf {
  models(): Promise<readonly OwnModel[]>;
  datasets(): Promise<readonly Dataset[]>;
  /** @throws {RangeError} if it is not kept */
  source(model: string): Promise<FileSource>;
  /** @throws {RangeError} if it is not kept */
  rows(dataset: string): Promise<readonly DataRow[]>;
}
