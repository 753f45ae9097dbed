// The vocabulary page, in English.

export const vocabulary = {} as const;
