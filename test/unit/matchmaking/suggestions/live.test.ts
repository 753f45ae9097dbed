import { describe, expect, it } from '@jest/globals';
import { startDays } from '../../../../services/matchmaking/on-day-due.ts';
import {
  consentEvent,
  indexedEvent,
  type MatchmakingInMemory,
  matchmakingInMemory,
  organisationEvent,
  statementEvent,
  suggestionIdOf,
} from '../../../makers/matchmaking-service.ts';

const withPair = async (): Promise<MatchmakingInMemory> => {
  const service = matchmakingInMemory();
  await service.join('org_a', 'org_b', 'org_c');
  await service.need('stm_a', 'org_a');
  await service.offer('stm_b', 'org_b', { gladly: true });
  await service.settle();
  return service;
};

const answerInterested = async ({ deps }: MatchmakingInMemory): Promise<void> => {
  const found = await deps.suggestions.get(suggestionIdOf('org_a', 'org_b'));
  if (!found) throw new Error('no suggestion');
  const [first, second] = found.document.sides;
  const sides = [{ ...first, answer: 'interested' as const }, second] as const;
  await deps.suggestions.put({ ...found.document, sides }, { ifVersion: found.version });
};

const proposed = { state: 'proposed', rounds: [1] };

describe('suggestions', () => {
  it('are made by a first round of itself, of a need and the offer that answers it, with the words of both', async () => {
    const service = await withPair();
    expect(await service.suggestion('org_a', 'org_b')).toMatchObject({
      ...proposed,
      added: false,
      quotes: {
        'stm_a stm_b': { need: [{ words: 'mots de stm_a' }], answer: [{ words: 'mots de stm_b' }] },
      },
    });
  });

  it('are made of what is clearly above chance only', async () => {
    for (const [likeness, state] of [
      [0.57, undefined],
      [0.59, 'proposed'],
    ] as const) {
      const service = matchmakingInMemory();
      service.expertise.likeness = () => likeness;
      await service.join('org_a', 'org_b');
      await service.need('stm_a', 'org_a');
      await service.offer('stm_b', 'org_b', { gladly: true });
      await service.settle();
      expect((await service.suggestion('org_a', 'org_b'))?.state).toBe(state);
    }
  });

  it('are added between rounds where both have places, and told at once', async () => {
    const service = await withPair();
    await service.offer('stm_c', 'org_c', { gladly: true });
    expect(await service.suggestion('org_a', 'org_c')).toBeUndefined();
    await service.settle();
    expect(await service.suggestion('org_a', 'org_c')).toMatchObject({ ...proposed, added: true });
    expect(service.told().at(-1)?.suggestion?.state).toBe('SUGGESTION_STATE_PROPOSED');
  });

  it('are not added beyond what a side may have', async () => {
    const service = await withPair();
    await service.deps.kept.limits.put(
      { id: 'org_a', minimum: 0, maximum: 1, recorded: { at: '', by: '', requestId: '' } },
      { ifVersion: 0 },
    );
    await service.offer('stm_c', 'org_c', { gladly: true });
    await service.settle();
    expect(await service.suggestion('org_a', 'org_c')).toBeUndefined();
  });

  it('are withdrawn by an edit after which nothing is answered any more, whichever side was found by the other', async () => {
    for (const edited of ['stm_a', 'stm_b']) {
      const service = await withPair();
      service.expertise.likeness = () => 0;
      if (edited === 'stm_a') await service.need('stm_a', 'org_a', { text: 'tout autre chose' }, 2);
      else await service.offer('stm_b', 'org_b', { gladly: true, text: 'tout autre chose' }, 2);
      await service.settle();
      expect(await service.suggestion('org_a', 'org_b')).toMatchObject({ state: 'withdrawn' });
    }
  });

  it('are touched by an edit of their own sources only', async () => {
    const service = await withPair();
    await service.offer('stm_c', 'org_c', { gladly: true });
    await service.settle();
    const before = service.told().length;
    await service.offer('stm_b', 'org_b', { gladly: true, text: 'autres mots' }, 2);
    await service.settle();
    const told = service.told().slice(before);
    expect(told.map(({ id }) => id)).toEqual([suggestionIdOf('org_a', 'org_b')]);
    expect(await service.suggestion('org_a', 'org_b')).toMatchObject({
      quotes: { 'stm_a stm_b': { answer: [{ words: 'autres mots', version: 2 }] } },
    });
  });

  it('tell whose they are, and neither words nor answers nor scores', async () => {
    const service = await withPair();
    await answerInterested(service);
    await service.offer('stm_b', 'org_b', { gladly: true, text: 'autres mots' }, 2);
    for (const { version, suggestion } of service.told()) {
      expect(suggestion?.version).toBe(version);
      expect(
        suggestion?.sides.map((side) => [side.organisationId, side.score, side.answer, side.reasons]),
      ).toEqual([
        ['org_a', 0, 'ANSWER_UNSPECIFIED', []],
        ['org_b', 0, 'ANSWER_UNSPECIFIED', []],
      ]);
    }
    expect(service.told().length).toBeGreaterThan(1);
  });

  it('are withdrawn with a consent at once and proposed again with it, answers kept', async () => {
    const service = await withPair();
    await answerInterested(service);
    await service.deliver(consentEvent('org_b', 2, false));
    expect(await service.suggestion('org_a', 'org_b')).toMatchObject({
      state: 'withdrawn',
      withdrawnFor: 'consent_withdrawn',
    });
    await service.deliver(consentEvent('org_b', 3, true));
    await service.settle();
    expect(await service.suggestion('org_a', 'org_b')).toMatchObject({
      ...proposed,
      sides: [{ answer: 'interested' }, {}],
    });
  });

  it('are withdrawn with a consent also while expertise is out of reach', async () => {
    const service = await withPair();
    service.expertise.failures = 100;
    await service.deliver(consentEvent('org_b', 2, false));
    expect(await service.suggestion('org_a', 'org_b')).toMatchObject({ withdrawnFor: 'consent_withdrawn' });
  });

  it('are withdrawn on the first day of a collaboration, and may come back once its last is over', async () => {
    const service = await withPair();
    const { deps } = service;
    const organisations = ['org_a', 'org_b'];
    const lasting = { kind: 'project', since: '2026-03-04', until: '2026-03-05' };
    const work = { id: 'col_1', kind: 'collaboration' as const, organisations, lasting };
    deps.campus.takeWork({ id: 'col_1', version: 1, work });
    const on = async (instant: string) => {
      service.at(instant);
      await service.settle();
      await service.settle();
      return service.suggestion('org_a', 'org_b');
    };
    await startDays(deps);
    expect(await on('2026-03-03T12:00:00Z')).toMatchObject(proposed);
    // Where the campus is, the day begins an hour before.
    expect(await on('2026-03-03T22:30:00Z')).toMatchObject(proposed);
    expect(await on('2026-03-03T23:30:00Z')).toMatchObject({ withdrawnFor: 'working_together' });
    expect(await on('2026-03-05T12:00:00Z')).toMatchObject({ state: 'withdrawn' });
    expect(await on('2026-03-09T12:00:00Z')).toMatchObject(proposed);
  });

  it('go with an expired statement at once, and their words with a removed one', async () => {
    const service = await withPair();
    await service.deliver(
      statementEvent('stm_b', 2, { organisationId: 'org_b', kind: 'STATEMENT_KIND_OFFER', expired: true }),
    );
    expect(await service.suggestion('org_a', 'org_b')).toMatchObject({ state: 'withdrawn' });
    await service.deliver(statementEvent('stm_b', 3, 'removed'));
    expect(await service.suggestion('org_a', 'org_b')).toMatchObject({ facts: { matches: [] }, quotes: {} });
  });

  it('are withdrawn between a parent and a child, and between two parts of one', async () => {
    const service = await withPair();
    await service.deliver(organisationEvent('org_b', 2, { parentId: 'org_c' }));
    expect(await service.suggestion('org_a', 'org_b')).toMatchObject(proposed);
    await service.deliver(organisationEvent('org_c', 2, { parentId: 'org_a' }));
    expect(await service.suggestion('org_a', 'org_b')).toMatchObject({
      state: 'withdrawn',
      withdrawnFor: 'parent_or_child',
    });
    await service.deliver(organisationEvent('org_c', 3));
    await service.settle();
    expect(await service.suggestion('org_a', 'org_b')).toMatchObject(proposed);
  });

  it('keep their answers while an organisation is merged, and come back when it is itself again', async () => {
    const service = await withPair();
    await answerInterested(service);
    await service.deliver(organisationEvent('org_b', 2, { mergedInto: 'org_c' }));
    await service.offer('stm_b', 'org_c', { gladly: true }, 2);
    await service.settle();
    expect(await service.suggestion('org_a', 'org_b')).toMatchObject({ state: 'withdrawn' });
    expect(await service.suggestion('org_a', 'org_c')).toMatchObject(proposed);
    await service.deliver(organisationEvent('org_b', 3));
    await service.offer('stm_b', 'org_b', { gladly: true }, 3);
    await service.settle();
    expect(await service.suggestion('org_a', 'org_b')).toMatchObject({
      ...proposed,
      sides: [{ answer: 'interested' }, {}],
    });
    expect(await service.suggestion('org_a', 'org_c')).toMatchObject({ state: 'withdrawn' });
  });

  it('are gone with a removed organisation, and the last event carries no state', async () => {
    const service = await withPair();
    await service.deliver(organisationEvent('org_b', 2, 'removed'));
    expect(await service.suggestion('org_a', 'org_b')).toBeUndefined();
    expect(service.told().at(-1)).toMatchObject({ suggestion: undefined });
  });

  it('are found though expertise was out of reach at first', async () => {
    const service = matchmakingInMemory();
    await service.join('org_a', 'org_b');
    await service.need('stm_a', 'org_a');
    const offer = statementEvent('stm_b', 1, {
      organisationId: 'org_b',
      kind: 'STATEMENT_KIND_OFFER',
      gladly: true,
    });
    service.expertise.held.set('stm_b', offer.message);
    await service.deliver(offer);
    service.expertise.failures = 1;
    await expect(service.deliver(indexedEvent(offer))).rejects.toMatchObject({
      fault: { code: 'unavailable' },
    });
    await service.deliver(indexedEvent(offer));
    await service.settle();
    expect(await service.suggestion('org_a', 'org_b')).toMatchObject(proposed);
    const { searches } = service.expertise;
    await service.deliver(indexedEvent(offer));
    expect(service.expertise.searches).toBe(searches);
  });

  it.each([
    ['a consent is withdrawn', consentEvent('org_b', 2, false)],
    ['its organisation is removed', organisationEvent('org_b', 2, 'removed')],
    ['its statement is removed', statementEvent('stm_b', 2, 'removed')],
    ['it becomes a child', organisationEvent('org_b', 2, { parentId: 'org_a' })],
  ])('are not left standing where, just before they are written, %s', async (_, event) => {
    const service = matchmakingInMemory();
    await service.join('org_a', 'org_b');
    await service.offer('stm_b', 'org_b', { gladly: true });
    await service.need('stm_a', 'org_a');
    const { suggestions } = service.deps;
    suggestions.beforeWrite = async () => {
      suggestions.beforeWrite = undefined;
      await service.deliver(event);
    };
    await service.settle();
    expect((await service.suggestion('org_a', 'org_b'))?.state).not.toBe('proposed');
  });

  it('leave the places among the best to those who may be proposed', async () => {
    const service = matchmakingInMemory();
    const silent = Array.from({ length: 25 }, (_, at) => `org_silent${at}`);
    for (const id of silent) {
      await service.deliver(organisationEvent(id));
      await service.offer(`stm_${id}`, id);
    }
    await service.join('org_a', 'org_b');
    await service.offer('stm_b', 'org_b', { gladly: true });
    service.expertise.likeness = (_, offer) => (offer === 'stm_b' ? 0.6 : 0.9);
    await service.need('stm_a', 'org_a');
    // There is enough to learn from, but nobody learns here: the first round waits a minute for it.
    service.at(new Date(service.deps.clock().getTime() + 60_000).toISOString());
    await service.settle();
    expect(await service.suggestion('org_a', 'org_b')).toMatchObject(proposed);
  });

  it('of before a restore stay as they are until something is heard of their organisations', async () => {
    const service = await withPair();
    const kept = await service.suggestion('org_a', 'org_b');
    const restored = matchmakingInMemory();
    if (kept) await restored.deps.suggestions.put(kept, { ifVersion: 0 });
    await restored.deliver(organisationEvent('org_b'));
    await restored.deliver(consentEvent('org_b'));
    expect(await restored.suggestion('org_a', 'org_b')).toEqual(kept);
  });
});
