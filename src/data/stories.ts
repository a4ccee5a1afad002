// Word problems of one to three steps, written by chance: a story, and the steps that solve it.

import type { Rng } from "../lib/rng";

export type Operation = "+" | "-" | "*" | "/";

/** A number of the story, or what an earlier step came to. */
export type Operand = number | { readonly step: number };

export interface StoryStep {
  /** What is found: `the pencils in the boxes`. */
  readonly finds: string;
  readonly left: Operand;
  readonly operation: Operation;
  readonly right: Operand;
}

export interface Story {
  readonly question: string;
  readonly steps: readonly StoryStep[];
}

const PEOPLE = [
  ...["Amara", "Ben", "Chloe", "Dmitri", "Elif", "Farid", "Grace", "Hugo", "Ines", "Jonas", "Kofi", "Lena", "Mateo"],
  ...["Nadia", "Omar", "Priya", "Quentin", "Rosa", "Samuel", "Tomoko", "Uma", "Victor", "Wanda", "Yusuf", "Zoe"],
];
const THINGS = ["apples", "pencils", "stickers", "marbles", "cookies", "coins", "buttons", "shells", "cards", "stamps"];
const HOLDERS = ["boxes", "bags", "packets", "jars", "baskets"];
const PLACES = ["the market", "a friend", "the school fair", "the corner shop", "an old cupboard"];
const VEHICLES = ["bus", "train", "ferry", "cyclist", "van"];
const PLANTS = ["tulips", "carrots", "beans", "roses", "cabbages", "sunflowers"];

const last = (steps: readonly StoryStep[]): Operand => ({ step: steps.length - 1 });

/** Things that are gained and lost, told one after the other. */
function things(rng: Rng): Story {
  const [who, other, what] = [rng.pick(PEOPLE), rng.pick(PEOPLE), rng.pick(THINGS)];
  const friend = other === who ? "a neighbour" : other;
  let have = rng.int(8, 60);
  const told = [`${who} has ${have} ${what}.`];
  const steps: StoryStep[] = [];
  let holding: Operand = have;
  const count = rng.int(1, 3);
  while (steps.length < count) {
    const kind = rng.int(0, 3);
    if (kind === 0) {
      const more = rng.int(3, 40);
      told.push(`${who} gets ${more} more ${what} from ${rng.pick(PLACES)}.`);
      steps.push({ finds: `the ${what} after that`, left: holding, operation: "+", right: more });
      have += more;
    } else if (kind === 1 && have > 6) {
      const fewer = rng.int(2, Math.min(30, have - 2));
      told.push(`Then ${who} gives ${fewer} ${what} to ${friend}.`);
      steps.push({ finds: `the ${what} that are left`, left: holding, operation: "-", right: fewer });
      have -= fewer;
    } else if (kind === 2 && steps.length + 2 <= count) {
      const [holders, each, holder] = [rng.int(2, 9), rng.int(3, 12), rng.pick(HOLDERS)];
      told.push(`${who} buys ${holders} ${holder} with ${each} ${what} in each.`);
      steps.push({ finds: `the ${what} in the ${holder}`, left: holders, operation: "*", right: each });
      steps.push({ finds: `all the ${what}`, left: holding, operation: "+", right: last(steps) });
      have += holders * each;
    } else continue;
    holding = last(steps);
  }
  return { question: `${told.join(" ")} How many ${what} does ${who} have now?`, steps };
}

/** Something is done every day; how much of the whole is left. */
function reading(rng: Rng): Story {
  const who = rng.pick(PEOPLE);
  const [days, pages, done] = [rng.int(2, 9), rng.int(8, 35), rng.int(5, 25)];
  const whole = days * pages + done + rng.int(10, 150);
  const start = `${who} reads a book of ${whole} pages, ${pages} pages every day.`;
  const steps: StoryStep[] = [{ finds: "the pages read in those days", left: days, operation: "*", right: pages }];
  if (rng.int(0, 2) === 0) return { question: `${start} How many pages does ${who} read in ${days} days?`, steps };
  const isMore = rng.int(0, 1) === 1;
  if (isMore) steps.push({ finds: "all the pages read", left: last(steps), operation: "+", right: done });
  steps.push({ finds: "the pages that are left", left: whole, operation: "-", right: last(steps) });
  const extra = isMore ? ` On the evening before, ${who} has already read ${done} pages.` : "";
  return { question: `${start}${extra} How many pages are left after ${days} days?`, steps };
}

/** Rows in a garden, some of which fail. */
function garden(rng: Rng): Story {
  const [who, what] = [rng.pick(PEOPLE), rng.pick(PLANTS)];
  const [rows, each] = [rng.int(3, 12), rng.int(4, 15)];
  const steps: StoryStep[] = [{ finds: `the ${what} planted`, left: rows, operation: "*", right: each }];
  let told = `${who} plants ${rows} rows of ${each} ${what}.`;
  const total = rows * each;
  const kind = rng.int(0, 3);
  if (kind === 0) return { question: `${told} How many ${what} is that?`, steps };
  const lost = rng.int(2, Math.min(40, total - 5));
  told += ` ${lost} of them do not grow.`;
  steps.push({ finds: `the ${what} that grow`, left: last(steps), operation: "-", right: lost });
  if (kind === 1) return { question: `${told} How many ${what} grow?`, steps };
  const price = rng.int(2, 6);
  steps.push({ finds: "the money", left: last(steps), operation: "*", right: price });
  return { question: `${told} ${who} sells the others for ${price} dollars each. How many dollars is that?`, steps };
}

/** A way in parts. */
function journey(rng: Rng): Story {
  const what = rng.pick(VEHICLES);
  const [speed, hours, more] = [rng.int(11, 80), rng.int(2, 6), rng.int(5, 90)];
  const steps: StoryStep[] = [{ finds: "the first part of the way", left: speed, operation: "*", right: hours }];
  const told = `A ${what} goes ${speed} km every hour for ${hours} hours.`;
  if (rng.int(0, 2) === 0) return { question: `${told} How many km is that?`, steps };
  steps.push({ finds: "the way there", left: last(steps), operation: "+", right: more });
  const onwards = `${told} After a rest it goes another ${more} km.`;
  if (rng.int(0, 1) === 0) return { question: `${onwards} How many km has it gone?`, steps };
  steps.push({ finds: "the way there and back", left: last(steps), operation: "*", right: 2 });
  return { question: `${onwards} It comes back the same way. How many km has it gone in the end?`, steps };
}

/** Something is shared equally, after some was taken away or added. */
function sharing(rng: Rng): Story {
  const [who, what] = [rng.pick(PEOPLE), rng.pick(THINGS)];
  const [friends, each, aside] = [rng.int(2, 9), rng.int(3, 15), rng.int(2, 20)];
  const shared = friends * each;
  const isLess = rng.int(0, 1) === 1;
  const start = isLess ? shared + aside : shared - aside;
  const share = (left: Operand): StoryStep => ({ finds: "each one’s share", left, operation: "/", right: friends });
  const asked = `${who} shares them equally among ${friends} friends. How many ${what} does each friend get?`;
  if (start < 2 || rng.int(0, 2) === 0)
    return { question: `${who} has ${shared} ${what}. ${asked}`, steps: [share(shared)] };
  const first: StoryStep = {
    ...{ finds: `the ${what} to share`, left: start, operation: isLess ? "-" : "+", right: aside },
  };
  const told = isLess ? `puts ${aside} of them away` : `finds ${aside} more`;
  const steps = [first, share({ step: 0 })];
  const question = `${who} has ${start} ${what} and ${told}. ${asked}`;
  if (rng.int(0, 2) > 0) return { question, steps };
  const eaten = rng.int(1, each - 1);
  steps.push({ finds: "what one friend has in the end", left: { step: 1 }, operation: "-", right: eaten });
  const more = `One friend loses ${eaten} of them.`;
  const head = question.slice(0, question.indexOf(" How many "));
  return { question: `${head} ${more} How many ${what} does that friend have then?`, steps };
}

const KINDS = [things, reading, garden, journey, sharing];

export const writeStory = (rng: Rng): Story => rng.pick(KINDS)(rng);
