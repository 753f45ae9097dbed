// The home page, in French.

export const home = {} as const;
