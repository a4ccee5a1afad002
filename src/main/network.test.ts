// Going online from the page's side: who is asked, what is granted, and that nothing else gets through.

import { expect, test, vi } from "vitest";

import { policyOf } from "../../service/headers";
import type { ServiceAnswer, ServiceMessage } from "../../service/messages";
import { createNetwork, hostsOf, type Surroundings } from "./network";

const HUB = ["https://huggingface.co", "https://*.hf.co"];

/** A page under a policy, with a service worker that lets through what it is told to. */
function pageWith(granted: readonly string[], part: Partial<Surroundings> = {}) {
  const target = new EventTarget();
  const told: ServiceMessage[] = [];
  const answer = (data: ServiceAnswer) => void target.dispatchEvent(new MessageEvent("message", { data }));
  const controller = {
    postMessage(message: ServiceMessage) {
      told.push(message);
      if (message.type === "online") queueMicrotask(() => answer({ type: "online", hosts: message.hosts }));
    },
  } as unknown as ServiceWorker;
  const reload = vi.fn();
  const fetched = vi.fn(() => Promise.resolve(new Response("here")));
  const getRegistration = () => Promise.resolve({});
  const container = Object.assign(target, { controller, getRegistration }) as unknown as NonNullable<
    Surroundings["container"]
  >;
  const page: Surroundings = {
    ...{ policy: policyOf("lab", granted), address: "https://host.org/errata/#/own", container },
    ...{ reachOut: fetched, reload, ...part },
  };
  return { network: createNetwork(page), told, reload, fetched, answer };
}

test("what a policy allows is read from it", () => {
  expect(hostsOf(policyOf("lab"))).toEqual([]);
  expect(hostsOf(policyOf("lab", HUB))).toEqual(HUB);
  expect(hostsOf("")).toEqual([]);
});

test("nothing is fetched from a host that was not allowed", async () => {
  const { network, fetched } = pageWith(["https://*.hf.co"]);
  await expect(network.fetchFrom("https://huggingface.co/a")).rejects.toThrow("https://huggingface.co");
  await expect(network.fetchFrom("https://huggingface.co.hf.co.evil.org/a")).rejects.toThrow("evil.org");
  await expect(network.fetchFrom("http://cdn.hf.co/a")).rejects.toThrow("http://cdn.hf.co");
  expect(fetched).not.toHaveBeenCalled();
  await expect((await network.fetchFrom("https://cdn.hf.co/a", { method: "HEAD" })).text()).resolves.toBe("here");
  const sent = { method: "HEAD", credentials: "omit", referrerPolicy: "no-referrer" };
  expect(fetched).toHaveBeenCalledExactlyOnceWith("https://cdn.hf.co/a", sent);
  expect(network.allows("./models/x.json")).toBe(true); // the page's own host
});

test("asks for what is missing, tells the service worker, and loads the page again", async () => {
  const { network, told, reload } = pageWith(["http://localhost:8080"]);
  await expect(network.ask(["http://localhost:8080"], "why")).resolves.toBe(true);
  expect(network.view.value.question).toBeNull();

  void network.ask([...HUB, "http://localhost:8080"], "Weights.");
  await vi.waitFor(() => expect(network.view.value.question).not.toBeNull());
  expect(network.view.value.question).toEqual({ hosts: HUB, what: "Weights.", reloads: true });
  expect(told).toEqual([]);
  network.actions.answer(true);
  await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce());
  expect(told).toEqual([{ type: "online", hosts: ["http://localhost:8080", ...HUB] }]);
});

test("a no changes nothing, and neither does a question that another one replaces", async () => {
  const { network, told, reload } = pageWith([]);
  const first = network.ask(HUB, "one");
  await vi.waitFor(() => expect(network.view.value.question?.what).toBe("one"));
  const second = network.ask(["http://localhost:1"], "two");
  await expect(first).resolves.toBe(false);
  await vi.waitFor(() => expect(network.view.value.question?.what).toBe("two"));
  network.actions.answer(false);
  await expect(second).resolves.toBe(false);
  expect([network.view.value.question, told, reload.mock.calls]).toEqual([null, [], []]);
});

test("offline again, and online once more without loading the page: its policy still allows it", async () => {
  const { network, told, reload } = pageWith(HUB);
  await network.withdraw();
  expect(network.hosts.value).toEqual([]);
  await expect(network.fetchFrom("https://huggingface.co/a")).rejects.toThrow();
  const asked = network.ask(HUB, "again");
  await vi.waitFor(() => expect(network.view.value.question?.reloads).toBe(false));
  network.actions.answer(true);
  await expect(asked).resolves.toBe(true);
  expect(told.map((message) => "hosts" in message && message.hosts)).toEqual([[], HUB]);
  expect(reload).not.toHaveBeenCalled();
});

test("another tab that goes offline is heard", () => {
  const { network, answer } = pageWith(HUB);
  answer({ type: "lessonsKept", ok: true });
  expect(network.hosts.value).toEqual(HUB);
  answer({ type: "online", hosts: [] });
  expect(network.view.value.hosts).toEqual([]);
});

test("hosts that are none, and too many, are refused before anybody is asked", async () => {
  const { network } = pageWith([]);
  await expect(network.ask(["https://*"], "")).rejects.toThrow(RangeError);
  await expect(network.ask(["https://a.org; script-src *"], "")).rejects.toThrow(RangeError);
  const nine = Array.from({ length: 9 }, (_, i) => `https://h${i}.org`);
  await expect(network.ask(nine, "")).rejects.toThrow(/at most 8/);
  expect(network.view.value.question).toBeNull();
});

test.each([
  ["first visit", () => Promise.resolve({}), "firstVisit"],
  ["no service worker may be installed", () => Promise.resolve(undefined), "never"],
  ["service workers are refused", () => Promise.reject(new Error("SecurityError")), "never"],
  ["no service workers here", null, "never"],
] as const)("%s: the question says so, and a yes is no", async (_, getRegistration, reach) => {
  const given = { controller: null, getRegistration };
  const container = getRegistration && (Object.assign(new EventTarget(), given) as unknown as ServiceWorkerContainer);
  const { network } = pageWith([], { container });
  const asked = network.ask(HUB, "");
  await vi.waitFor(() => expect(network.view.value.question).not.toBeNull());
  expect(network.view.value.reach).toBe(reach);
  network.actions.answer(true);
  await expect(asked).resolves.toBe(false);
});
