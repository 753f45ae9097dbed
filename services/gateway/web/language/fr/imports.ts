// The imports page, in French.

export const imports = {} as const;
