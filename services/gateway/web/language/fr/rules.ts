// The rules page, in French.

export const rules = {} as const;
