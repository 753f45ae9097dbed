import { describe, expect, it } from '@jest/globals';
import {
  Answer,
  AnswerSuggestionRequest,
  DeclineReason,
  ListSuggestionsRequest,
  SuggestionState,
} from '../../../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { takeAnswer } from '../../../../services/matchmaking/answer-suggestion-api.ts';
import { getSuggestion, listSuggestions } from '../../../../services/matchmaking/suggestions-api.ts';
import { rulesOfAnswers } from '../../../../services/matchmaking/suggestions/answers.ts';
import type { Actor } from '../../../../services/platform/access/actor.ts';
import { valueOf } from '../../../../services/platform/faults/fault.ts';
import { aMachine, aMemberOf, anAnimator, asMessage } from '../../../makers/actors.ts';
import {
  consentEvent,
  type MatchmakingInMemory,
  matchmakingInMemory,
  suggestionIdOf,
} from '../../../makers/matchmaking-service.ts';

const id = suggestionIdOf('org_a', 'org_b');
const memberOfA = aMemberOf('org_a');
const memberOfB = aMemberOf('org_b');

const campus = async (offers: Readonly<Record<string, number>> = { org_b: 0.8 }, more: object = {}) => {
  const service = matchmakingInMemory();
  service.expertise.likeness = (_, offer) => offers[offer.slice(4)] ?? 0;
  await service.join('org_a', ...Object.keys(offers));
  await service.need('stm_a', 'org_a');
  for (const of of Object.keys(offers)) await service.offer(`stm_${of}`, of, { gladly: true, ...more });
  await service.settle();
  return service;
};

const list = ({ deps }: MatchmakingInMemory, actor: Actor, about: Partial<ListSuggestionsRequest> = {}) =>
  listSuggestions(
    deps,
    ListSuggestionsRequest.fromPartial({
      actor: asMessage(actor),
      organisationId: 'org_a',
      limit: 200,
      ...about,
    }),
  );
const get = ({ deps }: MatchmakingInMemory, actor: Actor) =>
  getSuggestion(deps, { actor: asMessage(actor), id });
const answer = (
  { deps }: MatchmakingInMemory,
  said: Answer,
  { actor = memberOfA, ...about }: Partial<Omit<AnswerSuggestionRequest, 'actor'>> & { actor?: Actor } = {},
) =>
  takeAnswer(
    deps,
    AnswerSuggestionRequest.fromPartial({
      actor: asMessage(actor),
      id,
      organisationId: 'org_a',
      answer: said,
      ...about,
    }),
  );

describe('the suggestions of an organisation', () => {
  const scores = { org_b: 0.65, org_c: 0.95, org_d: 0.7, org_e: 0.7, org_f: 0.8 };

  it('come best first, ties by id, each on one page', async () => {
    const service = await campus(scores);
    const seen: { score: number; id: string }[] = [];
    let cursor: string | undefined;
    do {
      const page = valueOf(await list(service, memberOfA, { limit: 2, ...(cursor ? { cursor } : {}) }));
      seen.push(...page.items.map((item) => ({ score: item.score, id: item.id })));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(seen).toHaveLength(5);
    expect(seen.map(({ score }) => score)).toEqual(seen.map(({ score }) => score).toSorted((a, b) => b - a));
    const ties = seen.filter(({ score }) => score === seen[2]?.score).map((one) => one.id);
    expect(ties).toEqual(ties.toSorted().toReversed());
  });

  it('are never paged through two rounds: the cursor of one that is over is refused', async () => {
    const service = await campus(scores);
    const first = valueOf(await list(service, memberOfA, { limit: 2 }));
    expect(first.next).toMatch(/^1:/);
    const published = await service.deps.kept.published.get('campus');
    if (!published || first.next === undefined) throw new Error('no round');
    await service.deps.kept.published.put(
      { ...published.document, round: 2 },
      { ifVersion: published.version },
    );
    expect(valueOf(await list(service, memberOfA)).items).toEqual([]);
    expect(await list(service, memberOfA, { cursor: first.next })).toMatchObject({
      fault: {
        code: 'invalid',
        violations: [{ field: 'cursor', rule: 'not-allowed', parameters: { because: 'another-round' } }],
      },
    });
  });

  it('are filtered by score and by what this side answered', async () => {
    const service = await campus(scores);
    const all = valueOf(await list(service, memberOfA)).items;
    const least = all[1]?.score ?? 0;
    expect(valueOf(await list(service, memberOfA, { atLeastScore: least })).items).toHaveLength(2);
    await answer(service, Answer.INTERESTED);
    const of = async (...answers: Answer[]) =>
      valueOf(await list(service, memberOfA, { answers })).items.length;
    expect(await of(Answer.INTERESTED)).toBe(1);
    expect(await of(Answer.UNSPECIFIED)).toBe(4);
    expect(await of(Answer.INTERESTED, Answer.UNSPECIFIED)).toBe(5);
    expect(await of(Answer.NOT_NOW)).toBe(0);
  });

  it('asked for by an answer come also where they are withdrawn, to the side that answered so alone', async () => {
    const service = await campus(scores);
    const ids = async (actor: Actor, ...answers: Answer[]) =>
      valueOf(await list(service, actor, { answers })).items.map((one) => one.id);
    await answer(service, Answer.NO, { declineReason: DeclineReason.TOO_EARLY });
    expect(await ids(memberOfA)).not.toContain(id);
    expect(await ids(memberOfA, Answer.UNSPECIFIED)).not.toContain(id);
    for (const actor of [memberOfA, anAnimator()]) {
      const [declined] = valueOf(await list(service, actor, { answers: [Answer.NO] })).items;
      expect(declined).toMatchObject({ id, state: SuggestionState.WITHDRAWN });
    }
    const theirs = await list(service, memberOfB, { organisationId: 'org_b', answers: [Answer.NO] });
    expect(valueOf(theirs).items).toEqual([]);
    const paged = valueOf(await list(service, memberOfA, { answers: [Answer.NO, Answer.UNSPECIFIED] })).items;
    expect(new Set(paged.map((one) => one.id)).size).toBe(5);
  });

  it('are for its members and animators only', async () => {
    const service = await campus();
    for (const actor of [memberOfB, aMachine()])
      expect(await list(service, actor)).toMatchObject({ ok: false, fault: { code: 'forbidden' } });
    for (const actor of [memberOfA, anAnimator()])
      expect(await list(service, actor)).toMatchObject({ ok: true, value: { items: [{ id }] } });
  });

  it.each([{ limit: 0 }, { limit: 201 }, { cursor: 'x' }])('are not listed by %j', async (about) => {
    expect(await list(await campus(), memberOfA, about)).toMatchObject({
      ok: false,
      fault: { code: 'invalid' },
    });
  });

  it('remember when a member first saw them and how, and say the version that stands then', async () => {
    const service = await campus();
    service.at('2026-03-04T10:00:00Z');
    const [shown] = valueOf(await list(service, memberOfA)).items;
    expect(shown?.sides[0]?.firstShownAt).toEqual(new Date('2026-03-04T10:00:00Z'));
    expect(shown?.version).toBe((await service.deps.suggestions.get(id))?.version);
    service.at('2026-03-05T10:00:00Z');
    expect(valueOf(await list(service, memberOfA)).items).toEqual([shown]);
    expect(valueOf(await list(service, anAnimator())).items[0]?.sides[1]?.firstShownAt).toBeUndefined();
    expect(await service.suggestion('org_a', 'org_b')).toMatchObject({ sides: [{ shownAs: 'named' }, {}] });
  });

  it('say what they are made of to animators alone', async () => {
    const service = await campus();
    const features = async (actor: Actor) =>
      valueOf(await get(service, actor)).sides.flatMap((side) => side.features.map(({ feature }) => feature));
    expect(await features(anAnimator())).toContain('need_met_by_offer');
    expect(await features(memberOfA)).toEqual([]);
  });
});

describe('a suggestion kept for animators', () => {
  it('is neither listed nor shown to members, also once withdrawn, until its owner opens it', async () => {
    const service = await campus({ org_b: 0.8 }, { visibility: 'VISIBILITY_ANIMATORS' });
    const unseen = async (): Promise<void> => {
      for (const actor of [memberOfA, memberOfB]) {
        const organisationId = actor.memberships[0]?.of ?? '';
        expect(valueOf(await list(service, actor, { organisationId })).items).toEqual([]);
        expect(await get(service, actor)).toMatchObject({ ok: false, fault: { code: 'not-found' } });
        expect(await answer(service, Answer.NO, { actor, organisationId })).toMatchObject({ ok: false });
      }
      expect(await get(service, anAnimator())).toMatchObject({ ok: true });
    };
    await unseen();
    await service.deliver(consentEvent('org_b', 2, false));
    await unseen();
    await service.deliver(consentEvent('org_b', 3, true));
    await service.offer('stm_org_b', 'org_b', { gladly: true }, 2);
    await service.settle();
    expect(valueOf(await list(service, memberOfA)).items).toHaveLength(1);
  });
});

describe('a suggestion with a discreet side', () => {
  it('never names it to the other, also once withdrawn', async () => {
    const service = await campus({ org_b: 0.8 }, { discreet: true, preview: 'aperçu' });
    const shown = async () => JSON.stringify(valueOf(await get(service, memberOfA)));
    expect(await shown()).toContain('aperçu');
    expect(await shown()).not.toMatch(/org_b/);
    await service.deliver(consentEvent('org_b', 2, false));
    expect(await shown()).not.toMatch(/org_b/);
    expect(JSON.stringify(valueOf(await get(service, memberOfB)))).toContain('org_a');
  });

  it('that was never shown is withdrawn without its name, too', async () => {
    const service = await campus({ org_b: 0.8 }, { discreet: true, preview: 'aperçu' });
    await service.offer('stm_org_b', 'org_b', { discreet: true, expired: true }, 2);
    expect(JSON.stringify(valueOf(await get(service, memberOfA)))).not.toMatch(/org_b|mots de stm_org_b/);
  });
});

describe('an answer', () => {
  it('is given by a member of that side, or an animator for it', async () => {
    const service = await campus();
    expect(await answer(service, Answer.INTERESTED, { actor: memberOfB })).toMatchObject({
      ok: false,
      fault: { code: 'forbidden' },
    });
    expect(
      await answer(service, Answer.INTERESTED, { actor: anAnimator(), organisationId: 'org_b' }),
    ).toMatchObject({
      ok: true,
      value: { sides: [{ answer: Answer.UNSPECIFIED }, { answer: Answer.INTERESTED }] },
    });
    expect(await answer(service, Answer.UNSPECIFIED)).toMatchObject({
      ok: false,
      fault: { code: 'invalid' },
    });
    expect(await answer(service, Answer.NO, { actor: aMachine() })).toMatchObject({
      ok: false,
      fault: { code: 'not-found' },
    });
  });

  it('on another version is a conflict', async () => {
    const service = await campus();
    const version = (await service.deps.suggestions.get(id))?.version;
    expect(await answer(service, Answer.NO, { ifVersion: 77 })).toMatchObject({
      ok: false,
      fault: { code: 'conflict', currentVersion: version },
    });
  });

  it('of no ends it for both, also while expertise is out of reach; taken back, it comes back where there is place', async () => {
    const service = await campus();
    service.expertise.failures = 100;
    await answer(service, Answer.NO);
    for (const organisationId of ['org_a', 'org_b'])
      expect(valueOf(await list(service, anAnimator(), { organisationId })).items).toEqual([]);
    service.expertise.failures = 0;
    await answer(service, Answer.INTERESTED);
    await service.settle();
    expect(valueOf(await list(service, memberOfA)).items).toMatchObject([
      { state: 'SUGGESTION_STATE_PROPOSED', sides: [{ answer: Answer.INTERESTED }, {}] },
    ]);
  });

  it('of no with a reason and a last day makes a rule that ends with that day where the campus is', async () => {
    const service = await campus();
    const said = { declineReason: DeclineReason.COMPETITOR, until: '2026-06-30' };
    expect(await answer(service, Answer.NO, said)).toMatchObject({
      value: { sides: [{ declineReason: DeclineReason.COMPETITOR, declinedUntil: '2026-06-30' }, {}] },
    });
    const kept = await service.suggestion('org_a', 'org_b');
    expect(kept && rulesOfAnswers(kept)).toMatchObject([
      {
        kind: 'declined',
        organisations: ['org_a', 'org_b'],
        reason: 'competitor',
        until: '2026-06-30T22:00:00.000Z',
      },
    ]);
    expect(kept?.sides[0]?.answeredFeatures).toMatchObject({ need_met_by_offer: 0.8 });
  });

  it.each([
    [Answer.INTERESTED, { until: '2026-06-30' }],
    [Answer.NOT_NOW, { declineReason: DeclineReason.TOO_EARLY }],
    [Answer.NO, { until: '2026-02-30' }],
    [Answer.NO, { until: '2026-03-01' }],
  ])('%s with %j is refused', async (said, about) => {
    expect(await answer(await campus(), said, about)).toMatchObject({
      ok: false,
      fault: { code: 'invalid' },
    });
  });

  it('given twice is written once', async () => {
    const service = await campus();
    const first = valueOf(await answer(service, Answer.INTERESTED));
    const told = service.told().length;
    expect(await answer(service, Answer.INTERESTED)).toEqual({ ok: true, value: first });
    expect(service.told()).toHaveLength(told);
  });

  it('is kept though the pair is judged again, or the other side answers, at that moment', async () => {
    const service = await campus();
    const { suggestions } = service.deps;
    suggestions.beforeWrite = async () => {
      suggestions.beforeWrite = undefined;
      await service.offer('stm_org_b', 'org_b', { gladly: true, text: 'autres mots' }, 2);
      await answer(service, Answer.NO, { actor: memberOfB, organisationId: 'org_b' });
    };
    expect(await answer(service, Answer.INTERESTED)).toMatchObject({ ok: true });
    expect(await service.suggestion('org_a', 'org_b')).toMatchObject({
      state: 'withdrawn',
      withdrawnFor: 'declined',
      sides: [{ answer: 'interested' }, { answer: 'no' }],
    });
  });

  const said = [Answer.INTERESTED, Answer.NOT_NOW, Answer.NO];
  const both = said.flatMap((own) => said.map((other) => [own, other] as const));
  it.each(both)(
    '%s and, at once, %s of the other side: both are kept, and one no ends it',
    async (own, other) => {
      const service = await campus();
      const give = () =>
        Promise.all([
          answer(service, own),
          answer(service, other, { actor: memberOfB, organisationId: 'org_b' }),
        ]);
      for (const taken of await give()) expect(taken).toMatchObject({ ok: true });
      const once = await service.deps.suggestions.get(id);
      const word = { [Answer.INTERESTED]: 'interested', [Answer.NOT_NOW]: 'not_now', [Answer.NO]: 'no' };
      expect(once?.document).toMatchObject({
        state: [own, other].includes(Answer.NO) ? 'withdrawn' : 'proposed',
        sides: [{ answer: word[own] }, { answer: word[other] }],
      });
      // Said again, nothing is written and nobody is told.
      const told = service.told().length;
      await give();
      expect(await service.deps.suggestions.get(id)).toEqual(once);
      expect(service.told()).toHaveLength(told);
    },
  );
});
