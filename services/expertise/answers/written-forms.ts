// How texts write a term: what is proposed or corrected is a word as people write it, not its stem.
import { sees } from '../../platform/access/may.ts';
import { placeOfTerm } from '../index/read-segment.ts';
import { circleOf, circles, dead } from '../index/source-class.ts';
import { idOf, placeAt } from '../index/view.ts';
import type { IndexView, Place } from '../index/view.ts';
import { comesBefore } from '../ranking/source-order.ts';
import { foundIn } from '../source.ts';
import type { Source } from '../source.ts';
import type { AnsweringWith } from './answering-with.ts';
import type { Horizon } from './horizon.ts';
import { isBacked } from './stray-sources.ts';

/** Words of sources, as they are kept now; those that are there. */
export type ReadWords = (ids: readonly string[]) => Promise<readonly Source[]>;

/** Of the sources of the circle that hold the term, the first by hash and id: the same whatever others hide. */
const sampleOf = (term: number, { circle, table }: Horizon, view: IndexView): Place | undefined => {
  const widest = circles.indexOf(circle);
  const isBefore = comesBefore(view);
  let first: Place | undefined;
  view.segments.forEach((segment, nth) => {
    const listed = placeOfTerm(segment, term);
    if (listed < 0) return;
    const { postings, postingStarts, classes } = segment;
    for (let at = postingStarts[listed] ?? 0; at < (postingStarts[listed + 1] ?? 0); at += 1) {
      const local = postings[at] ?? 0;
      const sort = classes[local] ?? dead;
      if (sort === dead || circleOf(sort) > widest) continue;
      const place = placeAt(nth, local);
      if (first !== undefined && !isBefore(place, first)) continue;
      if (isBacked(segment, local, circle, table)) first = place;
    }
  });
  return first;
};

const capitalised = /^\p{Lu}\P{Lu}+$/u;

const writtenBy = (
  { words, language }: Source,
  term: number,
  { engine }: AnsweringWith,
): string | undefined => {
  const { terms, starts, ends } = engine.analyser.ask(words, language).words;
  const at = terms.indexOf(term);
  if (at < 0) return undefined;
  const written = words.slice(starts[at], ends[at]);
  return capitalised.test(written) ? written.toLowerCase() : written;
};

/** Of each term that some source of the circle holds. Where a text says otherwise by now, or is hidden, nothing. */
export const writtenForms = async (
  terms: readonly number[],
  horizon: Horizon,
  on: AnsweringWith,
  readWords: ReadWords,
): Promise<ReadonlyMap<number, string>> => {
  const samples = terms.flatMap((term) => {
    const place = sampleOf(term, horizon, on.view);
    return place === undefined ? [] : [{ term, id: idOf(on.view, place) }];
  });
  const sources = await readWords([...new Set(samples.map(({ id }) => id))]);
  const byId = new Map(sources.map((source) => [source.id, source]));
  const written = new Map<number, string>();
  for (const { term, id } of samples) {
    const source = byId.get(id);
    const word = source && sees(horizon.circle, foundIn(source)) ? writtenBy(source, term, on) : undefined;
    if (word !== undefined) written.set(term, word);
  }
  return written;
};
