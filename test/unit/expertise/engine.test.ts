import { describe, expect, it } from '@jest/globals';
import { growEngine } from '../../../services/expertise/engine.ts';
import { growReplica } from '../../../services/expertise/replica.ts';
import type { SavedReplica } from '../../../services/expertise/saved-replica.ts';
import { readingSaved, sectionsOf } from '../../../services/expertise/snapshot/replica-sections.ts';
import { momentOf } from '../../../services/expertise/saved-replica.ts';
import { aCampus, smallVocabulary } from './answers/a-campus.ts';
import { aSource } from './expertise-makers.ts';
import { aTurn } from './snapshot/snapshot-makers.ts';

/** How often each stage of a start lets others in, which goes on from so many sources of as many organisations. */
const pausesOf = async (sources: number): Promise<readonly number[]> => {
  const campus = aCampus();
  const owners = Array.from({ length: sources }, (_, nth) => `org_${nth}`);
  for (const owner of owners) campus.knows(owner);
  await campus.put(...owners.map((owner) => aSource('Health Data Hub (HDH)', { owners: [owner] })));
  const sections = await sectionsOf({ replica: momentOf(campus.replica) }, aTurn);
  const runCounting = <T>(work: Generator<void, T>): { readonly pauses: number; readonly made: T } => {
    for (let pauses = 0; ; pauses += 1) {
      const { done, value } = work.next();
      if (done) return { pauses, made: value };
    }
  };
  const read = runCounting(readingSaved(sections));
  const saved: SavedReplica = read.made.replica;
  const engine = runCounting(growEngine(smallVocabulary, saved.engine));
  const { collection } = campus;
  const replica = runCounting(growReplica({ engine: engine.made, collection, saved }));
  expect(replica.made.engine.index.size).toBe(sources);
  return [read.pauses, engine.pauses, replica.pauses];
};

describe('a start from what was kept', () => {
  it('lets others in again and again at each stage, the more often the more was kept', async () => {
    const few = await pausesOf(20);
    const many = await pausesOf(620);
    expect(many.map((pauses, stage) => pauses - (few[stage] ?? 0) >= 2)).toEqual([true, true, true]);
  });
});
