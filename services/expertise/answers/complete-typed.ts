// Proposes how the words typed so far may go on: labels of concepts first, then words of the texts.
import type { Actor } from '../../platform/access/actor.ts';
import { foldWord } from '../analysis/fold-word.ts';
import { conceptTerm } from '../vocabulary/vocabulary.ts';
import { spelt } from '../vocabulary/written-words.ts';
import type { AnsweringWith } from './answering-with.ts';
import { labelsBegun } from './begun-labels.ts';
import type { BegunLabel } from './begun-labels.ts';
import { horizonOf } from './horizon.ts';
import type { Horizon } from './horizon.ts';
import { endingsOf } from './word-endings.ts';
import type { Ending } from './word-endings.ts';
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

/** Labels that begin with all that is typed, in the reader's language and preferred ones first; one a concept. */
const labels = (
  { actor: { locale }, typed }: ToComplete,
  { frequency }: Horizon,
  { engine: { vocabulary, terms } }: AnsweringWith,
): readonly Completion[] => {
  const beginning = spelt(typed);
  if (beginning === '') return [];
  const chosen = new Map<string, BegunLabel>();
  for (const label of labelsBegun(vocabulary, beginning)) {
    const before = chosen.get(label.concept);
    if (!before || (before.language !== locale && label.language === locale))
      chosen.set(label.concept, label);
  }
  return [...chosen.values()]
    .map((label) => ({
      ...label,
      isWhole: label.spelt === beginning,
      isPreferred: vocabulary.concepts.get(label.concept)?.labels[label.language][0]?.words === label.words,
      sources: frequency(terms.find(conceptTerm(label.concept))),
    }))
    .filter(({ sources }) => sources > 0)
    .sort(
      (a, b) =>
        Number(b.isWhole) - Number(a.isWhole) ||
        Number(b.language === locale) - Number(a.language === locale) ||
        Number(b.isPreferred) - Number(a.isPreferred) ||
        b.sources - a.sources ||
        (a.words === b.words ? Number(a.concept > b.concept) : a.words < b.words ? -1 : 1),
    )
    .map(({ words, concept, sources }) => ({ text: words, concept, sources }));
};

/** Words of the texts, as a text writes them. */
const words = async (
  endings: readonly Ending[],
  { typed }: ToComplete,
  horizon: Horizon,
  on: AnsweringWith,
  readWords: ReadWords,
): Promise<readonly Completion[]> => {
  const { before, begun } = split(typed);
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
  const { actor, typed, limit } = asked;
  const horizon = horizonOf(actor, on);
  const proposed = new Map<string, Completion>();
  const propose = (all: readonly Completion[]): void => {
    for (const one of all) {
      const key = foldWord(one.text);
      if (proposed.size < limit && !proposed.has(key)) proposed.set(key, one);
    }
  };
  propose(labels(asked, horizon, on));
  if (proposed.size < limit) {
    const endings = endingsOf(split(typed).begun, limit * spare, horizon, on);
    // A few at a time: how texts write a word is read in a text.
    for (let from = 0; from < endings.length && proposed.size < limit; from += limit)
      propose(await words(endings.slice(from, from + limit), asked, horizon, on, readWords));
  }
  return [...proposed.values()];
};
