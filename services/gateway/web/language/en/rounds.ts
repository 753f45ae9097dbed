// The rounds page, in English.

export const rounds = {} as const;
