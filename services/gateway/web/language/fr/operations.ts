// The operations page, in French.

export const operations = {} as const;
