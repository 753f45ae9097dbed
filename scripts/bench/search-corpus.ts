// Texts of made-up words whose frequencies follow Zipf's law, half of each text French and half English, as far as
// their letters go. The same for the same seed.
import { seededRandom } from './seeded-random.ts';

export interface SearchText {
  readonly id: string;
  readonly words: string;
  readonly organisation: string;
}

export interface SearchCorpus {
  /** So many texts by organisations that have ten each on average; each time the same, one after the other. */
  texts(count: number): Generator<SearchText>;
  /** Distinct words of a text that is not among them, French ones first: a profile with many, a question with few. */
  question(words: number): string;
}

/** Words of one language. With 120 in a text, 80 of one text stand in 1.3 million places of 100,000 others. */
export const wordsOfLanguage = 15_000;
export const wordsInHalf = 60;
const wordsInSentence = 12;
const textsOfOrganisation = 10;

const syllables = {
  fr: 'ba cou dé fau gui jo lé mon nai pré quo ri sou té vin zo chan bré clé drou gnon meu rai vé'.split(' '),
  en: 'tho wock shee kna whim bow stry ack thir wug fip dwo spee gly whoo mith krow theb sny flo yaw ghu dy hock'.split(
    ' ',
  ),
} as const;
/** Endings that no stemmer takes for a suffix. */
const endings = { fr: 'bou', en: 'tow' } as const;

/** The word of a rank, the commonest first; all differ. */
const spell = (rank: number, language: 'fr' | 'en'): string => {
  const from = syllables[language];
  let word = '';
  for (let rest = rank + from.length; rest > 0; rest = Math.floor(rest / from.length))
    word += from[rest % from.length] ?? '';
  return word + endings[language];
};

/** Made-up words by rank. */
export const spelt = {
  fr: Array.from({ length: wordsOfLanguage }, (_, rank) => spell(rank, 'fr')),
  en: Array.from({ length: wordsOfLanguage }, (_, rank) => spell(rank, 'en')),
} as const;

/** Draws ranks with a chance of 1/(rank + 1), by halving the sums of chances. */
export const zipf = (random: () => number): (() => number) => {
  const sums = new Float64Array(wordsOfLanguage);
  let sum = 0;
  for (let rank = 0; rank < wordsOfLanguage; rank += 1) {
    sum += 1 / (rank + 1);
    sums[rank] = sum;
  }
  return () => {
    const drawn = random() * sum;
    let low = 0;
    for (let high = wordsOfLanguage - 1; low < high;) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < drawn) low = middle + 1;
      else high = middle;
    }
    return low;
  };
};

/** Half a text: as many words as it takes, by their ranks. */
export const halfOf = (words: readonly string[], rank: () => number): readonly string[] =>
  Array.from({ length: wordsInHalf }, () => words[rank()] ?? '');

export const sentences = (words: readonly string[]): string =>
  Array.from({ length: Math.ceil(words.length / wordsInSentence) }, (_, nth) =>
    words.slice(nth * wordsInSentence, (nth + 1) * wordsInSentence).join(' '),
  ).join('. ');

export const searchCorpus = (seed: number): SearchCorpus => {
  const random = seededRandom(seed + 1);
  const rank = zipf(random);
  return {
    texts: function* (count) {
      const drawn = seededRandom(seed);
      const rankOfText = zipf(drawn);
      const organisations = Math.ceil(count / textsOfOrganisation);
      for (let nth = 0; nth < count; nth += 1) {
        const words = `${sentences(halfOf(spelt.fr, rankOfText))}.\n\n${sentences(halfOf(spelt.en, rankOfText))}.`;
        yield { id: `txt_${nth}`, words, organisation: `org_${Math.floor(drawn() * organisations)}` };
      }
    },
    question: (words) => {
      const french = new Set(halfOf(spelt.fr, rank));
      const left = [...french, ...new Set(halfOf(spelt.en, rank))];
      const drawn = Array.from(
        { length: words },
        () => left.splice(Math.floor(random() * left.length), 1)[0] ?? '',
      );
      const parts = [drawn.filter((word) => french.has(word)), drawn.filter((word) => !french.has(word))];
      return parts.map(sentences).join('.\n\n');
    },
  };
};
