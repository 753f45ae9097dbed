// Makes a question of a source, or of all that an organisation has said and done.
import { ownersAt } from '../index/read-segment.ts';
import { localIn, segmentOf, sourceAt } from '../index/view.ts';
import type { Place } from '../index/view.ts';
import { ownOf, standInOf } from './admissible.ts';
import { placesOf } from './horizon.ts';
import { nothing } from './read-question.ts';
import type { AskingWith, ReadAsked } from './read-question.ts';

/** An organisation as a question: its strongest terms say who it is. */
const mostTerms = 400;

/** Distinct words of a source: what the null distribution goes by. */
export const wordsIn = (terms: ArrayLike<number>, isConcept: (term: number) => boolean): number => {
  let words = 0;
  for (let at = 0; at < terms.length; at += 1) if (!isConcept(terms[at] ?? -1)) words += 1;
  return words;
};

/** What some stand behind together with others, whoever may see it. */
const sharedBy = (
  owners: readonly number[],
  { on: { view }, horizon: { table } }: AskingWith,
): readonly Place[] => {
  const { standIns, absorbed } = table.standing;
  const all = owners.flatMap((owner) => absorbed(standIns[owner] ?? owner));
  return placesOf(view, all).filter((place) => {
    const segment = view.segments[segmentOf(place)];
    return segment !== undefined && ownersAt(segment, localIn(place)).length > 1;
  });
};

export const fromSource = (id: string, asking: AskingWith): ReadAsked => {
  const { engine, view } = asking.on;
  const place = view.find(id);
  const source = place < 0 || !asking.mayFind(place) ? undefined : sourceAt(view, place);
  if (!source) return nothing;
  return {
    ...nothing,
    question: source,
    madeOf: [place],
    words: wordsIn(source.terms, engine.terms.isConcept),
    withoutOrganisations: source.owners.map(engine.organisations.idOf),
    withoutPlaces: sharedBy(source.owners, asking),
    hasThemes: true,
    isSource: true,
  };
};

/** Sources of an organisation that the asker may know of, and of those merged into it. */
const sourcesOf = (
  id: string,
  { actor, on: { engine, view }, horizon, mayFind }: AskingWith,
): readonly Place[] => {
  const { circle, table } = horizon;
  const number = standInOf(id, engine.organisations, table);
  const isKnown =
    table.knownTo[circle][number] === 1 || ownOf(actor, engine.organisations, table).includes(number);
  return isKnown ? placesOf(view, table.standing.absorbed(number)).filter(mayFind) : [];
};

/** All that an organisation has said and done, as one text: the sum of its sources, its strongest terms. */
export const fromOrganisation = (id: string, asking: AskingWith): ReadAsked => {
  const { engine, view } = asking.on;
  const { isConcept, termOf } = engine.terms;
  const sums = new Map<number, number>();
  const madeOf = sourcesOf(id, asking);
  for (const place of madeOf) {
    const source = sourceAt(view, place);
    source?.terms.forEach((term, at) => sums.set(term, (sums.get(term) ?? 0) + (source.impacts[at] ?? 0)));
  }
  const strongest = [...sums]
    .sort((a, b) => b[1] - a[1] || (termOf(a[0]) < termOf(b[0]) ? -1 : 1))
    .slice(0, mostTerms)
    .sort((a, b) => a[0] - b[0]);
  const squares = strongest.reduce((sum, [term, impact]) => (isConcept(term) ? sum : sum + impact ** 2), 0);
  const scale = squares === 0 ? 0 : 255 / Math.sqrt(squares);
  const terms = strongest.map(([term]) => term);
  return {
    ...nothing,
    madeOf,
    question: { terms, impacts: strongest.map(([, impact]) => Math.max(1, Math.round(impact * scale))) },
    words: wordsIn(terms, isConcept),
    withoutOrganisations: [id],
    withoutPlaces: sharedBy([standInOf(id, engine.organisations, asking.horizon.table)], asking),
    hasThemes: true,
  };
};
