// What was added while a round was made, and which that round could not know of.
import { describe, expect, it } from '@jest/globals';
import { answerPublishRound, answerStartRound } from '../../../../services/matchmaking/rounds-api.ts';
import { publishedRound } from '../../../../services/matchmaking/kept/published.ts';
import { valueOf } from '../../../../services/platform/faults/fault.ts';
import { anAnimator, asMessage } from '../../../makers/actors.ts';
import { matchmakingInMemory } from '../../../makers/matchmaking-service.ts';

const actor = asMessage(anAnimator());

describe('a suggestion that was added after a round was proposed', () => {
  it('is there again once that round is published, where both sides have places', async () => {
    const service = matchmakingInMemory();
    const { deps, settle } = service;
    await service.join('org_a', 'org_b', 'org_c');
    await service.need('stm_a', 'org_a');
    await service.offer('stm_b', 'org_b', { gladly: true });
    await settle();
    const { number } = valueOf(await answerStartRound(deps, { actor, publish: false }));
    await settle();
    await service.offer('stm_c', 'org_c', { gladly: true });
    await settle();
    expect(await service.suggestion('org_a', 'org_c')).toMatchObject({ state: 'proposed', added: true });
    valueOf(await answerPublishRound(deps, { actor, number, ifVersion: undefined }));
    await settle();
    await settle();
    expect((await publishedRound(deps.kept.published))?.document.round).toBe(number);
    expect(await service.suggestion('org_a', 'org_c')).toMatchObject({ state: 'proposed', added: true });
  });
});
