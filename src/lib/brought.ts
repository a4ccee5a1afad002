// What in an experiment is a person's own, by its name.

/** Whether the task of an experiment is a person's data. */
export const isBrought = (task: string): boolean => task.startsWith("data-");

/** What a person reads of a problem's id: of brought questions without the digits that tell long ones apart. */
export const shownId = (id: string): string => id.replace(/ ·[0-9a-f]{6,}$/, "");
