// The lessons in the order in which they are offered, the default one first.

import * as lessons from "../index";

/** A module namespace sorts its names by alphabet, so the order is said here; a lesson that is not named comes last. */
const ORDER = [
  "whatCritiqueTeaches",
  "whatMakesACritique",
  "rightOrWrong",
  "whatNegativesKeep",
  "matchedProgress",
  "whoseSolutions",
  "gamedVerifier",
];

const rank = (id: string): number => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length);

export const lessonIds = Object.keys(lessons).sort((a, b) => rank(a) - rank(b)) as (keyof typeof lessons)[];
