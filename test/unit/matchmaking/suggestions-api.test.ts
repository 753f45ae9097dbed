import { describe, expect, it } from '@jest/globals';
import { Answer } from '../../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { getSuggestion, listSuggestions, takeAnswer } from '../../../services/matchmaking/suggestions-api.ts';
import type { Actor } from '../../../services/platform/access/actor.ts';
import { valueOf } from '../../../services/platform/faults/fault.ts';
import { aMachine, aMemberOf, anAnimator, asMessage } from '../../makers/actors.ts';
import {
  consentEvent,
  type MatchmakingInMemory,
  matchmakingInMemory,
  suggestionIdOf,
} from '../../makers/matchmaking-service.ts';

const id = suggestionIdOf('org_a', 'org_b');
const memberOfA = aMemberOf('org_a');
const memberOfB = aMemberOf('org_b');

const campus = async (offers: Readonly<Record<string, number>> = { org_b: 0.8 }, more: object = {}) => {
  const service = matchmakingInMemory();
  service.expertise.score = (_, offer) => offers[offer.slice(4)] ?? 0;
  await service.join('org_a', ...Object.keys(offers));
  await service.need('stm_a', 'org_a');
  for (const of of Object.keys(offers)) await service.offer(`stm_${of}`, of, more);
  return service;
};

const list = (
  { deps }: MatchmakingInMemory,
  actor: Actor,
  {
    organisationId = 'org_a',
    limit = 200,
    cursor,
  }: { organisationId?: string; limit?: number; cursor?: string } = {},
) => listSuggestions(deps, { actor: asMessage(actor), organisationId, limit, cursor });
const get = ({ deps }: MatchmakingInMemory, actor: Actor) =>
  getSuggestion(deps, { actor: asMessage(actor), id });
const answer = (
  { deps }: MatchmakingInMemory,
  said: Answer,
  {
    actor = memberOfA,
    organisationId = 'org_a',
    ifVersion,
  }: { actor?: Actor; organisationId?: string; ifVersion?: number } = {},
) => takeAnswer(deps, { actor: asMessage(actor), id, organisationId, answer: said, ifVersion });

describe('the suggestions of an organisation', () => {
  const scores = { org_b: 0.6, org_c: 0.95, org_d: 0.7, org_e: 0.7, org_f: 0.8 };

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

  it('are for its members and animators only', async () => {
    const service = await campus();
    for (const actor of [memberOfB, aMachine()])
      expect(await list(service, actor)).toMatchObject({ ok: false, fault: { code: 'forbidden' } });
    for (const actor of [memberOfA, anAnimator()])
      expect(await list(service, actor)).toMatchObject({ ok: true, value: { items: [{ id }] } });
  });

  it.each([0, 201])('are not listed %d at a time', async (limit) => {
    expect(await list(await campus(), memberOfA, { limit })).toMatchObject({
      ok: false,
      fault: { code: 'invalid' },
    });
  });

  it('remember when a member first saw them, and say the version that stands then', async () => {
    const service = await campus();
    const [shown] = valueOf(await list(service, memberOfA)).items;
    expect(shown).toMatchObject({
      version: 2,
      sides: [{ firstShownAt: new Date('2026-03-02T10:00:00Z') }, {}],
    });
    service.at('2026-03-05T10:00:00Z');
    expect(valueOf(await list(service, memberOfA)).items).toEqual([shown]);
    expect(valueOf(await list(service, anAnimator())).items[0]?.sides[1]?.firstShownAt).toBeUndefined();
    expect(valueOf(await get(service, memberOfB))).toMatchObject({ version: 3 });
    expect(await answer(service, Answer.INTERESTED, { ifVersion: 3 })).toMatchObject({ ok: true });
  });
});

describe('a suggestion kept for animators', () => {
  it('is neither listed nor shown to members, also once withdrawn, until its owner opens it', async () => {
    const hidden = { visibility: 'VISIBILITY_ANIMATORS' } as const;
    const service = await campus({ org_b: 0.8 }, hidden);
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
    await service.offer('stm_org_b', 'org_b', {}, 2);
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
    expect(await shown()).not.toMatch(/org_b|aperçu/);
    expect(JSON.stringify(valueOf(await get(service, memberOfB)))).toContain('org_a');
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
    expect(await answer(service, Answer.NO, { ifVersion: 7 })).toMatchObject({
      ok: false,
      fault: { code: 'conflict', currentVersion: 1 },
    });
  });

  it('of no ends it for both, and taken back proposes it again, though expertise is out of reach', async () => {
    const service = await campus();
    await answer(service, Answer.NO);
    for (const organisationId of ['org_a', 'org_b'])
      expect(valueOf(await list(service, anAnimator(), { organisationId })).items).toEqual([]);
    service.expertise.failures = 100;
    expect(await answer(service, Answer.NOT_NOW)).toMatchObject({
      ok: true,
      value: { state: 'SUGGESTION_STATE_PROPOSED', sides: [{ answer: Answer.NOT_NOW }, {}] },
    });
    expect(valueOf(await list(service, memberOfA)).items).toHaveLength(1);
  });

  it('given twice is written once', async () => {
    const service = await campus();
    const first = valueOf(await answer(service, Answer.INTERESTED));
    expect(await answer(service, Answer.INTERESTED)).toEqual({ ok: true, value: first });
    expect(service.told()).toHaveLength(2);
  });

  it('is kept though the pair is re-scored at that moment', async () => {
    const service = await campus();
    const { suggestions } = service.deps;
    suggestions.beforeWrite = async () => {
      suggestions.beforeWrite = undefined;
      await service.offer('stm_org_b', 'org_b', { text: 'autres mots' }, 2);
    };
    expect(await answer(service, Answer.INTERESTED)).toMatchObject({ ok: true, value: { version: 3 } });
    expect(await service.suggestion('org_a', 'org_b')).toMatchObject({
      sides: [{ answer: 'interested' }, {}],
      matches: [{ offer: { quotes: [{ words: 'autres mots' }] } }],
    });
  });
});
