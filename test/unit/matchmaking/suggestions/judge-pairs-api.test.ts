// How organisations stand to one another, every two of them.
import { describe, expect, it } from '@jest/globals';
import { Stage } from '../../../../proto/generated/passerelle/brokering/v1/introductions.ts';
import {
  Answer,
  AnswerSuggestionRequest,
} from '../../../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { takeAnswer } from '../../../../services/matchmaking/answer-suggestion-api.ts';
import { answerJudgePairs } from '../../../../services/matchmaking/judge-pairs-api.ts';
import type { KeptRule } from '../../../../services/matchmaking/kept/rules.ts';
import type { Actor } from '../../../../services/platform/access/actor.ts';
import { valueOf } from '../../../../services/platform/faults/fault.ts';
import { aMachine, aMemberOf, anAnimator, aService, asMessage } from '../../../makers/actors.ts';
import {
  consentEvent,
  introductionEvent,
  type MatchmakingInMemory,
  matchmakingInMemory,
  organisationEvent,
  suggestionIdOf,
} from '../../../makers/matchmaking-service.ts';

const { signal } = new AbortController();
const asked = ({ deps }: MatchmakingInMemory, organisationIds: string[], actor: Actor = aService()) =>
  answerJudgePairs(deps, { actor: asMessage(actor), organisationIds }, { signal });
const judge = async (service: MatchmakingInMemory, ...organisationIds: string[]) =>
  valueOf(await asked(service, organisationIds));

const campus = async (...ids: string[]): Promise<MatchmakingInMemory> => {
  const service = matchmakingInMemory();
  await service.join(...ids);
  return service;
};

const aRule = (organisations: KeptRule['organisations'], more: Partial<KeptRule> = {}): KeptRule => ({
  id: `rul_${organisations.join('_')}`,
  kind: 'competitor',
  organisations,
  reason: 'because',
  author: 'per_1',
  since: '2026-01-01T00:00:00.000Z',
  byMember: false,
  madeAt: '2026-01-01T00:00:00.000Z',
  requestId: 'r',
  madeFor: [],
  ...more,
});

describe('pairs that are judged', () => {
  it('are told where something forbids them, whatever it is, and not where nothing does', async () => {
    const service = await campus('org_a', 'org_b', 'org_c', 'org_d', 'org_e');
    await service.need('stm_a', 'org_a');
    await service.offer('stm_b', 'org_b', { gladly: true });
    await service.settle();
    const no = { id: suggestionIdOf('org_a', 'org_b'), organisationId: 'org_a', answer: Answer.NO };
    const request = { actor: asMessage(aMemberOf('org_a')), ...no };
    valueOf(await takeAnswer(service.deps, AnswerSuggestionRequest.fromPartial(request)));
    await service.deps.kept.rules.put(aRule(['org_c', 'org_b']), { ifVersion: 0 });
    await service.deliver(organisationEvent('org_d', 2, { parentId: 'org_a' }));
    await service.deliver(
      introductionEvent(1, { stage: Stage.BLOCKED, organisationIds: ['org_c', 'org_e'] }),
    );
    const { pairs } = await judge(service, 'org_e', 'org_d', 'org_c', 'org_b', 'org_a');
    expect(pairs.map(({ organisationIds, forbiddenBy }) => [organisationIds.join(' '), forbiddenBy])).toEqual(
      [
        ['org_a org_b', ['declined']],
        ['org_a org_d', ['parent_or_child']],
        ['org_b org_c', ['competitor']],
        ['org_c org_e', ['stopped']],
      ],
    );
  });

  it('hold what is left of past collaborations, in 0..1, the same for every two that took part', async () => {
    const service = await campus('org_a', 'org_b', 'org_c', 'org_d');
    const { campus: known } = service.deps;
    const years = (count: number): number => 20_514 - 365 * count;
    const work = (id: string, organisations: readonly string[], at: number): void =>
      known.takeWork({ id, version: 1, work: { id, kind: 'text', organisations, at } });
    work('txt_1', ['org_a', 'org_b', 'org_c'], years(5));
    work('txt_2', ['org_a', 'org_b'], years(0));
    const { pairs } = await judge(service, 'org_a', 'org_b', 'org_c', 'org_d');
    expect(pairs.map(({ organisationIds, linked }) => [organisationIds.join(' '), linked])).toEqual([
      ['org_a org_b', expect.closeTo(1, 2)],
      ['org_a org_c', expect.closeTo(0.5, 2)],
      ['org_b org_c', expect.closeTo(0.5, 2)],
    ]);
    expect(pairs.flatMap(({ forbiddenBy }) => forbiddenBy)).toEqual([]);
  });

  it('are as many as 400 organisations make', async () => {
    const ids = Array.from({ length: 400 }, (_, at) => `org_${String(at).padStart(3, '0')}`);
    const service = await campus(...ids);
    await service.deliver(consentEvent('org_200', 2, false));
    const { pairs, organisations } = await judge(service, ...ids);
    expect(pairs).toHaveLength(399);
    expect(organisations).toHaveLength(400);
  });
});

describe('organisations that are judged', () => {
  it('are told in the order asked, with their places, and whether they take part', async () => {
    const service = await campus('org_a', 'org_b', 'org_c', 'org_d');
    await service.need('stm_a', 'org_a');
    await service.offer('stm_b', 'org_b', { gladly: true });
    await service.settle();
    const recorded = { at: '', by: '', requestId: '' };
    await service.deps.kept.limits.put({ id: 'org_b', minimum: 0, maximum: 1, recorded }, { ifVersion: 0 });
    await service.deliver(organisationEvent('org_c', 2, { mergedInto: 'org_a' }));
    await service.deliver(consentEvent('org_d', 2, false));
    const { organisations } = await judge(service, 'org_d', 'org_a', 'org_b', 'org_c', 'org_unknown');
    expect(
      organisations.map(({ organisationId, suggested, places, takesPart }) => [
        organisationId,
        suggested,
        places,
        takesPart,
      ]),
    ).toEqual([
      ['org_d', 0, 5, false],
      ['org_a', 1, 4, true],
      ['org_b', 1, 0, true],
      ['org_c', 0, 5, false],
      ['org_unknown', 0, 5, false],
    ]);
  });
});

describe('a question about pairs', () => {
  it('is for animators and services', async () => {
    const service = await campus('org_a', 'org_b');
    for (const actor of [aMemberOf('org_a'), aMachine()])
      expect(await asked(service, ['org_a', 'org_b'], actor)).toMatchObject({ fault: { code: 'forbidden' } });
    for (const actor of [anAnimator(), aService()])
      expect(await asked(service, ['org_a', 'org_b'], actor)).toMatchObject({ ok: true });
  });

  it('names two to 400 different organisations', async () => {
    const service = await campus('org_a');
    const many = Array.from({ length: 401 }, (_, at) => `org_${at}`);
    const rule = async (ids: string[]) => {
      const refused = await asked(service, ids);
      return refused.ok ? undefined : refused.fault.violations?.map(({ field, rule: of }) => [field, of]);
    };
    expect(await rule(['org_a'])).toEqual([['organisation_ids', 'too-few']]);
    expect(await rule(many)).toEqual([['organisation_ids', 'too-many']]);
    expect(await rule(['org_a', 'org_b', 'org_a'])).toEqual([['organisation_ids[2]', 'taken']]);
  });
});
