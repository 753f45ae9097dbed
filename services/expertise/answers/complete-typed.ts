// Proposes how the words typed so far may go on: labels of concepts first, then words of the texts.
import type { Actor } from '../../platform/access/actor.ts';
import { clearance } from '../../platform/access/may.ts';
import { foldWord } from '../analysis/fold-word.ts';
import { idOf, placeAt } from '../index/view.ts';
import { placeOfTerm } from '../index/read-segment.ts';
import { circles, dead, sourceClasses } from '../index/source-class.ts';
import type { Source } from '../source.ts';
import type { AnsweringWith } from './answering-with.ts';

export interface Completion {
  readonly text: string;
  readonly concept?: string;
  readonly sources: number;
}

export interface ToComplete {
  readonly actor: Actor;
  readonly typed: string;
  readonly limit: number;
}

const shortestBegun = 2;
/** Words looked up in texts for each one proposed: some are another form of a word proposed already. */
const spare = 2;

const split = (typed: string): { readonly before: string; readonly begun: string } => {
  const at = Math.max(typed.lastIndexOf(' '), typed.lastIndexOf('"')) + 1;
  return { before: typed.slice(0, at), begun: typed.slice(at) };
};

/** Labels that begin with all that is typed, in the reader's language first; one a concept. */
const labels = ({ actor, typed }: ToComplete, { engine, view }: AnsweringWith): readonly Completion[] => {
  const circle = clearance(actor);
  const beginning = foldWord(typed.trim());
  const found: (Completion & { readonly isOwn: boolean })[] = [];
  for (const { id, labels: all } of engine.vocabulary.concepts.values()) {
    const own = all[actor.locale].find(({ words }) => foldWord(words).startsWith(beginning));
    const other = own ?? all[actor.locale === 'fr' ? 'en' : 'fr'].find(({ words }) => foldWord(words).startsWith(beginning));
    const term = other ? engine.terms.find(`#${id}`) : -1;
    const sources = term < 0 ? 0 : view.frequency(circle, term);
    if (other && sources > 0) found.push({ text: other.words, concept: id, sources, isOwn: own !== undefined });
  }
  return found
    .sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || b.sources - a.sources || (a.text < b.text ? -1 : 1))
    .map(({ text, concept, sources }) => ({ text, ...(concept === undefined ? {} : { concept }), sources }));
};

/** A source of the circle that holds the term: whose id has the smallest hash, the same whatever others hide. */
const sampleOf = (term: number, actor: Actor, { view }: AnsweringWith): string | undefined => {
  const widest = circles.indexOf(clearance(actor));
  let first: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  view.segments.forEach((segment, nth) => {
    const listed = placeOfTerm(segment, term);
    if (listed < 0) return;
    for (let at = segment.postingStarts[listed] ?? 0; at < (segment.postingStarts[listed + 1] ?? 0); at += 1) {
      const local = segment.postings[at] ?? 0;
      const hash = segment.hashes[local] ?? 0;
      const sort = sourceClasses[segment.classes[local] ?? dead];
      if (!sort || hash >= least || circles.indexOf(sort.circle) > widest) continue;
      least = hash;
      first = placeAt(nth, local);
    }
  });
  return first === undefined ? undefined : idOf(view, first);
};

/** Words of the texts, as a text writes them. */
const words = async (
  asked: ToComplete,
  on: AnsweringWith,
  readWords: (ids: readonly string[]) => Promise<readonly Source[]>,
): Promise<readonly Completion[]> => {
  const { before, begun } = split(asked.typed);
  const letters = foldWord(begun);
  if (letters.length < shortestBegun) return [];
  const circle = clearance(asked.actor);
  const terms = on.filed
    .beginningWith(letters)
    .map(({ term }) => ({ term, sources: on.view.frequency(circle, term) }))
    .filter(({ sources }) => sources > 0)
    .sort((a, b) => b.sources - a.sources || a.term - b.term)
    .slice(0, asked.limit * spare)
    .map((one) => ({ ...one, sample: sampleOf(one.term, asked.actor, on) }));
  const samples = await readWords([...new Set(terms.flatMap(({ sample }) => sample ?? []))]);
  const byId = new Map(samples.map((source) => [source.id, source]));
  return terms.flatMap(({ term, sources, sample }) => {
    const source = byId.get(sample ?? '');
    const read = source && on.engine.ask(source.words, source.language).words;
    const at = read ? read.terms.indexOf(term) : -1;
    if (!read || at < 0) return [];
    const written = source.words.slice(read.starts[at], read.ends[at]);
    const text = written === written.toUpperCase() ? written : written.toLowerCase();
    return foldWord(text).startsWith(letters) ? [{ text: `${before}${text}`, sources }] : [];
  });
};

export const completeTyped = async (
  asked: ToComplete,
  on: AnsweringWith,
  readWords: (ids: readonly string[]) => Promise<readonly Source[]>,
): Promise<readonly Completion[]> => {
  const all = [...labels(asked, on), ...(await words(asked, on, readWords))];
  const seen = new Set<string>();
  return all
    .filter(({ text }) => {
      const key = foldWord(text);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .slice(0, asked.limit);
};
