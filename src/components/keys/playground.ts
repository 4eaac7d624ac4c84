/** The keys of the playground. */
export const playgroundKeys = {};
