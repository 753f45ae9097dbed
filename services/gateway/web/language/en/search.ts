// The search page, in English.

export const search = {} as const;
