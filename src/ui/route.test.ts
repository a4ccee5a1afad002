// Addresses there and back, and addresses that nobody wrote.

import fc from "fast-check";
import { expect, test } from "vitest";

import { hrefOf, readRoute, type Route } from "./route";

const read = (hash: string, search = "") => readRoute({ hash, search });

test("every route is read back from its address", () => {
  const routes: Route[] = [
    { page: "home" },
    { page: "lessons" },
    { page: "workbench" },
    { page: "workbench", part: "new" },
    { page: "workbench", part: "compare/0123456789abcdef,fedcba9876543210" },
    { page: "examples" },
    { page: "about" },
    { page: "lesson", id: "whatCritiqueTeaches" },
    { page: "experiment", id: "a/b c%" },
    { page: "link", payload: "1.AbC-_/9" },
  ];
  for (const route of routes) expect(read(hrefOf(route))).toEqual(route);
});

test("addresses of the first versions still lead to their lesson", () => {
  expect(read("", "?lesson=rightOrWrong")).toEqual({ page: "lesson", id: "rightOrWrong" });
  expect(read("#/about", "?lesson=rightOrWrong")).toEqual({ page: "about" });
});

test("anything else is home, and nothing throws", () => {
  for (const hash of ["", "#", "#/", "#main", "#/nowhere", "#/lesson/"]) expect(read(hash)).toEqual({ page: "home" });
  expect(read("#/lesson/%E0%A4%A")).toEqual({ page: "lesson", id: "%E0%A4%A" });
  fc.assert(fc.property(fc.string(), (text) => typeof read(`#/${text}`).page === "string"));
});
