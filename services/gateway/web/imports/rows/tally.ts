// How many rows became what.

export interface Tally {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
}
export type Became = keyof Tally;

export const nothingYet: Tally = { created: 0, changed: 0, unchanged: 0, refused: 0 };

export const rowsDone = ({ created, changed, unchanged, refused }: Tally): number =>
  created + changed + unchanged + refused;

export const addTally = (a: Tally, b: Tally): Tally => ({
  created: a.created + b.created,
  changed: a.changed + b.changed,
  unchanged: a.unchanged + b.unchanged,
  refused: a.refused + b.refused,
});

export const oneMore = (tally: Tally, became: Became): Tally => ({ ...tally, [became]: tally[became] + 1 });
