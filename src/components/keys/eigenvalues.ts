/** The keys of the figures of the chapter on eigenvalues. */
export const eigenvaluesKeys = {};
