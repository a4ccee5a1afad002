// WebLLM's models as this machine sees them: what each needs, what is kept of it, and its record with its addresses.

import { TeacherError } from "../../teachers/errors";
import type { WebllmLibrary } from "../../teachers/webllm";
import { deleteModel, keptModels } from "../../teachers/webllmCache";
import { choicesOf, located, needsF16, troubleFor, type Adapter, type Origin } from "../../teachers/webllmModels";
import type { ModelsListView, ModelView, TeacherDraft } from "../../ui/own/teachersView";
import { loadWebllm } from "./webllmSource";

export const originOf = ({ from, mirror, libraries }: TeacherDraft): Origin =>
  from === "mirror" ? { kind: "mirror", models: mirror.trim(), libraries: libraries.trim() } : { kind: from };

const adapterOf = async (): Promise<GPUAdapter | null> =>
  (await (navigator.gpu as GPU | undefined)?.requestAdapter({ powerPreference: "high-performance" })) ?? null;

const ownOf = (adapter: GPUAdapter | null): Adapter | null =>
  adapter && { features: adapter.features, limits: adapter.limits };

const titleOf = ({ info }: GPUAdapter): string =>
  info.description || [info.vendor, info.architecture].filter((part) => part !== "").join(" ") || "WebGPU";

/** An address that is being typed is none yet: then the list is that of the usual host. */
function usable(origin: Origin): Origin {
  return origin.kind === "mirror" && !URL.canParse(origin.models) ? { kind: "hub" } : origin;
}

export interface TeacherModels {
  /** @throws {TeacherError} in the one-file page @throws {TypeError} if the library cannot be fetched */
  list(draft: TeacherDraft): Promise<ModelsListView>;
  library(): Promise<WebllmLibrary>;
  /** @throws {TeacherError} if there is no such model, or the mirror is no address */
  recordOf(id: string, origin: Origin): Promise<ReturnType<typeof located>>;
  /**
   * Before anything is fetched.
   *
   * @param memory for the model, in megabytes
   * @throws {TeacherError} by its trouble, if the model does not run here
   */
  check(id: string, memory: number): Promise<void>;
  remove(id: string, draft: TeacherDraft): Promise<void>;
}

export function createTeacherModels(page: string): TeacherModels {
  let loaded: Promise<WebllmLibrary> | undefined;
  const library = () => {
    loaded ??= loadWebllm();
    loaded.catch(() => (loaded = undefined));
    return loaded;
  };

  async function recordOf(id: string, origin: Origin) {
    const record = (await library()).prebuiltAppConfig.model_list.find(({ model_id }) => model_id === id);
    if (!record) throw new TeacherError("missing", `got the model '${id}', want one of WebLLM's list`);
    return located(record, origin, page);
  }

  return {
    library,
    recordOf,
    async check(id, memory) {
      const record = await recordOf(id, { kind: "hub" });
      const trouble = troubleFor(record, ownOf(await adapterOf()), memory);
      if (trouble === null) return;
      const needs = `${record.vram_required_MB ?? 0} MB${needsF16(record) ? " and shader-f16" : ""}`;
      throw new TeacherError(trouble, `got ${id}, which needs ${needs}, want a model that runs here with ${memory} MB`);
    },
    async list(draft) {
      const webllm = await library();
      const [adapter, origin] = [await adapterOf(), usable(originOf(draft))];
      const records = webllm.prebuiltAppConfig.model_list;
      const there = records.map((record) => located(record, origin, page));
      const kept = "caches" in globalThis ? await keptModels(webllm, there).catch(() => []) : [];
      const known = new Map(kept.map(({ id, bytes, isWhole }) => [id, { bytes, isWhole }]));
      const models = choicesOf(records, ownOf(adapter), draft.memory * 1000).map((choice): ModelView => ({
        ...choice,
        kept: known.get(choice.id) ?? null,
      }));
      const seen = adapter && { title: titleOf(adapter), hasF16: adapter.features.has("shader-f16") };
      return { models: models.sort((a, b) => Number(b.kept !== null) - Number(a.kept !== null)), adapter: seen };
    },
    async remove(id, draft) {
      await deleteModel(await library(), await recordOf(id, usable(originOf(draft))));
    },
  };
}
