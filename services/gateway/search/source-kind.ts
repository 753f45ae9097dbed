// What a source's id says it is. Pure.

const kinds = { org: 'organisation', stm: 'statement', txt: 'text' } as const;

/** Of an id that begins as one of these do. */
export const sourceKindOf = (id: string): (typeof kinds)[keyof typeof kinds] =>
  kinds[id.slice(0, 3) as keyof typeof kinds];
