// What organisations of a tortured campus speak about: invented words, so that who matches whom is known beforehand.
import { randomOf, type Random } from './random.ts';

/** So many that hardly ever more organisations share one than a statement is matched with. */
const topicCount = 60;
const consonants = 'bdfgklmnprtvz'.split('');
const vowels = 'aeiou'.split('');

/** Ends in a consonant that no stemmer takes away. */
const inventWord = (random: Random): string => {
  const syllable = (): string => `${random.oneOf(consonants)}${random.oneOf(vowels)}`;
  return `${syllable()}${syllable()}${syllable()}k`;
};

const topics: readonly string[] = Array.from({ length: topicCount }, (_, at) => {
  const random = randomOf(20_261_101, 'topic', at);
  return [inventWord(random), inventWord(random), inventWord(random)].join(' ');
});

/** A text on a topic; the last word is its alone, so that each text is written once. */
export const writeText = (random: Random): string =>
  `${random.oneOf(topics)} ${inventWord(random)}${inventWord(random)}`;

export const topicOf = (text: string): string => text.split(' ').slice(0, 3).join(' ');
