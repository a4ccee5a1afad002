// The models that WebLLM knows: what each needs, whether it can run here, and where its files come from.

import { TeacherError, type Trouble } from "./errors";
import type { ModelRecord } from "./webllmLibrary";

/** What the adapter here offers; null where there is no WebGPU. */
export interface Adapter {
  readonly features: ReadonlySet<string>;
  readonly limits: Readonly<
    Record<
      | "maxBufferSize"
      | "maxStorageBufferBindingSize"
      | "maxComputeWorkgroupStorageSize"
      | "maxStorageBuffersPerShaderStage",
      number
    >
  >;
}

/** What the library's runtime asks of any adapter (`detectGPUDevice`, 0.2.86). */
const RUNTIME: readonly (readonly [keyof Adapter["limits"], number])[] = [
  ["maxBufferSize", 2 ** 28],
  ["maxStorageBufferBindingSize", 2 ** 27],
  ["maxComputeWorkgroupStorageSize", 32 * 2 ** 10],
  ["maxStorageBuffersPerShaderStage", 10],
];

export interface ModelChoice {
  readonly id: string;
  /** Of graphics memory, weights and cache together. The download is smaller by the cache. */
  readonly megabytes: number | null;
  readonly context: number | null; // tokens
  /** Computes in 16-bit floats. */
  readonly needsF16: boolean;
  /** Why it does not run here; null if nothing is known against it. */
  readonly trouble: Trouble | null;
}

/** The list leaves the feature out of some records whose weights are in 16-bit floats all the same: `q4f16_1`. */
export const needsF16 = ({ model_id, required_features = [] }: ModelRecord): boolean =>
  required_features.includes("shader-f16") || /q\df16/.test(model_id);

/** @param memory for the model, in megabytes, as the person says: no browser tells how much graphics memory there is */
export function troubleFor(record: ModelRecord, adapter: Adapter | null, memory: number): Trouble | null {
  if (!adapter) return "noWebGpu";
  if (RUNTIME.some(([limit, least]) => adapter.limits[limit] < least)) return "limits";
  if (needsF16(record) && !adapter.features.has("shader-f16")) return "noF16";
  if ((record.required_features ?? []).some((feature) => !adapter.features.has(feature))) return "limits";
  if ((record.buffer_size_required_bytes ?? 0) > adapter.limits.maxStorageBufferBindingSize) return "limits";
  return (record.vram_required_MB ?? 0) > memory ? "memory" : null;
}

/** Models that write text; those that embed or look at pictures are left out, and so are those that were not taught to follow. */
export const writesText = ({ model_type, model_id }: ModelRecord): boolean =>
  (model_type ?? 0) === 0 && !/-Base-/.test(model_id);

/** Those that can run here first, the small before the large. */
export function choicesOf(records: readonly ModelRecord[], adapter: Adapter | null, memory: number): ModelChoice[] {
  const choices = records.filter(writesText).map((record) => ({
    id: record.model_id,
    megabytes: record.vram_required_MB ?? null,
    context: record.overrides?.context_window_size ?? null,
    needsF16: needsF16(record),
    trouble: troubleFor(record, adapter, memory),
  }));
  const rank = ({ trouble }: ModelChoice) => (trouble === null ? 0 : 1);
  return choices.sort((a, b) => rank(a) - rank(b) || (a.megabytes ?? 0) - (b.megabytes ?? 0));
}

/** Where a model's files come from. */
export type Origin =
  | { readonly kind: "hub" }
  /** Stand in for huggingface.co and, if it is given, for raw.githubusercontent.com, with the same paths below them. */
  | { readonly kind: "mirror"; readonly models: string; readonly libraries: string }
  /** `models/` beside the page. */
  | { readonly kind: "folder" };

const HUB = "https://huggingface.co";
const LIBRARIES = "https://raw.githubusercontent.com";

/** Hosts that a model is fetched from: Hugging Face redirects to its storage under hf.co. */
export function hostsFor(origin: Origin): readonly string[] {
  if (origin.kind === "folder") return [];
  if (origin.kind === "hub") return [HUB, "https://*.hf.co", LIBRARIES];
  return [...new Set([addressOf(origin.models).origin, addressOf(origin.libraries || LIBRARIES).origin])];
}

/** @throws {TeacherError} if it is no address */
function addressOf(text: string): URL {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== "" || url.hash !== "")
    throw new TeacherError("protocol", `got the mirror '${text}', want an address such as https://mirror.example.org`);
  return url;
}

/**
 * The record with the addresses of its files. A library's file name stays; in the folder everything of a model lies in
 * `models/ID/`: the library beside `resolve/main/`, where WebLLM looks for the rest.
 *
 * @param page address of the page's folder, ending in a slash: inside a worker nothing is relative to it
 */
export function located(record: ModelRecord, origin: Origin, page: string): ModelRecord {
  if (origin.kind === "hub") return record;
  if (origin.kind === "folder") {
    const folder = new URL(`models/${encodeURIComponent(record.model_id)}/`, page).href;
    const library = record.model_lib.slice(record.model_lib.lastIndexOf("/") + 1);
    return { ...record, model: folder, model_lib: new URL(library, folder).href };
  }
  const at = (text: string, usual: string) => (text === "" ? usual : addressOf(text).href.replace(/\/$/, ""));
  return {
    ...record,
    model: record.model.replace(HUB, () => at(origin.models, HUB)),
    model_lib: record.model_lib.replace(LIBRARIES, () => at(origin.libraries, LIBRARIES)),
  };
}

/** Where a model's files lie, as the library makes it of a record: the beginning of their addresses in its caches. */
export const folderOf = ({ model }: ModelRecord): string => {
  const url = model.endsWith("/") ? model : `${model}/`;
  return /.+\/resolve\/.+\//.test(url) ? url : `${url}resolve/main/`;
};
