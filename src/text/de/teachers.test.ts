// What fails while a language model writes says so in German; what a server or WebLLM itself says stays as they say it.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

import { checkHosts } from "../../../service/hosts";
import { NotOnlineError } from "../../main/network";
import { TeacherError } from "../../teachers/errors";
import { createLocalServer, listModels, readAddress, type FetchFrom } from "../../teachers/localServer";
import { hostsFor } from "../../teachers/webllmModels";
import { COMPLETE, coverOf } from "../parts/cover";

const messageOf = (call: () => unknown): string => {
  try {
    call();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("got no error, want one");
};

const OWN = /^(?:jobs|items|prompts|localServer|serverSentEvents|webllm\w*(?:\.single)?|teachers?\w*|sources)\.ts$/;

/** As they are written in the code, `9` for whatever stands in them. */
function literals(): string[] {
  const files = ["src/teachers", "src/main/own"].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => OWN.test(name))
      .map((name) => readFileSync(join(folder, name), "utf8")),
  );
  const thrown = /(?:TeacherError\(\s*(?:"\w+"|trouble|troubleOf\(error\)),\s*|RangeError\()(?:"([^"]+)"|`([^`]+)`)/g;
  const found = [...files.join("\n").matchAll(thrown)].map(([, plain, template]) => plain ?? template!);
  const kept = found.filter((text) => !/^(?:WebLLM|server: \$\{said)/.test(text)); // their own words
  return kept.flatMap((text) => {
    const wants = text.includes("${wants}") ? ["a row", "a row with a response"] : [""];
    return wants.map((want) => text.replace("${wants}", want).replaceAll(/\$\{[^}]*\}/g, "9"));
  });
}

test("what fails while a language model writes, and while the page goes online", async () => {
  const says =
    (status: number, body: string): FetchFrom =>
    () =>
      Promise.resolve(new Response(body, { status }));
  const request = { messages: [], maxTokens: 1, temperature: 0 };
  const writing = (fetchFrom: FetchFrom) =>
    createLocalServer({ address: "localhost", model: "m" }, fetchFrom)
      .write(request)
      .then(String, (error: Error) => error.message);
  const texts = [
    ...literals(),
    ...[messageOf(() => readAddress("")), messageOf(() => readAddress("ftp://x y"))],
    ...[messageOf(() => hostsFor({ kind: "mirror", models: "", libraries: "" }))],
    ...[messageOf(() => checkHosts(["*"])), messageOf(() => checkHosts(7))],
    new NotOnlineError("https://a.org").message,
    await writing(says(404, "")),
    await writing(says(404, '{"error":{"message":"no such model"}}')),
    await writing(says(200, "data: {\n\n")),
    await writing(says(200, "data: {}\n\n")),
    await writing(says(200, `data: ${"x".repeat(1_100_000)}`)),
    await writing(() => Promise.reject(new TypeError("Failed to fetch"))),
    await listModels({ address: "localhost", model: "" }, says(200, "[]")).then(
      String,
      (error: Error) => error.message,
    ),
    new TeacherError("failed", "3 items in a row failed; the last: server: got an empty answer, want a stream").message,
  ];
  expect(texts.length).toBeGreaterThan(25);
  expect(coverOf(texts, ["teachers"])).toMatchObject(COMPLETE);
});
