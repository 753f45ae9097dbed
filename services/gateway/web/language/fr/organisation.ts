// The organisation page, in French.

export const organisation = {} as const;
