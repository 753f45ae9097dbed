// Keeps, of what was found, the sources in which each phrase stands word for word.
import { fading } from '../ranking/organisation-sums.ts';
import { shownScore } from '../semantics/shown-score.ts';
import type { Source } from '../source.ts';
import type { AnsweringWith } from './answering-with.ts';
import { byPlace } from './find-named.ts';
import { hasPhrase } from './has-phrase.ts';
import type { Answer, FoundOrganisation } from './search.ts';

const termsIn = (phrase: string, { engine }: AnsweringWith, language: Source['language']): readonly number[] => [
  ...engine.ask(phrase, language).words.terms,
];

const says = (source: Source, phrases: readonly string[], on: AnsweringWith): boolean => {
  const { words } = on.engine.ask(source.words, source.language);
  return phrases.every((phrase) => hasPhrase(words, termsIn(phrase, on, source.language)));
};

/** Organisations found on other pages were not looked at: the total is what is left of those shown, and the pages after. */
export const keepPhrases = (
  answer: Answer,
  on: AnsweringWith,
  words: ReadonlyMap<string, Source>,
): Answer => {
  const { read, found, total } = answer;
  const kept = found.flatMap((one): readonly FoundOrganisation[] => {
    const sources = one.sources.filter(({ id }) => {
      const source = words.get(id);
      return source !== undefined && says(source, read.phrases, on);
    });
    if (sources.length === 0 && one.name === undefined) return [];
    const raw = sources.reduce((sum, source, nth) => sum + source.raw * fading ** nth, one.name ?? 0);
    return [{ ...one, sources, raw, score: shownScore(on.semantics.organisations, raw, read.words) }];
  });
  return { ...answer, found: kept.toSorted(byPlace), total: total - (found.length - kept.length) };
};
