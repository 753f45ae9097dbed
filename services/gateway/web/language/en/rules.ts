// The rules page, in English.

export const rules = {} as const;
