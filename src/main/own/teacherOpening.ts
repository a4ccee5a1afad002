// Opens the teacher that a job names: a server on this machine, or a model of WebLLM, after going online if need be.

import { TeacherError } from "../../teachers/errors";
import { createLocalServer, readAddress } from "../../teachers/localServer";
import type { Teacher } from "../../teachers/teacher";
import { openWebllm, type LoadProgress } from "../../teachers/webllm";
import { keptModels } from "../../teachers/webllmCache";
import { hostsFor, type Origin } from "../../teachers/webllmModels";
import { t } from "../../text/text";
import type { TeacherDraft } from "../../ui/own/teachersView";
import type { Network } from "../network";
import { startWebllm } from "../workers";
import { originOf, type TeacherModels } from "./teacherModels";

/** What a job keeps of its teacher: all that is needed to open it again, and no key. */
export type TeacherName =
  | { readonly kind: "server"; readonly address: string; readonly model: string }
  | { readonly kind: "webllm"; readonly id: string; readonly origin: Origin };

/** @throws {TeacherError} if none is chosen */
export function nameOf(draft: TeacherDraft): TeacherName {
  const { kind, address, serverModel, model } = draft;
  if (kind === "server" && serverModel.trim() !== "") return { kind, address, model: serverModel.trim() };
  if (kind === "webllm" && model !== "") return { kind, id: model, origin: originOf(draft) };
  throw new TeacherError("missing", "got no model, want one of the list");
}

export const titleOf = (name: TeacherName): string =>
  name.kind === "server" ? name.model : name.id.replace(/-MLC(?=$|-)/, "");

/** As a job keeps it. @throws {TeacherError} if it is no name of a teacher */
export function readName(text: string): TeacherName {
  try {
    const name = JSON.parse(text) as TeacherName;
    if (name.kind === "server" || name.kind === "webllm") return name;
  } catch {
    // said below
  }
  throw new TeacherError("missing", `got the teacher '${text.slice(0, 60)}', want one that this page can open`);
}

export interface Opening {
  readonly network: Network;
  readonly models: TeacherModels;
  readonly key: string;
  /** For a model in this browser, in megabytes. */
  readonly memory: number;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: LoadProgress) => void;
}

/** The person allows the hosts, or it ends here. @throws {TeacherError} offline */
async function goOnline(network: Network, hosts: readonly string[], what: string): Promise<void> {
  if (await network.ask(hosts, what)) return;
  throw new TeacherError("offline", `got no leave to reach ${hosts.join(", ")}`);
}

export const reachServer = (network: Network, address: string): Promise<void> => {
  const { origin } = readAddress(address);
  return goOnline(network, [origin], t("teachers-ask-server", { origin }));
};

/** Whether the address is one, and may be asked already. */
export function isReachable(network: Network, address: string): boolean {
  try {
    return network.allows(readAddress(address).origin);
  } catch {
    return false;
  }
}

/** @throws {TeacherError} by its trouble @throws {DOMException} AbortError if the signal was raised */
export async function openTeacher(name: TeacherName, opening: Opening): Promise<Teacher> {
  const { network, models, key, memory, signal, onProgress } = opening;
  if (name.kind === "server") {
    await reachServer(network, name.address);
    const server = { address: name.address, model: name.model, ...(key !== "" && { key }) };
    return createLocalServer(server, network.fetchFrom);
  }
  await models.check(name.id, memory);
  const [library, record] = [await models.library(), await models.recordOf(name.id, name.origin)];
  const [kept] = await keptModels(library, [record]).catch(() => []);
  const hosts = hostsFor(name.origin);
  if (!kept?.isWhole && hosts.length > 0)
    await goOnline(network, hosts, t("teachers-ask-model", { model: titleOf(name) }));
  signal.throwIfAborted();
  return openWebllm({ library, startWorker: startWebllm, record, onProgress, signal });
}
