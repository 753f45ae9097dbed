// Finds the sources that hold the words of a phrase and not the phrase itself: only their texts can tell.
import { noFilters } from '../filters.ts';
import { idOf, localIn, placeAt, segmentOf } from '../index/view.ts';
import type { Place } from '../index/view.ts';
import { admit, admits } from '../ranking/admission.ts';
import type { Admission } from '../ranking/admission.ts';
import { comesBefore } from '../ranking/source-order.ts';
import { sourceKinds } from '../source.ts';
import { admissible } from './admissible.ts';
import type { AnsweringWith } from './answering-with.ts';
import { hasPhrase, heldBy, readPhrase } from './has-phrase.ts';
import type { Phrase } from './has-phrase.ts';
import { readTypedWords } from './read-typed-words.ts';
import { scoreAsked } from './score-asked.ts';
import type { ScoredAnswer, ToScore } from './score-asked.ts';
import type { ReadWords } from './written-forms.ts';

/** So many texts are read for one question; of more, those that score highest by their words. The others do not count. */
const mostRead = 2_000;
/** Texts analysed without a pause: some milliseconds. */
const readAtOnce = 50;

interface Phrases {
  readonly wanted: readonly Phrase[];
  readonly unwanted: readonly Phrase[];
}

const phrasesIn = (typed: string, { engine }: AnsweringWith): Phrases => {
  const { phrases, withoutPhrases } = readTypedWords(typed);
  const read = (all: readonly string[]): readonly Phrase[] =>
    all.map((phrase) => readPhrase(phrase, engine)).filter(({ length }) => length > 0);
  return { wanted: read(phrases), unwanted: read(withoutPhrases) };
};

const admittedBy = (admission: Admission): readonly Place[] => {
  const places: Place[] = [];
  admission.segments.forEach(({ segment }, nth) => {
    for (let local = 0; local < segment.sizes.sources; local += 1) {
      if (admits(admission, nth, local)) places.push(placeAt(nth, local));
    }
  });
  return places;
};

/** Sources that hold all words of the phrases wanted; where none is, all words of one that is not. */
const candidatesOf = (
  { admission }: ScoredAnswer,
  { wanted, unwanted }: Phrases,
  asking: ToScore,
  on: AnsweringWith,
): readonly Place[] => {
  if (wanted.length > 0) return admittedBy(admission);
  const filter = admissible(asking, on);
  const holders = unwanted.map((phrase) =>
    admittedBy(admit(on.view, { ...filter, holding: heldBy(phrase) }, admission.standing)),
  );
  return [...new Set(holders.flat())];
};

/** Those whose words stand; nothing of what is not there any more. */
const rightOnes = async (
  ids: readonly string[],
  { wanted, unwanted }: Phrases,
  { engine }: AnsweringWith,
  readWords: ReadWords,
): Promise<ReadonlySet<string>> => {
  const right = new Set<string>();
  for (let at = 0; at < ids.length; at += readAtOnce) {
    for (const { id, words: text, language } of await readWords(ids.slice(at, at + readAtOnce))) {
      const { words } = engine.analyser.ask(text, language);
      const stands = (phrase: Phrase): boolean => hasPhrase(text, words, phrase);
      if (wanted.every(stands) && !unwanted.some(stands)) right.add(id);
    }
  }
  return right;
};

/** Sources that must not answer a question in words, for what stands in their texts or does not. */
export const placesAgainst = async (
  asking: ToScore,
  on: AnsweringWith,
  readWords: ReadWords,
): Promise<readonly Place[]> => {
  const { asked } = asking;
  const phrases = asked.kind === 'words' ? phrasesIn(asked.words, on) : { wanted: [], unwanted: [] };
  if (phrases.wanted.length + phrases.unwanted.length === 0) return [];
  // Of all kinds and languages: facets count what other filters would find.
  const everything = { ...asking, filters: { ...noFilters, sourceKinds } };
  const answer = scoreAsked(everything, on);
  const sumAt = (place: Place): number => answer.scored.segments[segmentOf(place)]?.sums[localIn(place)] ?? 0;
  const isBefore = comesBefore(on.view);
  const candidates = candidatesOf(answer, phrases, everything, on)
    .map((place) => ({ place, sum: sumAt(place) }))
    .sort((a, b) => b.sum - a.sum || (isBefore(a.place, b.place) ? -1 : 1))
    .map(({ place }) => ({ place, id: idOf(on.view, place) }));
  const read = candidates.slice(0, mostRead).map(({ id }) => id);
  const right = await rightOnes(read, phrases, on, readWords);
  return candidates.filter(({ id }, nth) => nth >= mostRead || !right.has(id)).map(({ place }) => place);
};
