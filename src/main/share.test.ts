// Links and run files as the page uses them: every lesson goes out and comes back as itself, changed ones are named.

import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";

import * as lessons from "../lessons";
import { openStore } from "../store/db";
import { AlreadyStoredError, LinkError } from "../store/errors";
import { encodeLink } from "../store/link";
import { createIdbRunStore } from "../store/runStore";
import { bundleOf, experiment as small, SET } from "../store/testRun";
import { experimentId } from "../train/experiment";
import type { Experiment, LessonVerdict } from "../types";
import { errorOf } from "./arms";
import { sizeOf } from "./preview";
import { exportRunZip, importRun, linkOf, pageAddress, readLink, resultsOf } from "./share";

const lesson = lessons.whatCritiqueTeaches;
const verdict: LessonVerdict = {
  outcome: "reproduced",
  headline: "",
  contrasts: [{ name: "Critique − imitation", advantage: { mean: 0.19834, low: 0.1, high: 0.3 }, reading: "" }],
  caveats: [],
};
const payloadOf = async (...about: Parameters<typeof linkOf> extends [string, ...infer Rest] ? Rest : never) =>
  (await linkOf("", ...about)).address.replace("#/x/", "");

test("the page's address is what comes before query and hash, on any host and on none", () => {
  expect(pageAddress("https://a.example/b/c.html?embed=1#/x/1")).toBe("https://a.example/b/c.html");
  expect(pageAddress("file:///home/me/errata.html#/lessons?x")).toBe("file:///home/me/errata.html");
});

test.each(Object.entries(lessons))("lesson %s goes through a link as itself", async (id, { experiment }) => {
  const digest = resultsOf(verdict, experiment, { backend: "webgpu" });
  const { content, preview } = await readLink(await payloadOf(experiment, id, digest));
  expect(JSON.stringify(content)).toBe(JSON.stringify({ lesson: id, experiment, digest }));
  expect(preview).toMatchObject({ match: "same", lesson: { id }, problem: null, digest: { seeds: 5 } });
});

describe("a link that is not the lesson as it is", () => {
  const cases: Record<string, [Experiment, string | null, object]> = {
    "other seeds": [{ ...lesson.experiment, seeds: [7] }, "whatCritiqueTeaches", { match: "seeds", problem: null }],
    "another budget": [
      { ...lesson.experiment, training: { ...lesson.experiment.training, tokens: 5000 } },
      "whatCritiqueTeaches",
      { match: "changed", lesson: { id: "whatCritiqueTeaches" }, problem: null },
    ],
    "an unknown lesson": [small, "neverWritten", { match: "unknown", lesson: null }],
    "no lesson": [{ ...lesson.experiment, arms: lesson.experiment.arms.slice(0, 2) }, null, { match: "own" }],
    "no name, but a lesson's experiment": [
      lesson.experiment,
      null,
      { match: "same", lesson: { id: "whatCritiqueTeaches" } },
    ],
    "other weights": [
      { ...lesson.experiment, start: { ...lesson.experiment.start, sha256: "0".repeat(64) } },
      "whatCritiqueTeaches",
      { problem: { kind: "start", checkpoint: "checkpoints/chain.safetensors" } },
    ],
    "an unknown signal": [
      { ...lesson.experiment, arms: [{ ...lesson.experiment.arms[0]!, signal: "constructor" }] },
      null,
      { problem: { kind: "refused", reason: expect.stringContaining("got 'constructor'") }, size: { runs: 5 } },
    ],
    "an unknown task": [
      { ...lesson.experiment, task: "toString" },
      null,
      { task: { title: "toString", notation: "" } },
    ],
    "an unknown setting": [
      { ...lesson.experiment, arms: [{ ...lesson.experiment.arms[0]!, settings: { valueOf: 1 } }] },
      null,
      { problem: { kind: "refused" } },
    ],
  };
  test.each(Object.entries(cases))("%s", async (_, [experiment, id, view]) => {
    const { content, preview } = await readLink(await encodeLink({ lesson: id, experiment }), () => 12);
    expect(preview).toMatchObject(view);
    expect(preview.seconds).toBe(preview.problem ? null : 12);
    expect(content.lesson).toBe(preview.lesson?.id ?? null);
  });

  test("a text that is none is a LinkError", async () => {
    await expect(readLink("2abc")).rejects.toThrow(LinkError);
  });
});

test("how much there is to do: arms that train nothing train nothing, best of n writes n", () => {
  const start = {
    id: "start",
    title: "Start",
    signal: "start",
    settings: {},
    learningRate: 1e-4,
    decode: { bestOf: 4 },
  };
  const one: Experiment = { ...small, arms: [small.arms[0]!, start] };
  // Two seeds, two points: (2 * 3 + 2 * 4) and (2 * 3 + 2 * 4 * 4) completions.
  expect(sizeOf(one)).toEqual({ runs: 4, tokens: 2000, sequences: null, completions: (14 + 38) * 4 });
  expect(sizeOf({ ...one, training: { ...one.training, steps: 5 } })).toMatchObject({ tokens: null, sequences: 40 });
});

test("a run goes out as a zip and comes back; the second time it is here already", async () => {
  const experiment: Experiment = { ...small, start: lesson.experiment.start, seeds: [2] };
  expect(errorOf(experiment)).toBeNull();
  const [store, elsewhere] = await Promise.all(
    ["share-a", "share-b"].map(async (n) => createIdbRunStore(await openStore(n))),
  );
  const id = await experimentId(experiment);
  const made = JSON.parse(JSON.stringify(await bundleOf([2])).replaceAll((await bundleOf()).record.id, id)) as Awaited<
    ReturnType<typeof bundleOf>
  >;
  const set = SET.replace("0123456789ab", experiment.start.sha256.slice(0, 12));
  const examples = made.examples.map((one) => ({
    setId: set,
    examples: one.examples.map((example, i) => ({
      ...example,
      setId: set,
      problem: "3-8+5",
      response: ["3-8=5", "2"][i]!,
      critique: null,
    })),
  }));
  await store!.saveBundle({ ...made, record: { ...made.record, experiment }, checkpoints: [], examples }, false);

  const progress: number[] = [];
  const zip = await exportRunZip(store!, id, { onProgress: (fraction) => progress.push(fraction) });
  expect(progress.at(-1)).toBe(1);
  expect(await importRun(elsewhere!, zip)).toEqual({ experimentId: id, lesson: "whatCritiqueTeaches" });
  expect(await elsewhere!.loadExamples(set)).toEqual(examples[0]!.examples);
  const again = await exportRunZip(elsewhere!, id);
  expect(Buffer.compare(Buffer.from(await again.arrayBuffer()), Buffer.from(await zip.arrayBuffer()))).toBe(0);
  await expect(importRun(elsewhere!, zip)).rejects.toThrow(AlreadyStoredError);
  await importRun(elsewhere!, zip, { replace: true });

  const alien = examples.map((one) => ({ ...one, examples: one.examples.map((e) => ({ ...e, response: "<b>" })) }));
  await store!.saveBundle({ ...made, record: { ...made.record, experiment }, checkpoints: [], examples: alien }, true);
  await expect(importRun(elsewhere!, await exportRunZip(store!, id))).rejects.toThrow("which the student cannot read");
  await expect(exportRunZip(store!, "nothing")).rejects.toThrow("want one that is stored here");
});
