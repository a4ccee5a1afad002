// A teacher behind an OpenAI-compatible endpoint on this machine: llama.cpp, Ollama, vLLM, LM Studio.

import { isAbort, TeacherError, type Trouble } from "./errors";
import { eventsOf } from "./serverSentEvents";
import type { Teacher, TeacherRequest } from "./teacher";

export type FetchFrom = (url: string, init?: RequestInit) => Promise<Response>;

export interface LocalServer {
  /** With or without `/v1` at its end: `http://localhost:11434`. */
  readonly address: string;
  /** As the server names it; where it has one only, any name does. */
  readonly model: string;
  readonly key?: string;
}

const MAX_MODELS = 500;
/** A server that loads a model first says nothing for minutes. */
const PATIENCE_MS = 300_000;

/** The origin that has to be allowed, and the address with `/v1`. @throws {TeacherError} if it is no such address */
export function readAddress(address: string): { readonly origin: string; readonly base: string } {
  const text = /^\w+:\/\//.test(address.trim()) ? address.trim() : `http://${address.trim()}`;
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || !/^(localhost|127\.0\.0\.1)$/.test(url.hostname) || url.username)
    throw new TeacherError("protocol", `got the address '${address}', want one such as http://localhost:11434`);
  const path = url.pathname.replace(/\/+$/, "").replace(/\/(chat\/completions|models)$/, "");
  return { origin: url.origin, base: `${url.origin}${path === "" ? "/v1" : path}` };
}

const KINDS: Readonly<Record<number, Trouble>> = { 401: "unauthorized", 403: "unauthorized", 404: "missing" };

/** What the server says is wrong, in its own words, a few of them. */
async function reasonOf(response: Response): Promise<string> {
  const text = (await response.text().catch(() => "")).slice(0, 10_000);
  try {
    const { error } = JSON.parse(text) as { error?: string | { message?: string } };
    const message = typeof error === "object" ? error.message : error;
    if (typeof message === "string") return message.slice(0, 300);
  } catch {
    // it is no JSON
  }
  return text.slice(0, 300);
}

async function ask({ address, key }: LocalServer, path: string, fetchFrom: FetchFrom, init: RequestInit) {
  const { base, origin } = readAddress(address);
  const headers = {
    ...(init.body && { "content-type": "application/json" }),
    ...(key && { authorization: `Bearer ${key}` }),
  };
  let response: Response;
  try {
    response = await fetchFrom(`${base}${path}`, { ...init, headers });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new TeacherError("unreachable", `server: got no answer from ${origin}, want one that this page may read`, {
      cause: error,
    });
  }
  if (response.ok) return response;
  const reason = await reasonOf(response);
  throw new TeacherError(
    KINDS[response.status] ?? "refused",
    `server: got ${response.status} for ${base}${path}${reason === "" ? "" : `: ${reason}`}`,
  );
}

/** The names of the models that the server has. @throws {TeacherError} if it does not say */
export async function listModels(server: LocalServer, fetchFrom: FetchFrom, signal?: AbortSignal): Promise<string[]> {
  const response = await ask(server, "/models", fetchFrom, signal ? { signal } : {});
  const body = (await response.json().catch(() => null)) as { data?: unknown } | null;
  if (!Array.isArray(body?.data))
    throw new TeacherError(
      "protocol",
      `server: got no list of models from ${server.address}, want {"data": [{"id": …}]}`,
    );
  const ids = (body.data as unknown[]).map((model) => (model as { id?: unknown } | null)?.id);
  return ids.filter((id): id is string => typeof id === "string" && id !== "" && id.length < 200).slice(0, MAX_MODELS);
}

interface Chunk {
  readonly error?: { readonly message?: string } | string;
  readonly choices?: readonly {
    readonly delta?: { readonly content?: string | null };
    readonly finish_reason?: string | null;
  }[];
  readonly usage?: { readonly completion_tokens?: number } | null;
}

function chunkOf(data: string): Chunk {
  try {
    const chunk: unknown = JSON.parse(data);
    if (typeof chunk === "object" && chunk !== null) return chunk;
  } catch {
    // said below
  }
  throw new TeacherError("protocol", `server: got the event '${data.slice(0, 80)}', want a chunk of a completion`);
}

const bodyOf = (model: string, { messages, maxTokens, temperature, schema }: TeacherRequest) =>
  JSON.stringify({
    ...{ model, messages, temperature, max_tokens: maxTokens, stream: true, stream_options: { include_usage: true } },
    ...(schema !== undefined && {
      response_format: {
        type: "json_schema",
        json_schema: { name: "answer", strict: true, schema: JSON.parse(schema) as unknown },
      },
    }),
  });

/**
 * A teacher over `/chat/completions`, streamed. Where the server does not count tokens, its events are counted.
 *
 * @param patience for how long it may say nothing, in milliseconds
 * @throws {TeacherError} if the address is none
 */
export function createLocalServer(server: LocalServer, fetchFrom: FetchFrom, patience = PATIENCE_MS): Teacher {
  const { origin } = readAddress(server.address);

  async function write(request: TeacherRequest) {
    const begun = performance.now();
    const silence = new AbortController();
    let timer = setTimeout(() => silence.abort(), patience);
    const hear = () => {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), patience);
    };
    const signal = AbortSignal.any([silence.signal, ...(request.signal ? [request.signal] : [])]);
    let [text, events, tokens, end] = ["", 0, null as number | null, null as string | null];
    try {
      const body = bodyOf(server.model, request);
      const response = await ask(server, "/chat/completions", fetchFrom, { method: "POST", body, signal });
      if (!response.body) throw new TeacherError("protocol", "server: got an empty answer, want a stream");
      for await (const data of eventsOf(response.body, hear)) {
        if (data.trim() === "[DONE]") {
          end ??= "stop";
          break;
        }
        const { error, choices = [], usage } = chunkOf(data);
        if (error) {
          const said = typeof error === "string" ? error : (error.message ?? "no reason");
          throw new TeacherError("refused", `server: ${said.slice(0, 300)}`);
        }
        const piece = choices[0]?.delta?.content;
        if (typeof piece === "string" && piece !== "") {
          text += piece;
          events++;
          request.onText?.(text);
        }
        end = choices[0]?.finish_reason ?? end;
        if (typeof usage?.completion_tokens === "number") tokens = usage.completion_tokens;
      }
    } catch (error) {
      request.signal?.throwIfAborted();
      if (silence.signal.aborted)
        throw new TeacherError("stalled", `server: got nothing for ${Math.round(patience / 1000)} s from ${origin}`);
      if (error instanceof TypeError && !isAbort(error))
        throw new TeacherError("cut", `server: the answer was cut off after ${text.length} characters`, {
          cause: error,
        });
      throw error;
    } finally {
      clearTimeout(timer);
    }
    request.signal?.throwIfAborted();
    if (end === null) throw new TeacherError("cut", `server: the answer was cut off after ${text.length} characters`);
    const seconds = (performance.now() - begun) / 1000;
    return { text, tokens: tokens ?? events, seconds, finished: end === "stop" };
  }

  return { title: `${server.model}, ${origin}`, takesSchema: true, write, close: () => Promise.resolve() };
}
