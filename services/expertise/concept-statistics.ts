// Answers what the vocabulary's calls ask of this replica's index.
import { spokenConcepts, uncoveredWords } from './answers/count-concepts.ts';
import type { Replica } from './replica.ts';
import type { ConceptStatistics } from './vocabulary/concept-statistics.ts';

export const conceptStatistics = (replica: Replica): ConceptStatistics => ({
  spokenOf: async (organisationId, actor, limit) =>
    spokenConcepts(organisationId, actor, limit, replica.answering()),
  uncovered: (limit) => uncoveredWords(limit, replica.answering(), replica),
});
