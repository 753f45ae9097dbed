// The organisation page, in English.

export const organisation = {} as const;
