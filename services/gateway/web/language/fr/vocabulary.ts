// The vocabulary page, in French.

export const vocabulary = {} as const;
