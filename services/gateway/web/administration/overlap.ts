// For how long what was before stays good beside a new secret, as it is offered.

export const overlaps = ['0', '24', '168'] as const;
export type Overlap = (typeof overlaps)[number];
