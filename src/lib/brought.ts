// What in an experiment is a person's own, by its name.

/** Whether the task of an experiment is a person's data. */
export const isBrought = (task: string): boolean => task.startsWith("data-");
