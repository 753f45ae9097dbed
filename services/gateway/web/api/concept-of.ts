// One concept of the vocabulary, under one key.
import { getVocabularyConceptsId } from './generated.ts';
import type { Question } from './question.ts';

export const conceptOf = (id: string): Question<Awaited<ReturnType<typeof getVocabularyConceptsId>>> => [
  ['vocabulary-concept', id],
  (signal) => getVocabularyConceptsId(id, { signal }),
];
