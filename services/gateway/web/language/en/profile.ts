// The profile page, in English.

export const profile = {} as const;
