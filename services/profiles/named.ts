// Whether a person is one that somebody looks for by words of its name or address.
import type { Person } from './profile.ts';

const fold = (words: string): string => words.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Each word is somewhere in it, accents and capitals aside; of no words, everybody is. */
export const isNamed = (
  { givenName, familyName, email = '' }: Pick<Person, 'givenName' | 'familyName' | 'email'>,
  words: string,
): boolean => {
  const all = fold(`${givenName} ${familyName} ${email}`);
  return fold(words)
    .split(/\s+/)
    .every((word) => all.includes(word));
};
