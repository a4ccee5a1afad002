// What people bring: made when its place in the page is first gone to.

import type { OwnParts } from "../../ui/own/parts";
import type { PageStorage } from "../storage";
import { createData } from "./data";
import { createModels } from "./models";
import { createTeachers } from "./teachers";
import { createTrain } from "./train";

export interface OwnOptions {
  readonly storage: PageStorage;
  /** Goes to an experiment that is kept, and starts it if so wished. */
  readonly onOpen: (id: string, start: boolean) => void;
}

export const createOwn = (options: OwnOptions): OwnParts => ({
  models: createModels(options),
  data: createData(options),
  teachers: createTeachers(options),
  train: createTrain(options),
});
