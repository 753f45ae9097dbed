// What sources explain of acronyms, known to whom may find one of them: somebody stands behind it whom they may find.
import type { Visibility } from '../platform/access/actor.ts';
import type { Acronym } from './analysis/analysis.ts';
import { tableOf } from './answers/organisation-table.ts';
import type { OrganisationTable } from './answers/organisation-table.ts';
import { isBacked } from './answers/stray-sources.ts';
import { circles } from './index/source-class.ts';
import type { SourceIndex } from './index/source-index.ts';
import { localIn, segmentOf } from './index/view.ts';
import type { Organisations } from './organisations.ts';
import { createLearnedAcronyms } from './vocabulary/learned-acronyms.ts';
import type { Expansion } from './vocabulary/learned-acronyms.ts';

/** What a text explains of its acronyms. */
export interface Explained {
  readonly id: string;
  /** The circle that the text is found in, where somebody of it stands behind it. */
  readonly circle: Visibility;
  readonly acronyms: readonly Acronym[];
}

export interface ExplainedAcronyms {
  /** In place of what the source explained before. */
  put(one: Explained): void;
  remove(id: string): void;
  /** Of the sources that explain some. */
  all(): Iterable<Explained>;
  /**
   * Finds out who may know of so many at the most, where that may have changed, so that no question has to; false once
   * none is left.
   */
  catchUp(most: number): boolean;
  /** See `LearnedAcronyms`. */
  of(term: number, circle: Visibility): readonly Expansion[];
}

export const createExplainedAcronyms = (
  index: Pick<SourceIndex, 'view'>,
  organisations: Organisations,
): ExplainedAcronyms => {
  const learned = createLearnedAcronyms();
  const explained = new Map<string, Explained>();
  /** The circle that each was learned for. */
  const known = new Map<string, Visibility>();
  /** Ids of those that are to be learned. */
  let unsettled = new Set<string>();
  let era: object | undefined;

  const forget = (one: Explained): void => {
    const circle = known.get(one.id);
    if (circle !== undefined) learned.forget(circle, one.acronyms);
    known.delete(one.id);
  };

  /** The narrowest circle that may find it; undefined: nobody may. */
  const circleOf = ({ id, circle }: Explained, table: OrganisationTable): Visibility | undefined => {
    const view = index.view();
    const place = view.find(id);
    const segment = view.segments[segmentOf(place)];
    if (place < 0 || !segment) return undefined;
    const others = circles.slice(circles.indexOf(circle));
    return others.find((one) => isBacked(segment, localIn(place), one, table));
  };

  const settle = (one: Explained, table: OrganisationTable): void => {
    const circle = circleOf(one, table);
    if (circle === known.get(one.id)) return;
    forget(one);
    if (circle === undefined) return;
    learned.learn(circle, one.acronyms);
    known.set(one.id, circle);
  };

  const catchUp = (most: number): boolean => {
    if (explained.size === 0) return false;
    const table = tableOf(organisations);
    if (table.era !== era) unsettled = new Set(explained.keys());
    era = table.era;
    let settled = 0;
    for (const id of unsettled) {
      if (settled === most) return true;
      const one = explained.get(id);
      if (one) settle(one, table);
      unsettled.delete(id);
      settled += 1;
    }
    return false;
  };

  const remove = (id: string): void => {
    const before = explained.get(id);
    if (!before) return;
    forget(before);
    explained.delete(id);
  };

  return {
    put: (one) => {
      remove(one.id);
      if (one.acronyms.length === 0) return;
      explained.set(one.id, one);
      unsettled.add(one.id);
    },
    remove,
    all: () => explained.values(),
    catchUp,
    of: (term, circle) => {
      catchUp(Infinity);
      return learned.of(term, circle);
    },
  };
};
