// What the other side of a link is called: its name, or, of a discreet one, what may be known. Pure.
import type { Suggestion } from '../api/generated.ts';
import type { Language } from '../language/languages.ts';
import { countryIn } from '../language/numbers.ts';
import type { Text } from '../language/text.ts';

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

type Sided = Pick<Suggestion, 'organisation' | 'about'>;

export const nameOf = ({ organisation, about }: Sided, text: Text): string =>
  organisation?.name ??
  (about ? capital(text('home.unnamed', { kind: text(`name.kind.${about.kind}`) })) : text('home.somebody'));

/** Kind, poles, country. */
export const describe = (
  { organisation, about }: Sided,
  text: Text,
  language: Language,
): readonly string[] => {
  const of = organisation ?? about;
  if (!of) return [];
  return [
    // What is not named is called by its kind.
    ...(organisation ? [text(`name.kind.${of.kind}`)] : []),
    ...of.poles.map((pole) => text(`name.pole.${pole}`)),
    countryIn(language, of.country),
  ];
};
