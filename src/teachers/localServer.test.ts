// A local server as a teacher, against real HTTP servers that stream, stall, cut off, refuse, and split their bytes anywhere.

import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";

import { TeacherError, troubleOf } from "./errors";
import { createLocalServer, listModels, readAddress } from "./localServer";
import type { TeacherRequest } from "./teacher";

const REQUEST: TeacherRequest = { messages: [{ role: "user", content: "hello" }], maxTokens: 9, temperature: 0 };
const open: (() => void)[] = [];
afterEach(() => open.splice(0).forEach((close) => close()));

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const chunk = (content: string, finish: string | null = null) =>
  JSON.stringify({ choices: [{ delta: { content }, finish_reason: finish }] });
const WHOLE = [
  ": keep-alive\n\n",
  "event: x\nid: 7\nretry: 3\n",
  `data: ${chunk("Zwölf ")}\n\n`,
  `data:${chunk("→ 12 🙂")}\r\n\r\n`,
  ": keep-alive\r\r",
  `data: ${chunk("", "stop")}\n\n`,
  `data: {"choices":[],"usage":{"completion_tokens":7}}\n\n`,
  "data: [DONE]\n\n",
].join("");

/** Sends the bytes in pieces, then ends or breaks off. */
const streams =
  (pieces: readonly Uint8Array[], end: "end" | "cut" | "hang" = "end"): RequestListener =>
  async (_, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    for (const piece of pieces) {
      response.write(piece);
      await new Promise((resolve) => setImmediate(resolve));
    }
    if (end === "end") response.end();
    if (end === "cut") response.destroy();
  };
const bytes = (text: string) => new TextEncoder().encode(text);
const inPieces = (text: string, length: number) => {
  const all = bytes(text);
  return Array.from({ length: Math.ceil(all.length / length) }, (_, i) => all.slice(i * length, (i + 1) * length));
};

const troubleWith = async (doing: Promise<unknown>) => doing.then(() => "none", troubleOf);

test("addresses: of this machine, with and without /v1", () => {
  for (const address of ["localhost:8080", "http://localhost:8080/", "http://localhost:8080/v1/chat/completions"])
    expect(readAddress(address)).toEqual({ origin: "http://localhost:8080", base: "http://localhost:8080/v1" });
  expect(readAddress("http://127.0.0.1:1/openai/").base).toBe("http://127.0.0.1:1/openai");
  for (const address of ["", "http://evil.org", "http://localhost.evil.org", "file:///etc", "http://a@localhost"])
    expect(() => readAddress(address)).toThrow(TeacherError);
});

describe("writing", () => {
  test.each([1, 2, 3, 7, 64, 10_000])("whole, in pieces of %i bytes", async (length) => {
    const address = await serve(streams(inPieces(WHOLE, length)));
    const heard: string[] = [];
    const answer = await createLocalServer({ address, model: "m" }, fetch).write({
      ...REQUEST,
      onText: (text) => heard.push(text),
    });
    expect(answer).toMatchObject({ text: "Zwölf → 12 🙂", tokens: 7, finished: true });
    expect(heard).toEqual(["Zwölf ", "Zwölf → 12 🙂"]);
  });

  test("sends what was asked, with the key and the schema", async () => {
    const seen: unknown[] = [];
    const address = await serve((request, response) => {
      let body = "";
      request.on("data", (part: Buffer) => (body += part.toString()));
      request.on("end", () => {
        seen.push(request.url, request.headers.authorization, JSON.parse(body));
        response.end(WHOLE);
      });
    });
    const schema = '{"type":"object"}';
    await createLocalServer({ address, model: "m", key: "k" }, fetch).write({ ...REQUEST, schema });
    expect(seen.slice(0, 2)).toEqual(["/v1/chat/completions", "Bearer k"]);
    expect(seen[2]).toMatchObject({
      ...{ model: "m", messages: REQUEST.messages, max_tokens: 9, temperature: 0, stream: true },
      response_format: { type: "json_schema", json_schema: { schema: { type: "object" } } },
    });
  });

  test("a length limit is not an end by itself, and events count where tokens are not counted", async () => {
    const text = `data: ${chunk("a")}\n\ndata: ${chunk("b", "length")}\n\ndata: [DONE]\n\n`;
    const address = await serve(streams([bytes(text)]));
    const answer = await createLocalServer({ address, model: "m" }, fetch).write(REQUEST);
    expect(answer).toMatchObject({ text: "ab", tokens: 2, finished: false });
  });

  test("cut off, with the connection or without a word", async () => {
    const half = [bytes(`data: ${chunk("half")}\n\n`)];
    for (const end of ["cut", "end"] as const) {
      const address = await serve(streams(half, end));
      expect(await troubleWith(createLocalServer({ address, model: "m" }, fetch).write(REQUEST))).toBe("cut");
    }
  });

  test("a server that says nothing any more is given up", async () => {
    const address = await serve(streams([bytes(": keep-alive\n\n")], "hang"));
    const silent = await serve(() => {});
    for (const one of [address, silent])
      expect(await troubleWith(createLocalServer({ address: one, model: "m" }, fetch, 100).write(REQUEST))).toBe(
        "stalled",
      );
  });

  test("stops when it is told to", async () => {
    const address = await serve(streams([bytes(`data: ${chunk("a")}\n\n`)], "hang"));
    const abort = new AbortController();
    const writing = createLocalServer({ address, model: "m" }, fetch).write({
      ...REQUEST,
      signal: abort.signal,
      onText: () => abort.abort(),
    });
    await expect(writing).rejects.toMatchObject({ name: "AbortError" });
  });

  test("errors by name", async () => {
    const says = (status: number, body: string) =>
      serve((_, response) => void response.writeHead(status, { "content-type": "application/json" }).end(body));
    const message = '{"error":{"message":"model \'m\' not found"}}';
    for (const [address, trouble, said] of [
      [await says(404, message), "missing", "model 'm' not found"],
      [await says(401, "no"), "unauthorized", "401"],
      [await says(500, message), "refused", "500"],
      [await says(400, '{"error":"bad"}'), "refused", "bad"],
      [await serve(streams([bytes("data: {\n\n")])), "protocol", "want a chunk"],
      [await serve(streams([bytes(`data: ${message}\n\n`)])), "refused", "not found"],
      [await serve(streams([bytes(`data: ${"x".repeat(2_000_000)}`)])), "protocol", "1000000 characters"],
      ["http://127.0.0.1:1", "unreachable", "http://127.0.0.1:1"],
    ] as const) {
      const writing = createLocalServer({ address, model: "m" }, fetch).write(REQUEST);
      await expect(writing).rejects.toMatchObject({ trouble, message: expect.stringContaining(said) as string });
    }
  });
});

test("lists models, and refuses what is no list", async () => {
  const says = (body: string) => serve((_, response) => void response.end(body));
  const of = async (body: string) => listModels({ address: await says(body), model: "" }, fetch);
  expect(await of('{"data":[{"id":"a"},{"id":7},null,{"id":"b"},{"id":""}]}')).toEqual(["a", "b"]);
  for (const body of ["", "<html>", "[]", '{"data":{}}', "null"]) expect(await troubleWith(of(body))).toBe("protocol");
});
