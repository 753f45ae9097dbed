// The imports page, in English.

export const imports = {} as const;
