// Answers what the vocabulary's calls ask of this replica's index.
import { conceptsInText } from './answers/concepts-in-text.ts';
import { conceptsOfSources } from './answers/concepts-of-sources.ts';
import { spokenConcepts, uncoveredWords } from './answers/count-concepts.ts';
import type { Replica } from './replica.ts';
import type { ConceptStatistics } from './vocabulary/concept-statistics.ts';

export const conceptStatistics = (replica: Replica): ConceptStatistics => ({
  spokenOf: async (organisationId, actor, limit) =>
    spokenConcepts(organisationId, actor, limit, replica.answering(actor)),
  inText: async (text, declared, actor) => {
    await replica.takeTurn();
    return conceptsInText(text, { declared, actor }, replica.answering(actor));
  },
  ofSources: (limit, after) => conceptsOfSources({ limit, after }, replica.answering(), replica.takeTurn),
  uncovered: (limit) => uncoveredWords(limit, replica.answering(), replica),
});
