// Proposes how the words typed so far may go on: labels of concepts first, then words of the texts.
import type { Actor } from '../../platform/access/actor.ts';
import { foldWord } from '../analysis/fold-word.ts';
import { conceptTerm } from '../vocabulary/vocabulary.ts';
import { spelt } from '../vocabulary/written-words.ts';
import type { AnsweringWith } from './answering-with.ts';
import { horizonOf } from './horizon.ts';
import type { Horizon } from './horizon.ts';
import { endingsOf } from './word-endings.ts';
import { writtenForms } from './written-forms.ts';
import type { ReadWords } from './written-forms.ts';

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

/** Words looked up in texts for each one proposed: some are another form of a word proposed already. */
const spare = 2;

const split = (typed: string): { readonly before: string; readonly begun: string } => {
  const at = Math.max(typed.lastIndexOf(' '), typed.lastIndexOf('"')) + 1;
  return { before: typed.slice(0, at), begun: typed.slice(at) };
};

/** Labels that begin with all that is typed, in the reader's language first; one a concept. */
const labels = (
  { actor: { locale }, typed }: ToComplete,
  { frequency }: Horizon,
  { engine: { vocabulary, terms } }: AnsweringWith,
): readonly Completion[] => {
  const beginning = spelt(typed);
  if (beginning === '') return [];
  const found: (Completion & { readonly concept: string; readonly isOwn: boolean })[] = [];
  for (const { id, labels: all } of vocabulary.concepts.values()) {
    if (!vocabulary.labels.begins(id, beginning)) continue;
    const sources = frequency(terms.find(conceptTerm(id)));
    if (sources === 0) continue;
    const own = all[locale].find(({ words }) => spelt(words).startsWith(beginning));
    const label =
      own ?? all[locale === 'fr' ? 'en' : 'fr'].find(({ words }) => spelt(words).startsWith(beginning));
    if (label && sources > 0)
      found.push({ text: label.words, concept: id, sources, isOwn: own !== undefined });
  }
  return found
    .sort(
      (a, b) =>
        Number(b.isOwn) - Number(a.isOwn) ||
        b.sources - a.sources ||
        (a.text === b.text ? Number(a.concept > b.concept) : a.text < b.text ? -1 : 1),
    )
    .map(({ text, concept, sources }) => ({ text, concept, sources }));
};

/** Words of the texts, as a text writes them. */
const words = async (
  { typed, limit }: ToComplete,
  horizon: Horizon,
  on: AnsweringWith,
  readWords: ReadWords,
): Promise<readonly Completion[]> => {
  const { before, begun } = split(typed);
  const endings = endingsOf(begun, limit * spare, horizon, on);
  const written = await writtenForms(
    endings.map(({ term }) => term),
    horizon,
    on,
    readWords,
  );
  const letters = foldWord(begun);
  return endings.flatMap(({ term, sources }) => {
    const text = written.get(term);
    return text !== undefined && foldWord(text).startsWith(letters)
      ? [{ text: `${before}${text}`, sources }]
      : [];
  });
};

export const completeTyped = async (
  asked: ToComplete,
  on: AnsweringWith,
  readWords: ReadWords,
): Promise<readonly Completion[]> => {
  const horizon = horizonOf(asked.actor, on);
  const all = [...labels(asked, horizon, on), ...(await words(asked, horizon, on, readWords))];
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
