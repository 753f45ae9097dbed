// What somebody can know of the campus. Whatever answers are made from passes here, so that what the asker may not
// see changes nothing: which words there are, how rare they are, what they mean, which sources may be asked about.
import type { Actor, Visibility } from '../../platform/access/actor.ts';
import { clearance } from '../../platform/access/may.ts';
import { placeOfOwner, termsAt } from '../index/read-segment.ts';
import { dead } from '../index/source-class.ts';
import { placeAt } from '../index/view.ts';
import type { Pieces, Place } from '../index/view.ts';
import type { Statistics } from '../ranking/weigh-question.ts';
import type { Language } from '../source.ts';
import type { Link } from '../vocabulary/link-terms.ts';
import { ownOf } from './admissible.ts';
import type { AnsweringWith } from './answering-with.ts';
import { tableOf } from './organisation-table.ts';
import type { OrganisationTable } from './organisation-table.ts';
import { rememberLinks } from './remember-links.ts';
import { foundSources } from './stray-sources.ts';

/** Counts are those of the asker's circle; its own hidden sources are found, and count nowhere. */
export interface Horizon extends Statistics {
  readonly circle: Visibility;
  readonly table: OrganisationTable;
  /** Whether a source that the asker may find holds the term. */
  readonly hears: (term: number) => boolean;
  /** What means the same, as far as the asker hears it; of a word that was typed, as it was. */
  readonly linksOf: (term: number, written?: string) => readonly Link[];
  /** The same of a word that the asker does not hear. */
  readonly linksOfStem: (stem: string, language: Language) => readonly Link[];
}

/** Living sources that these organisations stand behind. */
export const placesOf = ({ segments }: Pieces, owners: readonly number[]): readonly Place[] => {
  const places = new Set<Place>();
  segments.forEach((segment, nth) => {
    for (const owner of owners) {
      const at = placeOfOwner(segment, owner);
      if (at < 0) continue;
      for (let i = segment.ownedStarts[at] ?? 0; i < (segment.ownedStarts[at + 1] ?? 0); i += 1) {
        const local = segment.owned[i] ?? 0;
        if (segment.classes[local] !== dead) places.add(placeAt(nth, local));
      }
    }
  });
  return [...places];
};

const termsOf = ({ segments }: Pieces, owners: readonly number[]): ReadonlySet<number> => {
  const terms = new Set<number>();
  segments.forEach((segment) => {
    for (const place of placesOf({ segments: [segment] }, owners)) {
      for (const term of termsAt(segment, place)) terms.add(term);
    }
  });
  return terms;
};

export const horizonOf = (
  actor: Actor,
  { engine, view }: Pick<AnsweringWith, 'engine' | 'view'>,
): Horizon => {
  const circle = clearance(actor);
  const { organisations } = engine;
  const table = tableOf(organisations);
  const { documents, frequency } = foundSources(view, circle, table);
  const own = ownOf(actor, organisations, table);
  let ownTerms: ReadonlySet<number> | undefined;
  const isOwn = (term: number): boolean => {
    ownTerms ??= termsOf(view, own.flatMap(table.standing.absorbed));
    return ownTerms.has(term);
  };
  const hears = (term: number): boolean => frequency(term) > 0 || isOwn(term);
  const links = rememberLinks({ engine, view, circle, table, own, hears });
  return {
    circle,
    table,
    documents,
    frequency,
    hears,
    linksOf: (term, written) =>
      written === undefined ? links(term) : engine.links.of(term, circle, hears, written),
    linksOfStem: (stem, language) => engine.links.ofStem(stem, language, hears),
  };
};
