// The profile page, in French.

export const profile = {} as const;
