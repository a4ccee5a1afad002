// What all lessons share: the titles of their steps.

export const lessons: Readonly<Record<string, string>> = {
  "What people say": "Was man sagt",
  "What we test": "Was geprüft wird",
  "What to watch": "Worauf zu achten ist",
  "What came out": "Was herauskam",
  "What it does not show": "Was es nicht zeigt",
};
