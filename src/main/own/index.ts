// What people bring: made when its place in the page is first gone to.

import type { OwnParts } from "../../ui/own/parts";
import { createNetwork, ofPage, type Network } from "../network";
import type { PageStorage } from "../storage";
import { createData } from "./data";
import { createDataAccess } from "./dataAccess";
import { createModels } from "./models";
import { createTeachers } from "./teachers";
import { createTrain } from "./train";

export interface OwnOptions {
  readonly storage: PageStorage;
  readonly network: Network;
  /** Goes to an experiment that is kept, and starts it if so wished. */
  readonly onOpen: (id: string, start: boolean) => void;
}

export function createOwn({ storage, onOpen }: Omit<OwnOptions, "network">): OwnParts {
  const network = createNetwork(ofPage());
  const options = { storage, network, onOpen };
  return {
    network,
    models: createModels(options),
    data: createData(options),
    teachers: createTeachers(options, createDataAccess(storage)),
    train: createTrain(options),
  };
}
