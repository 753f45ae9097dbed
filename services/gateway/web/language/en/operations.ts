// The operations page, in English.

export const operations = {} as const;
