// What can go wrong with a teacher, each by its name: the page says of each what to do next.

export type Trouble =
  /** No WebGPU, or no adapter. */
  | "noWebGpu"
  /** The adapter computes no 16-bit floats. */
  | "noF16"
  /** The adapter's limits are too small for the runtime or the model. */
  | "limits"
  | "memory"
  /** The host was not allowed, and the model is not kept. */
  | "offline"
  /** A file is not where it should be. */
  | "missing"
  /** The download ended before its end. */
  | "cut"
  /** A file is not what it should be. */
  | "damaged"
  | "quota"
  | "deviceLost"
  /** Nothing came for a long time. */
  | "stalled"
  /** No server answers, or it does not allow this page to read its answers. */
  | "unreachable"
  | "unauthorized"
  /** The server answers, but not as such a server does. */
  | "protocol"
  /** The server or the runtime refused the request. */
  | "refused"
  /** The page is a file on a disk: it can reach nothing. */
  | "oneFile"
  | "failed";

/** What ends a job at once: the next item would meet the same. */
const FATAL: readonly Trouble[] = [
  ...(["noWebGpu", "noF16", "limits", "memory", "offline", "missing", "damaged"] as const),
  ...(["quota", "deviceLost", "unreachable", "unauthorized"] as const),
];

export class TeacherError extends Error {
  override readonly name = "TeacherError";
  constructor(
    readonly trouble: Trouble,
    /** What was got, and what was wanted. */
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The trouble of whatever was thrown. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof TeacherError) return error.trouble;
  const name = error instanceof Error ? error.name : "";
  if (name === "NotOnlineError") return "offline";
  return name === "StorageFullError" || name === "QuotaExceededError" ? "quota" : "failed";
}

export const isFatal = (error: unknown): boolean => FATAL.includes(troubleOf(error));

export const isAbort = (error: unknown): boolean => error instanceof Error && error.name === "AbortError";
