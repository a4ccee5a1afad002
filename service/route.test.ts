// Where answers come from, which hosts may be gone to, and that no policy is widened by a text from outside.

import { describe, expect, test } from "vitest";

import { headersOf, kindOf, policyOf, singlePolicy } from "./headers";
import { checkHosts, isOnHost } from "./hosts";
import { routeOf } from "./route";

describe("routes", () => {
  const kept = new Set(["index.html", "assets/a.js", "results/r.json"]);
  const ask = (url: string, mode = "cors", method = "GET") =>
    routeOf({ url, mode, method }, "https://host.org/some/path/", kept);

  test("the page, whatever it is asked to show", () => {
    for (const path of ["", "?lesson=a", "index.html", "index.html?embed=1#x"])
      expect(ask(`https://host.org/some/path/${path}`, "navigate")).toEqual({ from: "files", path: "index.html" });
  });

  test("files that are kept; all else is the host's to answer", () => {
    const site = "https://host.org/some/path/";
    expect(ask(`${site}assets/a.js`)).toEqual({ from: "files", path: "assets/a.js" });
    expect(ask(`${site}assets/a.js?new`)).toEqual({ from: "host", path: "assets/a.js" });
    expect(ask(`${site}results/r.json`, "navigate")).toEqual({ from: "host", path: "results/r.json" });
    expect(ask(`${site}bench/index.html`, "navigate")).toEqual({ from: "host", path: "bench/index.html" });
    expect(ask(`${site}nothing`, "navigate")).toEqual({ from: "host", path: "nothing" });
    expect(ask(site, "cors", "POST")).toEqual({ from: "host", path: "" });
    expect(ask("https://host.org/some/index.html", "navigate").from).toBe("host");
    expect(ask("https://host.org/some/pathology/").from).toBe("host");
  });

  test("another origin is elsewhere, however much it looks like ours", () => {
    for (const url of ["http://host.org/some/path/", "https://host.org:8443/some/path/", "https://host.org.evil.com/"])
      expect(ask(url)).toEqual({ from: "elsewhere" });
  });
});

describe("going online", () => {
  test("only to what is a host", () => {
    const good = ["https://huggingface.co", "https://*.hf.co", "http://localhost:8080", "http://127.0.0.1:1"];
    expect(checkHosts(good)).toEqual(good);
    for (const bad of [
      "*",
      "https://*",
      "https:",
      "http://huggingface.co",
      "https://huggingface.co/",
      "https://a.org; script-src *",
      "https://a.org 'unsafe-inline'",
      "https://*.*.org",
      "https://a.org\n",
      "https://user@a.org",
      7,
    ])
      expect(() => checkHosts([bad])).toThrow(RangeError);
    expect(() => checkHosts("https://a.org")).toThrow(RangeError);
    expect(() => checkHosts(Array.from({ length: 9 }, () => "https://a.org"))).toThrow(RangeError);
  });

  test("only to that host", () => {
    const on = (url: string) => isOnHost(new URL(url), ["https://huggingface.co", "https://*.hf.co"]);
    expect(["https://huggingface.co/a", "https://cdn.hf.co/b", "https://a.b.hf.co/"].map(on)).toEqual([
      true,
      true,
      true,
    ]);
    for (const url of [
      "http://huggingface.co/",
      "https://huggingface.co.evil.com/",
      "https://hf.co/",
      "https://evilhf.co/",
      "https://huggingface.co:444/",
      "https://evil.com/https://huggingface.co",
    ])
      expect([url, on(url)]).toEqual([url, false]);
  });

  test("adds to what the page may connect to, and to nothing else", () => {
    const parts = (policy: string) => policy.split("; ");
    const [before, after] = [parts(policyOf("lab")), parts(policyOf("lab", ["https://*.hf.co"]))];
    expect(after.filter((part) => !before.includes(part))).toEqual(["connect-src 'self' https://*.hf.co"]);
    expect(headersOf("lab", ["https://*.hf.co"])["Content-Security-Policy"]).toBe(after.join("; "));
  });
});

test("no policy lets texts become code", () => {
  const policies = [policyOf("lab"), policyOf("bench"), singlePolicy(["sha256-a"], ["sha256-b"])];
  for (const policy of policies) {
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/'unsafe-(inline|eval|hashes)'|\*|https?:/);
  }
  expect(policyOf(kindOf("bench/assets/x.js"))).not.toContain("trusted-types");
  expect(policyOf(kindOf("benches.html"))).toContain("trusted-types default");
});
