// The map page, in English.

export const map = {} as const;
