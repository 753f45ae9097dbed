// Texts of a made-up campus in real words: half French and half English, their frequencies by Zipf's law, each text on
// the subject of its organisation, so that translations, concepts and themes have something to find. The same for the
// same seed.
import type { Organisation } from '../../services/expertise/organisation.ts';
import { organisationKinds, poles } from '../../services/expertise/organisation.ts';
import { statementTypes } from '../../services/expertise/source.ts';
import type { Source } from '../../services/expertise/source.ts';
import type { CuratedVocabulary } from '../../services/expertise/vocabulary/curated-files.ts';
import { halfOf, sentences, spelt, wordsInHalf, wordsOfLanguage, zipf } from './search-corpus.ts';
import { seededRandom } from './seeded-random.ts';

export interface CampusCorpus {
  readonly organisations: readonly (readonly [string, Organisation])[];
  /** Each time the same, one after the other. */
  sources(): Generator<Source>;
  /** Distinct words of a text that is not among them, French ones first, on the subject of some organisation. */
  question(words: number): string;
  /** Words that texts may hold, the commonest first. */
  readonly words: readonly string[];
}

const sourcesOfOrganisation = 10;
const subjects = 64;
const wordsOfSubject = Math.floor(wordsOfLanguage / subjects);
/** One word in so many is of the text's subject. */
const oneOfSubject = 3;
const firstDay = 14_610;
const days = 5_800;

type Words = Readonly<Record<'fr' | 'en', readonly string[]>>;

const shuffled = <T>(all: readonly T[], random: () => number): readonly T[] =>
  all
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);

/** The words by rank: every other one is known to the vocabulary, and means at its rank the same in both languages. */
const wordsOf = ({ translations, concepts }: CuratedVocabulary): Words => {
  const pairs = [
    ...new Map(translations.map(({ french, english }) => [french, [french, english] as const])).values(),
    ...concepts.flatMap(({ labels: { fr, en } }) =>
      fr[0] && en[0] ? [[fr[0].words, en[0].words] as const] : [],
    ),
  ];
  const known = shuffled(pairs, seededRandom(1));
  const inLanguage = (language: 'fr' | 'en', nth: 0 | 1): readonly string[] =>
    Array.from({ length: wordsOfLanguage }, (_, rank) => {
      const pair = rank % 2 === 1 ? known[(rank - 1) / 2] : undefined;
      return pair?.[nth] ?? spelt[language][rank] ?? '';
    });
  return { fr: inLanguage('fr', 0), en: inLanguage('en', 1) };
};

const drawRanks = (random: () => number): ((subject: number) => () => number) => {
  const any = zipf(random);
  return (subject) => () => {
    const rank = any();
    if (Math.floor(random() * oneOfSubject) !== 0) return rank;
    return (rank % wordsOfSubject) * subjects + subject;
  };
};

const some = <T>(all: readonly T[], random: () => number): T => all[Math.floor(random() * all.length)] as T;

/** Most are texts; the others are what members say they offer and need. */
const kindOf = (drawn: number, random: () => number): Pick<Source, 'kind' | 'statementType' | 'day'> => {
  if (drawn < 0.7) return { kind: 'text', day: firstDay + Math.floor(random() * days) };
  return { kind: drawn < 0.92 ? 'offer' : 'need', statementType: some(statementTypes, random) };
};

export const campusCorpus = (count: number, vocabulary: CuratedVocabulary): CampusCorpus => {
  const words = wordsOf(vocabulary);
  const numbers = Math.ceil(count / sourcesOfOrganisation);
  const about = seededRandom(2);
  const organisations = Array.from({ length: numbers }, (_, nth): readonly [string, Organisation] => [
    `org_${nth}`,
    {
      name: `${spelt.fr[nth % wordsOfLanguage] ?? ''} ${spelt.en[(nth * 7) % wordsOfLanguage] ?? ''}`,
      visibility: 'public',
      kind: some(organisationKinds, about),
      poles: [some(poles, about)],
    },
  ]);
  const asking = seededRandom(3);
  const ranksAsked = drawRanks(asking);
  return {
    organisations,
    words: words.fr.flatMap((word, rank) => [word, words.en[rank] ?? '']),
    sources: function* () {
      const random = seededRandom(4);
      const ranks = drawRanks(random);
      for (let nth = 0; nth < count; nth += 1) {
        const owner = Math.floor(random() * numbers);
        const rank = ranks(owner % subjects);
        const [french, english] = [halfOf(words.fr, rank), halfOf(words.en, rank)];
        yield {
          id: `txt_${nth}`,
          version: 1,
          ...kindOf(random(), random),
          owners: [`org_${owner}`],
          words: `${sentences(french)}.\n\n${sentences(english)}.`,
          language: 'fr',
          visibility: random() < 0.8 ? 'public' : 'campus',
          discreet: false,
        };
      }
    },
    question: (length) => {
      const rank = ranksAsked(Math.floor(asking() * subjects));
      const drawn = new Set<number>();
      while (drawn.size < length) drawn.add(rank());
      const all = [...drawn];
      // A short question is in one language, a whole profile in both.
      const french = length < wordsInHalf ? all : all.slice(0, length / 2);
      const english = all.slice(french.length);
      return [french.map((one) => words.fr[one] ?? ''), english.map((one) => words.en[one] ?? '')]
        .filter((part) => part.length > 0)
        .map(sentences)
        .join('.\n\n');
    },
  };
};
