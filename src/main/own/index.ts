// What people bring: made when its place in the page is first gone to.

import type { OwnParts } from "../../ui/own/parts";
import { createNetwork, ofPage, type Network } from "../network";
import type { PageStorage } from "../storage";
import { createData } from "./data";
import { createModels } from "./models";
import { createTeachers } from "./teachers";

export interface OwnOptions {
  readonly storage: PageStorage;
  readonly network: Network;
}

export function createOwn({ storage }: Omit<OwnOptions, "network">): OwnParts {
  const network = createNetwork(ofPage());
  const options = { storage, network };
  return {
    network,
    models: createModels(options),
    data: createData(options),
    teachers: createTeachers(options),
  };
}
