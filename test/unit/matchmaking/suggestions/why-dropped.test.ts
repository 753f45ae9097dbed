// Why a pair is not in a round that was published is what ended it before that round, never what came later.
import { describe, expect, it } from '@jest/globals';
import type { Suggestion } from '../../../../services/matchmaking/suggestions/suggestion.ts';
import { type WhyDropped, whyDropped } from '../../../../services/matchmaking/suggestions/why-dropped.ts';
import { matchmakingInMemory, suggestionIdOf } from '../../../makers/matchmaking-service.ts';

const cause = { requestId: 'req_1', signal: new AbortController().signal };

const causeIn = async (rounds: readonly number[], over: number) => {
  const service = matchmakingInMemory();
  await service.join('org_a', 'org_b');
  await service.need('stm_a', 'org_a');
  await service.offer('stm_b', 'org_b');
  await service.settle();
  const { deps } = service;
  const found = await deps.suggestions.get(suggestionIdOf('org_a', 'org_b'));
  if (!found) throw new Error('no suggestion');
  const gone: Partial<Suggestion> = { state: 'withdrawn', withdrawnFor: 'declined', rounds };
  await deps.suggestions.put({ ...found.document, ...gone }, { ifVersion: found.version });
  const round = { state: 'published', over, yardstick: undefined } as unknown as Parameters<WhyDropped>[0];
  return whyDropped(deps)(round, [['org_a', 'org_b']], cause);
};

describe('why a published round dropped a pair', () => {
  it('is what ended it in the round before', async () => {
    expect(await causeIn([2], 2)).toEqual(['declined']);
  });

  it('is not known of one that a later round took again and that ended there', async () => {
    expect(await causeIn([2, 4], 2)).toEqual([undefined]);
  });
});
