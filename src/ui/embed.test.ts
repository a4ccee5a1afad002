// What is left out of an embedded page, and what stays whatever is asked.

import { expect, test } from "vitest";

import { readEmbed } from "./embed";

test("parts are left out by name, names that mean nothing are ignored", () => {
  expect(readEmbed("?embed=1&hide=reading,microscope,__proto__,nothing")).toEqual({
    isEmbedded: true,
    hidden: new Set(["microscope", "reading"]),
  });
  expect(readEmbed("?hide=verdict")).toEqual({ isEmbedded: false, hidden: new Set(["verdict"]) });
  expect(readEmbed("?embed=yes")).toEqual({ isEmbedded: false, hidden: new Set() });
});
