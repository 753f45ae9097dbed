// A campus of any size whose organisations work on topics, each with words of its own: who works on the same can answer
// one another, and nobody else. The same for the same seed.
import { seededRandom } from './seeded-random.ts';
import type { SyntheticCampus } from './synthetic-campus.ts';

/** Organisations that a topic has, about; each offers something in one and needs something in others. */
const perTopic = 20;
const wordsOfTopic = 14;
const topicWordsInText = 8;
const commonWordsInText = 6;

const syllables = 'ba cou dé fau gui jo lé mon nai pré quo ri sou té vin zo chan bré clé drou'.split(' ');
const common =
  'équipe projet étude patients soins données suivi hôpital plateforme développement évaluation mesure'.split(
    ' ',
  );
const types = ['expertise', 'data', 'equipment', 'clinical_site', 'co_development', 'training'] as const;
const kinds = ['lab', 'startup', 'industrial', 'patient_association', 'care_provider'] as const;

export const topicalCampus = (organisations: number, seed = 1): SyntheticCampus => {
  const random = seededRandom(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T;
  const word = (): string => Array.from({ length: 4 }, () => pick(syllables)).join('');
  const topics = Array.from({ length: Math.max(2, Math.ceil(organisations / perTopic)) }, () =>
    Array.from({ length: wordsOfTopic }, word),
  );
  const text = (topic: readonly string[]): string => {
    const own = Array.from({ length: topicWordsInText }, () => pick(topic));
    const shared = Array.from({ length: commonWordsInText }, () => pick(common));
    return [...own, ...shared]
      .map((one) => [random(), one] as const)
      .sort(([a], [b]) => a - b)
      .map(([, one]) => one)
      .join(' ');
  };
  const ids = Array.from({ length: organisations }, (_, nth) => `bench:org-${nth}`);
  return {
    organisations: ids.map((external_id, nth) => ({
      external_id,
      name: `Organisation ${nth}`,
      kind: pick(kinds),
      language: 'fr',
      country: 'FR',
      consents: ['be_suggested'],
      invented: true,
    })),
    statements: ids.flatMap((organisation, nth) =>
      (['offer', 'need', nth % 2 ? 'offer' : 'need'] as const).map((kind, at) => ({
        external_id: `bench:stm-${nth}-${at}`,
        organisation,
        kind,
        type: pick(types),
        text: text(topics[(nth + (kind === 'need' ? below(3) : 0)) % topics.length] ?? []),
        language: 'fr',
        invented: true,
      })),
    ),
  };
};
