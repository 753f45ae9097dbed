// The rounds page, in French.

export const rounds = {} as const;
