// The inbox page, in English.

export const inbox = {} as const;
