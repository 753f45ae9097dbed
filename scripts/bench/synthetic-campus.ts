// A campus of any size, made of halves of the demonstration's sentences: the same for the same seed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from './seeded-random.ts';

export interface SyntheticCampus {
  readonly organisations: readonly Record<string, unknown>[];
  readonly statements: readonly Record<string, unknown>[];
}

interface Sentence {
  readonly kind: 'offer' | 'need';
  readonly type: string;
  readonly text: string;
  readonly language: string;
}

const readSentences = (): readonly Sentence[] =>
  readFileSync(join(import.meta.dirname, '../../deploy/demonstration/statements.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Sentence);

const half = (text: string, first: boolean): string => {
  const words = text.split(' ');
  const middle = Math.ceil(words.length / 2);
  return (first ? words.slice(0, middle) : words.slice(middle)).join(' ');
};

/** Sentences of one language and direction, put together two by two. */
const sentenceMaker = (seed: number) => {
  const sentences = readSentences();
  const next = seededRandom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  return (kind: Sentence['kind']): Sentence => {
    const beginning = pick(sentences.filter((one) => one.kind === kind));
    const end = pick(sentences.filter((one) => one.kind === kind && one.language === beginning.language));
    return { ...beginning, text: `${half(beginning.text, true)} ${half(end.text, false)}` };
  };
};

export const syntheticCampus = (organisations: number, seed = 1): SyntheticCampus => {
  const sentence = sentenceMaker(seed);
  const ids = Array.from({ length: organisations }, (_, index) => `bench:org-${index}`);
  return {
    organisations: ids.map((external_id, index) => ({
      external_id,
      name: `Organisation ${index}`,
      kind: (['lab', 'startup', 'industrial', 'patient_association'] as const)[index % 4],
      language: index % 2 ? 'en' : 'fr',
      country: 'FR',
      consents: ['be_suggested'],
      invented: true,
    })),
    statements: ids.flatMap((organisation, index) =>
      (['offer', 'need', index % 2 ? 'offer' : 'need'] as const).map((kind, nth) => {
        const { type, text, language } = sentence(kind);
        return {
          external_id: `bench:stm-${index}-${nth}`,
          organisation,
          kind,
          type,
          text,
          language,
          invented: true,
        };
      }),
    ),
  };
};
