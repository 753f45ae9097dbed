// How texts write a term: what is proposed or corrected is a word as people write it, not its stem.
import { sees } from '../../platform/access/may.ts';
import { idOf } from '../index/view.ts';
import { foundIn } from '../source.ts';
import type { Source } from '../source.ts';
import type { AnsweringWith } from './answering-with.ts';
import type { Horizon } from './horizon.ts';
import { sampleOf } from './sample-source.ts';

/** Words of sources, as they are kept now; those that are there. */
export type ReadWords = (ids: readonly string[]) => Promise<readonly Source[]>;

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
