// Names that hold what somebody typed, accents and case apart; those that begin with it first. Pure.
import { fold } from './fold.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export const matching = <T extends Named>(all: readonly T[], typed: string): readonly T[] => {
  const wanted = fold(typed);
  const found = all.flatMap((one) => {
    const place = fold(one.name).indexOf(wanted);
    return place < 0 ? [] : [{ one, place: place === 0 ? 0 : 1 }];
  });
  return found
    .toSorted((a, b) => a.place - b.place || a.one.name.localeCompare(b.one.name))
    .map(({ one }) => one);
};
