// The map page, in French.

export const map = {} as const;
