// The inbox page, in French.

export const inbox = {} as const;
