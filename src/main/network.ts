// Going online, host by host: the page asks the person, the service worker lets through what was granted.

import { computed, signal, type ReadonlySignal } from "@preact/signals";

import { checkHosts, isOnHost } from "../../service/hosts";
import type { ServiceAnswer, ServiceMessage } from "../../service/messages";
import type { NetworkActions, NetworkQuestion, NetworkView, Reach } from "../ui/own/networkView";
import type { Part } from "../ui/own/parts";
import { reachOut } from "./reachOut";

/** A service worker that does not answer for this long is of a version that has no answer. */
const PATIENCE_MS = 3000;

/** The address is on a host that the person has not allowed. */
export class NotOnlineError extends Error {
  override readonly name = "NotOnlineError";
  constructor(readonly host: string) {
    super(`got a request to ${host}, want a host that this page was allowed to reach`);
  }
}

export interface Network {
  /** Allowed until the last tab of the site is closed. */
  readonly hosts: ReadonlySignal<readonly string[]>;
  /** Whether the address is on one of them, or on the page's own. */
  allows(url: string): boolean;
  /**
   * Asks the person. Where the page has to be loaded again for it, it is, at the same address, and this never resolves.
   *
   * @param hosts `https://huggingface.co`, `https://*.hf.co`, `http://localhost:8080`
   * @param what a sentence in the reader's language: what is fetched from them, and what they are sent
   * @returns whether all of them are allowed now
   * @throws {RangeError} if they are not hosts, or more than eight with those before
   */
  ask(hosts: readonly string[], what: string): Promise<boolean>;
  /** Offline again, in all tabs. */
  withdraw(): Promise<void>;
  /** `fetch` without cookies and referrer. @throws {NotOnlineError} @throws {TypeError} if the host cannot be reached */
  fetchFrom(url: string, init?: RequestInit): Promise<Response>;
}

export type PageNetwork = Network & Part<NetworkView, NetworkActions>;

/** What it needs of the browser. */
export interface Surroundings {
  /** As the page was loaded with it. */
  readonly policy: string;
  readonly address: string;
  readonly container: Pick<ServiceWorkerContainer, "controller" | "addEventListener" | "getRegistration"> | null;
  readonly reachOut: typeof reachOut;
  readonly reload: () => void;
}

/** The hosts that a policy lets the page connect to, besides its own. */
export const hostsOf = (policy: string): readonly string[] =>
  (/(?:^|;)\s*connect-src ([^;]*)/.exec(policy)?.[1] ?? "").split(/\s+/).filter((source) => /^https?:/.test(source));

export const ofPage = (): Surroundings => ({
  policy: document.querySelector<HTMLMetaElement>("meta[http-equiv='Content-Security-Policy']")?.content ?? "",
  address: location.href,
  container: "serviceWorker" in navigator ? navigator.serviceWorker : null,
  reachOut,
  reload: () => location.reload(),
});

export function createNetwork(page: Surroundings): PageNetwork {
  const { container, address } = page;
  const inPolicy = hostsOf(page.policy); // of this load of the page
  const hosts = signal<readonly string[]>(inPolicy);
  const isControlled = signal(Boolean(container?.controller));
  const isRegistered = signal(true); // until it is known not to be
  const question = signal<NetworkQuestion | null>(null);
  const isBusy = signal(false);
  let settle: (yes: boolean) => void = () => {};

  const reach = computed<Reach>(() => {
    if (isControlled.value) return "ready";
    return container && isRegistered.value ? "firstVisit" : "never";
  });
  const find = () =>
    container?.getRegistration().then(
      (registration) => (isRegistered.value = Boolean(registration)),
      () => (isRegistered.value = false),
    );
  container?.addEventListener("controllerchange", () => (isControlled.value = Boolean(container.controller)));
  // Whichever tab asked: all are told.
  let told: () => void = () => {};
  container?.addEventListener("message", ({ data }: MessageEvent<ServiceAnswer>) => {
    if (data.type !== "online") return;
    hosts.value = data.hosts;
    told();
  });

  /** Resolves when the service worker has said what is allowed now, or is too old to say. */
  function tell(next: readonly string[]): Promise<void> {
    return new Promise((resolve) => {
      told = resolve;
      setTimeout(resolve, PATIENCE_MS);
      container?.controller?.postMessage({ type: "online", hosts: next } satisfies ServiceMessage);
    });
  }

  async function grant(): Promise<boolean> {
    const next = [...new Set([...hosts.value, ...question.value!.hosts])];
    await tell(next);
    if (next.every((host) => inPolicy.includes(host))) return next.every((host) => hosts.value.includes(host));
    page.reload(); // a policy is of a page as it was loaded
    return new Promise(() => {});
  }

  async function withdraw(): Promise<void> {
    isBusy.value = true;
    await tell([]);
    hosts.value = [];
    isBusy.value = false;
  }

  const allows = (url: string) => {
    const target = new URL(url, address);
    return target.origin === new URL(address).origin || isOnHost(target, hosts.value);
  };

  return {
    hosts,
    allows,
    async ask(wanted, what) {
      const missing = wanted.filter((host) => !hosts.value.includes(host));
      checkHosts([...hosts.value, ...missing]);
      if (missing.length === 0) return true;
      await find();
      settle(false); // who asked before
      const reloads = missing.some((host) => !inPolicy.includes(host));
      question.value = { hosts: missing, what, reloads };
      const yes = await new Promise<boolean>((resolve) => (settle = resolve));
      if (!yes) return false;
      isBusy.value = true;
      const granted = await grant();
      isBusy.value = false;
      question.value = null;
      return granted;
    },
    withdraw,
    async fetchFrom(url, init) {
      if (!allows(url)) throw new NotOnlineError(new URL(url, address).origin);
      return page.reachOut(url, { credentials: "omit", referrerPolicy: "no-referrer", ...init });
    },
    view: computed(() => ({
      reach: reach.value,
      hosts: hosts.value,
      question: question.value,
      isBusy: isBusy.value,
    })),
    actions: {
      answer(yes) {
        if (!question.value) return; // the dialog closes after its question is gone, too
        if (!yes) question.value = null;
        settle(yes && reach.value === "ready");
      },
      withdraw: () => void withdraw(),
      reload: page.reload,
    },
  };
}
