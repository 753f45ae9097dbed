// The home page, in English.

export const home = {} as const;
