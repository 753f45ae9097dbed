// What is told of answers to who sees introductions through, in the same write as the answer.
import { describe, expect, it } from '@jest/globals';
import {
  Answer,
  AnswerSuggestionRequest,
  DeclineReason,
  InterestChanged,
} from '../../../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { interestChanged } from '../../../../proto/topics.ts';
import { takeAnswer } from '../../../../services/matchmaking/answer-suggestion-api.ts';
import { suggestions } from '../../../../services/matchmaking/kept/suggestions.ts';
import type { Actor } from '../../../../services/platform/access/actor.ts';
import type { EventForTopic } from '../../../../services/platform/event-log/event-log.ts';
import { valueOf } from '../../../../services/platform/faults/fault.ts';
import { aMemberOf, anAnimator, asMessage } from '../../../makers/actors.ts';
import {
  type MatchmakingInMemory,
  matchmakingInMemory,
  organisationEvent,
  suggestionIdOf,
} from '../../../makers/matchmaking-service.ts';

const id = suggestionIdOf('org_a', 'org_b');

const aPair = async (): Promise<MatchmakingInMemory> => {
  const service = matchmakingInMemory();
  await service.join('org_a', 'org_b');
  await service.need('stm_a', 'org_a');
  await service.offer('stm_b', 'org_b', { gladly: true });
  await service.settle();
  return service;
};

const answer = async (
  { deps }: MatchmakingInMemory,
  said: Partial<AnswerSuggestionRequest>,
  actor: Actor = aMemberOf('org_a'),
): Promise<void> => {
  const request = { actor: asMessage(actor), id, organisationId: 'org_a', ...said };
  valueOf(await takeAnswer(deps, AnswerSuggestionRequest.fromPartial(request)));
};

const interestsAmong = (events: readonly EventForTopic[]): readonly InterestChanged[] =>
  events
    .filter(({ topic }) => topic === interestChanged.topic.name)
    .map(({ body }) => InterestChanged.decode(body));

describe('the answer of a side', () => {
  it('is told with the version of the write that keeps it, and by whom', async () => {
    const service = await aPair();
    expect(service.interests()).toEqual([]);
    await answer(service, { answer: Answer.INTERESTED });
    const [told, ...more] = service.interests();
    expect(more).toEqual([]);
    expect(told).toMatchObject({
      id: `${id}/org_a`,
      version: (await service.deps.suggestions.get(id))?.version,
      interest: {
        suggestionId: id,
        organisationIds: ['org_a', 'org_b'],
        organisationId: 'org_a',
        answer: Answer.INTERESTED,
        personId: 'per_00000000000000000000000001',
        at: service.deps.clock(),
      },
    });
  });

  it('is told again when it changes, with its reason, and not when it stays', async () => {
    const service = await aPair();
    await answer(service, { answer: Answer.INTERESTED });
    await answer(service, { answer: Answer.INTERESTED });
    await answer(service, { answer: Answer.NO, declineReason: DeclineReason.TOO_EARLY });
    expect(service.interests().map(({ interest }) => [interest?.answer, interest?.declineReason])).toEqual([
      [Answer.INTERESTED, DeclineReason.UNSPECIFIED],
      [Answer.NO, DeclineReason.TOO_EARLY],
    ]);
  });

  it('names no person where an animator without one answers for it', async () => {
    const service = await aPair();
    await answer(service, { answer: Answer.NOT_NOW }, anAnimator());
    expect(service.interests()[0]?.interest?.personId).toBeUndefined();
  });

  it('is not told by what else is written of the suggestion', async () => {
    const service = await aPair();
    await answer(service, { answer: Answer.INTERESTED });
    await service.offer('stm_b', 'org_b', { gladly: true, text: 'autres mots' }, 2);
    await service.settle();
    expect(service.interests()).toHaveLength(1);
  });

  it('is taken back once one of both is removed, where there was one', async () => {
    const service = await aPair();
    await answer(service, { answer: Answer.INTERESTED });
    await service.deliver(organisationEvent('org_b', 2, 'removed'));
    expect(service.interests().map(({ id: key, interest }) => [key, interest?.answer])).toEqual([
      [`${id}/org_a`, Answer.INTERESTED],
      [`${id}/org_a`, undefined],
    ]);
    expect(service.interests()[1]?.version).toBeGreaterThan(service.interests()[0]?.version ?? 0);
  });
});

describe('a restore', () => {
  it('tells what each side says now, also that one says nothing any more', async () => {
    const service = await aPair();
    const before = await service.suggestion('org_a', 'org_b');
    await answer(service, { answer: Answer.INTERESTED });
    const after = await service.suggestion('org_a', 'org_b');
    if (!before || !after) throw new Error('no suggestion');
    const answersOf = (document: typeof before) =>
      interestsAmong(suggestions.announce?.(document, 7) ?? []).map(({ id: key, version, interest }) => [
        key,
        version,
        interest?.answer,
      ]);
    expect(answersOf(before)).toEqual([
      [`${id}/org_a`, 7, Answer.UNSPECIFIED],
      [`${id}/org_b`, 7, Answer.UNSPECIFIED],
    ]);
    expect(answersOf(after)[0]).toEqual([`${id}/org_a`, 7, Answer.INTERESTED]);
    const removed = interestsAmong(suggestions.announceRemoval?.(id, 8, new Date(), after) ?? []);
    expect(removed).toMatchObject([{ id: `${id}/org_a`, version: 8 }]);
    expect(removed[0]?.interest).toBeUndefined();
  });
});
