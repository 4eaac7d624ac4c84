/** The keys of the figures of the chapter on regularization. */
export const regularizationKeys = {};
