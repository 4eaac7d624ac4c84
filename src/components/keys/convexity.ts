/** The keys of the figures of the chapter on convexity. */
export const convexityKeys = {};
