// What introductions do to suggestions: by events of brokering, to what members see, what a round keeps, and what is told.
import { describe, expect, it } from '@jest/globals';
import {
  PartyDeclineReason,
  Stage,
} from '../../../../proto/generated/passerelle/brokering/v1/introductions.ts';
import {
  ExplainOrganisationsRequest,
  ListSuggestionsRequest,
  PairStanding,
  ReasonCode,
} from '../../../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { collectCandidates } from '../../../../services/matchmaking/candidates/collect-candidates.ts';
import { explainOrganisations } from '../../../../services/matchmaking/explain-organisations-api.ts';
import { nextYardstick } from '../../../../services/matchmaking/kept/yardstick.ts';
import { defaultSettings } from '../../../../services/matchmaking/kept/settings.ts';
import { allExamples } from '../../../../services/matchmaking/learn-from-answers.ts';
import { settingsWork } from '../../../../services/matchmaking/on-settings-due.ts';
import { answerStartRound } from '../../../../services/matchmaking/rounds-api.ts';
import { listSuggestions } from '../../../../services/matchmaking/suggestions-api.ts';
import type { Actor } from '../../../../services/platform/access/actor.ts';
import { contextFor } from '../../../../services/platform/call-context.ts';
import { valueOf } from '../../../../services/platform/faults/fault.ts';
import { aMemberOf, anAnimator, asMessage } from '../../../makers/actors.ts';
import {
  analyticsEvent,
  callEvent,
  introductionEvent,
  type MatchmakingInMemory,
  matchmakingInMemory,
  organisationEvent,
  suggestionIdOf,
} from '../../../makers/matchmaking-service.ts';

const signal = new AbortController().signal;
const reached = (stage: Stage, at: string) => ({ stage, at: new Date(at) });
const introduced = { stage: Stage.INTRODUCED, reached: [reached(Stage.INTRODUCED, '2026-03-01T10:00:00Z')] };

const aPair = async (): Promise<MatchmakingInMemory> => {
  const service = matchmakingInMemory();
  await service.join('org_a', 'org_b');
  await service.need('stm_a', 'org_a');
  await service.offer('stm_b', 'org_b', { gladly: true });
  await service.settle();
  return service;
};

const now = (service: MatchmakingInMemory) => service.suggestion('org_a', 'org_b');
const explain = async ({ deps }: MatchmakingInMemory, actor: Actor, organisationIds: string[]) =>
  valueOf(
    await explainOrganisations(
      deps,
      ExplainOrganisationsRequest.fromPartial({ actor: asMessage(actor), organisationIds }),
      contextFor('request', 5_000),
    ),
  );
const listed = async ({ deps }: MatchmakingInMemory, organisationId: string) => {
  const request = { actor: asMessage(aMemberOf(organisationId)), organisationId, limit: 200 };
  return valueOf(await listSuggestions(deps, ListSuggestionsRequest.fromPartial(request))).items;
};
const collected = async ({ deps }: MatchmakingInMemory) =>
  collectCandidates(deps, {
    yardstick: await nextYardstick(deps.kept),
    onProgress: () => undefined,
    signal,
  });

describe('a pair that was introduced', () => {
  it('is no longer suggested, both are told why, and it may come back after the months that are set', async () => {
    const service = await aPair();
    await service.deliver(introductionEvent(1, introduced));
    expect(await now(service)).toMatchObject({ state: 'withdrawn', withdrawnFor: 'introduced' });
    for (const [own, other] of [
      ['org_a', 'org_b'],
      ['org_b', 'org_a'],
    ] as const)
      expect(await explain(service, aMemberOf(own), [own, other])).toMatchObject({
        standing: PairStanding.FORBIDDEN,
        suppressions: [{ code: 'introduced', until: new Date('2027-03-01T10:00:00Z') }],
      });
    service.at('2027-03-01T09:00:00Z');
    await service.settle();
    expect(await now(service)).toMatchObject({ state: 'withdrawn' });
    service.at('2027-03-01T10:00:00Z');
    await service.settle();
    await service.settle();
    expect(await now(service)).toMatchObject({ state: 'proposed', added: true });
  });

  it('follows the months as they are set anew', async () => {
    const service = await aPair();
    await service.deliver(introductionEvent(1, introduced));
    await service.deps.kept.settings.put({ ...defaultSettings, introducedMonths: 0 }, { ifVersion: 0 });
    const due = { dueAt: service.deps.clock(), now: service.deps.clock(), token: 1 };
    await settingsWork(service.deps).run('campus', due);
    await service.settle();
    expect(await now(service)).toMatchObject({ state: 'proposed' });
  });

  it('is free again once the introduction is forgotten', async () => {
    const service = await aPair();
    await service.deliver(introductionEvent(1, introduced));
    await service.deliver(introductionEvent(2, 'removed'));
    await service.settle();
    expect(await now(service)).toMatchObject({ state: 'proposed' });
  });

  it('is handled once: told again, nothing is written', async () => {
    const service = await aPair();
    await service.deliver(introductionEvent(3, introduced));
    const told = service.told().length;
    await service.deliver(introductionEvent(3, introduced));
    await service.deliver(introductionEvent(2, { stage: Stage.AGREED }));
    expect(service.told()).toHaveLength(told);
    expect(await now(service)).toMatchObject({ state: 'withdrawn' });
  });
});

describe('a pair whose introduction is under way', () => {
  it('keeps its suggestion in the next round, though there is no place for it, and nobody is told', async () => {
    const service = await aPair();
    const told = service.told().length;
    for (const [at, stage] of [Stage.REQUESTED, Stage.OFFERED, Stage.AGREED].entries())
      await service.deliver(introductionEvent(at + 1, { stage }));
    expect(await now(service)).toMatchObject({ state: 'proposed' });
    expect(service.told()).toHaveLength(told);
    expect((await collected(service)).pairs).toMatchObject([{ stays: true, fresh: false }]);
    const recorded = { at: '', by: '', requestId: '' };
    await service.deps.kept.limits.put({ id: 'org_a', minimum: 0, maximum: 0, recorded }, { ifVersion: 0 });
    valueOf(await answerStartRound(service.deps, { actor: asMessage(anAnimator()), publish: true }));
    await service.settle();
    expect(await now(service)).toMatchObject({ state: 'proposed', rounds: [2] });
  });

  it('is not suggested for it where it was not', async () => {
    const service = await aPair();
    await service.join('org_c');
    await service.offer('stm_c', 'org_c', { gladly: true });
    await service.deliver(
      introductionEvent(1, { stage: Stage.OFFERED, organisationIds: ['org_a', 'org_c'] }, 'int_2'),
    );
    const { pairs } = await collected(service);
    expect(pairs.map(({ ids, stays, fresh }) => [ids[1], stays, fresh])).toEqual([
      ['org_b', false, false],
      ['org_c', false, true],
    ]);
  });
});

describe('a pair whose introduction came to nothing', () => {
  const declined = {
    stage: Stage.DECLINED,
    reached: [reached(Stage.DECLINED, '2026-03-01T10:00:00Z')],
    declinedBy: 'org_b',
    declineReason: PartyDeclineReason.NOT_RELEVANT,
  };

  it('because a side declined is kept apart, which the other side is not told here', async () => {
    const service = await aPair();
    await service.deliver(introductionEvent(4, declined));
    expect(await now(service)).toMatchObject({ withdrawnFor: 'declined' });
    expect(await explain(service, aMemberOf('org_b'), ['org_b', 'org_a'])).toMatchObject({
      suppressions: [{ code: 'declined', reason: 'not_relevant', ruleId: undefined, because: undefined }],
    });
    const { suppressions, standing } = await explain(service, aMemberOf('org_a'), ['org_a', 'org_b']);
    expect([suppressions, standing]).toEqual([[], PairStanding.NOT_CHOSEN]);
  });

  it('may be suggested again once an animator has it asked anew', async () => {
    const service = await aPair();
    await service.deliver(introductionEvent(4, declined));
    await service.deliver(introductionEvent(5, { ...declined, stage: Stage.OFFERED, round: 2 }));
    await service.settle();
    expect(await now(service)).toMatchObject({ state: 'proposed' });
  });

  it('because animators stopped it is known to animators alone', async () => {
    const service = await aPair();
    await service.deliver(introductionEvent(2, { stage: Stage.REFUSED }));
    expect(await now(service)).toMatchObject({ withdrawnFor: 'stopped' });
    const codes = async (actor: Actor, ids: string[]) =>
      (await explain(service, actor, ids)).suppressions.map(({ code, because }) => [code, because]);
    expect(await codes(aMemberOf('org_a'), ['org_a', 'org_b'])).toEqual([]);
    expect(await codes(aMemberOf('org_b'), ['org_b', 'org_a'])).toEqual([]);
    expect(await codes(anAnimator(), ['org_a', 'org_b'])).toEqual([['stopped', 'int_1']]);
  });

  it('because nobody answered, or it was taken back, stays as it is', async () => {
    const service = await aPair();
    await service.deliver(introductionEvent(2, { stage: Stage.EXPIRED }));
    await service.deliver(introductionEvent(2, { stage: Stage.WITHDRAWN }, 'int_2'));
    expect(await now(service)).toMatchObject({ state: 'proposed' });
  });
});

describe('a consortium of which one declined', () => {
  it('keeps that one from the others, and not the others from one another', async () => {
    const service = await aPair();
    await service.join('org_c');
    await service.offer('stm_c', 'org_c', { gladly: true });
    await service.settle();
    await service.deliver(
      introductionEvent(3, {
        stage: Stage.DECLINED,
        organisationIds: ['org_a', 'org_b', 'org_c'],
        declinedBy: 'org_c',
      }),
    );
    expect(await now(service)).toMatchObject({ state: 'proposed' });
    expect(await service.suggestion('org_a', 'org_c')).toMatchObject({ withdrawnFor: 'declined' });
  });
});

describe('what came of it', () => {
  const outcome = (organisationId: string, useful: number) => ({
    organisationId,
    outcome: { day: 30, met: true, useful, at: new Date('2026-04-01T10:00:00Z') },
  });

  it('is a reason to who found it useful once the pair is suggested again, and worth less to who did not', async () => {
    const service = await aPair();
    const before = await now(service);
    const closed = {
      ...introduced,
      stage: Stage.CLOSED,
      outcomes: [outcome('org_a', 5), outcome('org_b', 1)],
    };
    await service.deliver(introductionEvent(6, closed));
    service.at('2027-03-01T10:00:00Z');
    await service.settle();
    await service.settle();
    const after = await now(service);
    expect(after?.sides[0].features.met_before).toBe(1);
    expect(after?.sides[1].features.met_before).toBe(0);
    expect(after?.sides[1].gain).toBeLessThan(before?.sides[1].gain ?? 0);
    const reasonsOf = async (id: string) =>
      (await listed(service, id))[0]?.sides
        .flatMap(({ reasons }) => reasons)
        .filter(({ code }) => code === ReasonCode.MET_BEFORE)
        .map(({ parameters }) => parameters);
    expect(await reasonsOf('org_a')).toEqual([{ year: '2026' }]);
    expect(await reasonsOf('org_b')).toEqual([]);
  });

  it('teaches in place of the answer, by the features of before', async () => {
    const service = await aPair();
    for (const id of ['org_a', 'org_b']) await service.deliver(analyticsEvent(id));
    const before = await now(service);
    const agreed = { agreedIds: ['org_a', 'org_b'], suggestionId: suggestionIdOf('org_a', 'org_b') };
    await service.deliver(introductionEvent(5, { ...introduced, ...agreed }));
    const learned = async () =>
      (await allExamples(service.deps)).map(({ organisationId, label, weight }) => [
        organisationId,
        label,
        weight,
      ]);
    expect(await learned()).toEqual([
      ['org_a', 1, 1],
      ['org_b', 1, 1],
    ]);
    const told = { ...introduced, ...agreed, stage: Stage.MET, outcomes: [outcome('org_b', 1)] };
    await service.deliver(introductionEvent(6, told));
    expect(await learned()).toEqual([
      ['org_a', 1, 1],
      ['org_b', 0, 1],
    ]);
    const [, ofB] = await allExamples(service.deps);
    expect(ofB).toMatchObject({ at: '2026-04-01T10:00:00.000Z', features: before?.sides[1].features });
  });

  it('goes with the organisation that is removed', async () => {
    const service = await aPair();
    await service.deliver(introductionEvent(5, { ...introduced, outcomes: [outcome('org_a', 5)] }));
    await service.deliver(organisationEvent('org_b', 2, 'removed'));
    expect([...service.deps.campus.introductions.all()]).toEqual([]);
  });
});

describe('a call that fits both', () => {
  it('is a reason while it is open, and no longer told on the day after', async () => {
    const service = await aPair();
    await service.deliver(callEvent('cal_1', 1, { closesOn: '2026-03-20', fittingIds: ['org_a', 'org_b'] }));
    valueOf(await answerStartRound(service.deps, { actor: asMessage(anAnimator()), publish: true }));
    await service.settle();
    const calls = async () =>
      (await listed(service, 'org_a')).flatMap(({ sides }) =>
        (sides[0]?.reasons ?? [])
          .filter(({ code }) => code === ReasonCode.SHARED_CALL)
          .map(({ parameters }) => parameters['call']),
      );
    expect(await calls()).toEqual(['cal_1']);
    service.at('2026-03-20T22:59:00Z');
    expect(await calls()).toEqual(['cal_1']);
    // Midnight in Paris.
    service.at('2026-03-20T23:00:00Z');
    expect(await calls()).toEqual([]);
  });

  it('is none any more once the call is removed, or fits one of them alone', async () => {
    const service = await aPair();
    const fittingIds = ['org_a', 'org_b'];
    await service.deliver(callEvent('cal_1', 1, { closesOn: '2026-03-20', fittingIds }));
    await service.offer('stm_b', 'org_b', { gladly: true, text: 'autres mots' }, 2);
    const withCall = (await now(service))?.sides[0].features.shared_call;
    await service.deliver(callEvent('cal_1', 2, { closesOn: '2026-03-20', fittingIds: ['org_a'] }));
    await service.offer('stm_b', 'org_b', { gladly: true, text: 'encore d’autres' }, 3);
    expect([withCall, (await now(service))?.sides[0].features.shared_call]).toEqual([1, undefined]);
  });
});
