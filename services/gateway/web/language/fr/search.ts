// The search page, in French.

export const search = {} as const;
