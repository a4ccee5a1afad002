// Every notice has its words in every language, and follows the language while it is shown.

import { afterEach, expect, test } from "vitest";

import { LANGUAGES, speak, type Language } from "../text/text";
import type { Notice } from "../ui/view";
import { noticeOf, notices, type Remedies } from "./notices";

const nothing = () => {};
const remedies: Remedies = {
  ...{ retry: nothing, resume: nothing, continueOnCpu: nothing, reload: nothing, takeOver: nothing },
};
const failure = (name: string) =>
  noticeOf(Object.assign(new Error("'a.json' could not be loaded: 404"), { name }), "training", remedies);

const all: readonly Notice[] = [
  ...["DeviceLostError", "StorageFullError", "StoreVersionError", "StoreLostError", "ImportError", "Error"].map(
    failure,
  ),
  noticeOf("not an error", "something new", remedies),
  notices.noStorage("refused"),
  notices.unfinished(0.42, remedies),
  notices.otherTab(remedies),
  notices.takenOver(remedies),
  notices.recovered(),
  notices.noWebGpu("This browser has no WebGPU: navigator.gpu is missing (a page needs https or localhost)", remedies),
  notices.notFound("lesson/whatNobodyWrote"),
  notices.notFound("experiment/abc"),
  notices.unopened("refused"),
  notices.imported(1),
  notices.imported(40),
];
const wordsOf = ({ title, text, action }: Notice) => [title, text, action?.label ?? "(no button)"];

afterEach(() => speak("en"));

test.each(Object.keys(LANGUAGES) as Language[])("%s: all words are there", async (language) => {
  await speak(language);
  for (const words of all.map(wordsOf)) for (const word of words) expect(word).toMatch(/\S/);
});

test("a notice follows the language, the reason in it too", async () => {
  const notice = failure("Error");
  const english = wordsOf(notice);
  expect(english[0]).toBe("Something went wrong while training");
  await speak("de");
  expect(wordsOf(notice)).toEqual([
    "Etwas ist schiefgegangen: beim Training",
    "‚a.json‘ ließ sich nicht laden: 404. Was vorher gespeichert wurde, ist unversehrt.",
    "Noch einmal",
  ]);
  await speak("en");
  expect(wordsOf(notice)).toEqual(english);
});
