// Answers what the vocabulary's calls ask of this replica's index.
import type { Collection } from '../platform/document-store/document-store.ts';
import { spokenConcepts, uncoveredIn } from './answers/count-concepts.ts';
import type { SourceState } from './keep-words.ts';
import type { Replica } from './replica.ts';
import type { ConceptStatistics } from './vocabulary/concept-statistics.ts';
import { tallyUncovered } from './vocabulary/uncovered-words.ts';

const pageSize = 100;
/** How words are written shows in so many sources. */
const mostRead = 2_000;

export const conceptStatistics = (
  replica: Replica,
  collection: Collection<SourceState>,
): ConceptStatistics => ({
  spokenOf: async (organisationId, actor, limit) =>
    spokenConcepts(organisationId, actor, limit, replica.answering()),
  uncovered: async (limit) => {
    const { engine, takeTurn } = replica;
    const tally = tallyUncovered(uncoveredIn(replica.answering(), limit));
    let after: string | undefined;
    for (let read = 0; read < mostRead; read += pageSize) {
      const page = await collection.all({ limit: pageSize, ...(after === undefined ? {} : { after }) });
      for (const { document } of page.items) {
        if ('gone' in document) continue;
        await takeTurn();
        tally.add(document.words, engine.ask(document.words, document.language).words, engine.terms.termOf);
      }
      after = page.next;
      if (after === undefined) break;
    }
    return tally.words().slice(0, limit);
  },
});
