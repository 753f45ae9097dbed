// All that a word may be in a text of either language: for what must stand, or must not, word for word.
import { foldJoined } from '../analysis/fold-word.ts';
import { acronymTerm, nameTerm } from '../analysis/read-names.ts';
import type { Engine } from '../engine.ts';
import type { Language } from '../source.ts';

const languages = ['fr', 'en'] as const;
/** Longer words in small letters are no acronyms. */
const longestAcronym = 6;

/** Terms of the dictionary that are this word, whatever its case, accents, inflection and language. */
export const formsOf = (written: string, { terms, stem }: Engine): readonly number[] => {
  const joined = foldJoined(written);
  const names = [nameTerm(written), ...languages.map((language) => `${language}:${stem(joined, language)}`)];
  if (joined.length <= longestAcronym) names.push(acronymTerm(written.toUpperCase()), acronymTerm(written));
  return [...new Set(names.map(terms.find))].filter((term) => term >= 0);
};

/** Of each place where a word stands: what it may be. Of words that overlap, the longest. */
export interface WordPlace {
  readonly start: number;
  readonly end: number;
  readonly terms: ReadonlySet<number>;
}

const placesIn = (typed: string, declared: Language, engine: Engine): readonly WordPlace[] => {
  const { starts, ends, terms } = engine.analyser.ask(typed, declared).words;
  const [startOf, endOf] = [(at: number): number => starts[at] ?? 0, (at: number): number => ends[at] ?? 0];
  const places: (WordPlace & { readonly terms: Set<number> })[] = [];
  const longestFirst = [...terms.keys()].sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a));
  for (const at of longestFirst) {
    const [start, end, term] = [startOf(at), endOf(at), terms[at] ?? -1];
    const last = places.at(-1);
    if (last && start < last.end) {
      if (start === last.start && end === last.end && term >= 0) last.terms.add(term);
      continue;
    }
    const forms = new Set(formsOf(typed.slice(start, end), engine));
    places.push({ start, end, terms: term < 0 ? forms : forms.add(term) });
  }
  return places;
};

/** The words of a few words typed, as each language reads them: stop words of one may be words of the other. */
export const readPlaces = (typed: string, engine: Engine): readonly (readonly WordPlace[])[] => {
  const readings = languages.map((language) => placesIn(typed, language, engine));
  const [french, english] = readings.map((places) =>
    places.map(({ start, end }) => `${start}-${end}`).join(),
  );
  return french === english ? readings.slice(0, 1) : readings;
};
