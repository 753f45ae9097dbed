// What a "not now" holds back: from the next round on, counted and explained like every other cause.
import { describe, expect, it } from '@jest/globals';
import {
  Answer,
  AnswerSuggestionRequest,
  ExplainOrganisationsRequest,
  PairStanding,
} from '../../../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { LeftOutCause } from '../../../../proto/generated/passerelle/matchmaking/v1/rounds.ts';
import { takeAnswer } from '../../../../services/matchmaking/answer-suggestion-api.ts';
import { explainOrganisations } from '../../../../services/matchmaking/explain-organisations-api.ts';
import { answerStartRound, getRound } from '../../../../services/matchmaking/rounds-api.ts';
import type { Actor } from '../../../../services/platform/access/actor.ts';
import { contextFor } from '../../../../services/platform/call-context.ts';
import { valueOf } from '../../../../services/platform/faults/fault.ts';
import { aMemberOf, anAnimator, asMessage } from '../../../makers/actors.ts';
import {
  type MatchmakingInMemory,
  matchmakingInMemory,
  suggestionIdOf,
} from '../../../makers/matchmaking-service.ts';

const animator = { actor: asMessage(anAnimator()) };

const campus = async (): Promise<MatchmakingInMemory> => {
  const service = matchmakingInMemory();
  await service.join('org_a', 'org_b');
  await service.need('stm_a', 'org_a');
  await service.offer('stm_b', 'org_b', { gladly: true });
  await service.settle();
  const said = AnswerSuggestionRequest.fromPartial({
    actor: asMessage(aMemberOf('org_a')),
    id: suggestionIdOf('org_a', 'org_b'),
    organisationId: 'org_a',
    answer: Answer.NOT_NOW,
  });
  valueOf(await takeAnswer(service.deps, said));
  return service;
};

const nextRound = async ({ deps, settle }: MatchmakingInMemory) => {
  const { number } = valueOf(await answerStartRound(deps, { ...animator, publish: true }));
  await settle();
  return valueOf(await getRound(deps, { ...animator, number }));
};

const explain = async ({ deps }: MatchmakingInMemory, actor: Actor, organisationIds: string[]) =>
  valueOf(
    await explainOrganisations(
      deps,
      ExplainOrganisationsRequest.fromPartial({ actor: asMessage(actor), organisationIds }),
      contextFor('request', 5_000),
    ),
  );

describe('a pair of which a side said "not now"', () => {
  it('stays in the round that members see', async () => {
    const service = await campus();
    const { standing } = await explain(service, aMemberOf('org_a'), ['org_a', 'org_b']);
    expect(standing).toBe(PairStanding.SUGGESTED);
  });

  it('is held back by the next one, which says so', async () => {
    const service = await campus();
    const { report } = await nextRound(service);
    expect(report).toMatchObject({ pairs: 0, dropped: 1, suppressed: [{ code: 'resting', pairs: 1 }] });
    expect(report?.leftOut.map(({ cause }) => cause)).toEqual([
      LeftOutCause.ONLY_EXCLUDED,
      LeftOutCause.ONLY_EXCLUDED,
    ]);
  });

  it('is explained to who said it, with the day on which it is over, and not to the other side', async () => {
    const service = await campus();
    await nextRound(service);
    expect(await explain(service, aMemberOf('org_a'), ['org_a', 'org_b'])).toMatchObject({
      standing: PairStanding.FORBIDDEN,
      suppressions: [{ code: 'resting', until: expect.any(Date) }],
    });
    expect((await explain(service, aMemberOf('org_b'), ['org_b', 'org_a'])).suppressions).toEqual([]);
  });

  it('is suggested again once it has rested', async () => {
    const service = await campus();
    await nextRound(service);
    service.at('2026-04-02T10:00:00Z');
    expect((await nextRound(service)).report).toMatchObject({ pairs: 1, suppressed: [] });
  });
});
