// A campus made of numbers: organisations that each work in a few fields, and texts of words drawn from these fields
// and from what everybody says. Plain data, so that it goes to a worker thread as it is.
import type { PublicSources } from '../../../../services/expertise/semantics/public-sources.ts';
import { drawBelow, seededRandom } from '../../../../services/expertise/semantics/seeded-random.ts';
import type { LinksOf } from '../../../../services/expertise/semantics/scorer.ts';
import type { Random } from '../../../../services/expertise/semantics/seeded-random.ts';

export interface SyntheticSource {
  readonly id: string;
  readonly version: number;
  readonly owners: readonly number[];
  readonly terms: Int32Array;
  readonly counts: Int32Array;
}

export interface SyntheticCampus {
  readonly organisations: number;
  readonly sources: readonly SyntheticSource[];
}

export interface CampusOptions {
  readonly sources?: number;
  /** Texts of one organisation on the average. */
  readonly each?: number;
  readonly words?: number;
  readonly fields?: number;
  /** Fields of one organisation. */
  readonly own?: number;
  /** True: every other text is in English, by words that French ones have a translation for. */
  readonly bilingual?: boolean;
  readonly seed?: number;
}

const wordsOfField = 60;
const wordsOfAll = 2_000;
/** An English word is its French one and this. */
const english = 5_000;
/** As words are in texts: the n-th commonest is about 1/n as common. */
const zipf = (random: Random, words: number): number =>
  Math.min(words - 1, Math.floor(words ** random()) - 1);

/** Terms from 0: words that everybody uses, then those of each field, then a concept for each field. */
export const termOf =
  (fields: number) =>
  (number: number): string => {
    if (number >= english) return termOf(fields)(number - english).replace('fr:', 'en:');
    const ofFields = number - wordsOfAll;
    if (ofFields < 0) return `fr:w${number}`;
    if (ofFields < fields * wordsOfField)
      return `fr:f${Math.floor(ofFields / wordsOfField)}w${ofFields % wordsOfField}`;
    return `#field-${ofFields - fields * wordsOfField}`;
  };

const drawText = (random: Random, own: readonly number[], { words, fields }: Required<CampusOptions>) => {
  const times = new Map<number, number>();
  const count = (term: number): void => void times.set(term, (times.get(term) ?? 0) + 1);
  for (let word = 0; word < words; word += 1) {
    const field = own[drawBelow(random, own.length)] ?? 0;
    if (random() < 0.4) count(wordsOfAll + field * wordsOfField + zipf(random, wordsOfField));
    else count(zipf(random, wordsOfAll));
    if (random() < 0.03) count(wordsOfAll + fields * wordsOfField + field);
  }
  const terms = Int32Array.from(times.keys()).sort();
  return { terms, counts: terms.map((term) => times.get(term) ?? 0) };
};

export const aCampus = (options: CampusOptions = {}): SyntheticCampus => {
  const full = {
    sources: 200,
    each: 2,
    words: 60,
    fields: 12,
    own: 2,
    bilingual: false,
    seed: 7,
    ...options,
  };
  const random = seededRandom(full.seed);
  const organisations = Math.max(1, Math.round(full.sources / full.each));
  const fieldsOf = Array.from({ length: organisations }, () =>
    Array.from({ length: full.own }, () => drawBelow(random, full.fields)),
  );
  const sources = Array.from({ length: full.sources }, (_, nth) => {
    const owner = nth % organisations;
    const id = `txt_${String(nth).padStart(5, '0')}`;
    const { terms, counts } = drawText(random, fieldsOf[owner] ?? [0], full);
    const inEnglish = full.bilingual && nth % 2 === 1;
    return {
      id,
      version: 1,
      owners: [owner],
      terms: inEnglish ? terms.map((term) => term + english) : terms,
      counts,
    };
  });
  return { organisations, sources };
};

export const publicSourcesOf = ({ sources }: SyntheticCampus): PublicSources => ({
  size: sources.length,
  idAt: (place) => sources[place]?.id ?? '',
  versionAt: (place) => sources[place]?.version ?? 0,
  ownersAt: (place) => sources[place]?.owners ?? [],
  at: (place) => sources[place] ?? { terms: new Int32Array(), counts: [] },
});

/** Each French word and its English one; concepts too, so that no term is in both languages. */
export const translations: LinksOf = (term) => [
  { term: term < english ? term + english : term - english, strength: 1 },
];

export const noLinks: LinksOf = () => [];
