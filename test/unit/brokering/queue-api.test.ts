import { describe, expect, it } from '@jest/globals';
import {
  ActOnItemsRequest,
  ListQueueRequest,
  QueueKind,
} from '../../../proto/generated/passerelle/brokering/v1/queue.ts';
import { Answer } from '../../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { promptChanged } from '../../../proto/topics.ts';
import { actOnItems, undoAct } from '../../../services/brokering/act-on-items-api.ts';
import { listQueue, takeClaim } from '../../../services/brokering/queue-api.ts';
import type { Actor } from '../../../services/platform/access/actor.ts';
import { contextFor } from '../../../services/platform/call-context.ts';
import {
  fault,
  FaultError,
  ok,
  type Outcome,
  refused,
  valueOf,
} from '../../../services/platform/faults/fault.ts';
import { anAnimator, asMessage } from '../../makers/actors.ts';
import { aCampusOfTwo, type BrokeringInMemory } from '../../makers/brokering-service.ts';
import { callsOf, memberOf } from '../../makers/introduction-calls.ts';

const afterHold = '2026-03-02T09:01:01Z';
const one: Actor = { ...anAnimator(), personId: 'per_one' };
const other: Actor = { ...anAnimator(), personId: 'per_other' };
const context = contextFor('test', 5_000);
const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.fault.code);

const queueOf = ({ deps, hear }: BrokeringInMemory) => ({
  list: async (more: Partial<ListQueueRequest> = {}, as = one) =>
    valueOf(
      await listQueue(deps, {
        ...ListQueueRequest.fromPartial({ limit: 50 }),
        ...more,
        actor: asMessage(as),
      }),
    ),
  claim: (id: string, as: Actor, release = false) => takeClaim(deps, { actor: asMessage(as), id, release }),
  act: async (
    ids: readonly string[],
    action: string,
    more: { preview?: boolean; until?: string; as?: Actor } = {},
  ) => {
    const { as = one, ...rest } = more;
    const request = {
      ...ActOnItemsRequest.fromPartial({ action, ...rest }),
      ids: [...ids],
      actor: asMessage(as),
    };
    const acted = valueOf(await actOnItems(deps, request, context));
    await hear();
    return acted.results;
  },
  undo: async (undoId: string) => {
    const undone = valueOf(await undoAct(deps, { actor: asMessage(one), undoId }, context));
    await hear();
    return undone.code;
  },
});

/** Two introductions that wait for a review. */
const reviewed = async () => {
  const campus = await aCampusOfTwo();
  const recorded = { at: '', by: '', requestId: '' };
  await campus.kept.reviewWishes.put({ id: 'org_a', review: true, recorded }, { ifVersion: 0 });
  await campus.interest('org_a', Answer.INTERESTED);
  await campus.interest('org_a', Answer.INTERESTED, { between: ['org_a', 'org_c'] });
  await campus.passTo(afterHold);
  const queue = queueOf(campus);
  const ids = (await queue.list()).items.map(({ id }) => id);
  return { campus, queue, ids };
};

describe('the queue', () => {
  it('lists what needs a person, with what can be done and who is told of it', async () => {
    const { queue } = await reviewed();
    const { items, counts } = await queue.list();
    expect(counts).toEqual([{ kind: 'QUEUE_KIND_REVIEW', count: 2 }]);
    expect(items[0]?.actions.map(({ code }) => code)).toContain('approve');
    expect(items[0]?.actions.find(({ code }) => code === 'approve')?.tellsIds).toHaveLength(1);
  });

  it('is for animators', async () => {
    const { campus } = await reviewed();
    const actor = asMessage(memberOf('org_a'));
    expect(
      codeOf(await listQueue(campus.deps, { ...ListQueueRequest.fromPartial({ limit: 1 }), actor })),
    ).toBe('forbidden');
  });

  it('goes on where a page ended, also when what stood there is gone', async () => {
    const { queue, ids } = await reviewed();
    const first = await queue.list({ limit: 1 });
    expect((await queue.list({ limit: 1, cursor: first.next })).items.map(({ id }) => id)).toEqual([ids[1]]);
    await queue.act([ids[0] ?? ''], 'put_aside', { until: '2026-04-01' });
    expect((await queue.list({ cursor: first.next })).items).toEqual([]);
  });

  it('lets one animator at an item at a time, until it is released or half an hour is over', async () => {
    const { campus, queue, ids } = await reviewed();
    const [id = ''] = ids;
    expect(valueOf(await queue.claim(id, one))).toMatchObject({ claimedBy: 'per_one' });
    expect(codeOf(await queue.claim(id, other))).toBe('conflict');
    expect(await queue.act([id], 'approve', { as: other })).toMatchObject([{ code: 'held' }]);
    await queue.claim(id, one, true);
    expect(valueOf(await queue.claim(id, other))).toMatchObject({ claimedBy: 'per_other' });
    await campus.passTo('2026-03-02T09:32:00Z');
    expect(valueOf(await queue.claim(id, one))).toMatchObject({ claimedBy: 'per_one' });
  });

  it('says what a bulk action would do, and does nothing', async () => {
    const { campus, queue, ids } = await reviewed();
    const lines = await queue.act([...ids, 'review:gone'], 'approve', { preview: true });
    expect(lines.map(({ code }) => code)).toEqual(['would', 'would', 'gone']);
    await campus.passTo('2026-03-02T10:00:00Z');
    expect((await campus.all()).map(({ stage }) => stage)).toEqual(['under_review', 'under_review']);
  });

  it('approves many at once, each of which can be taken back while nobody was told', async () => {
    const { campus, queue, ids } = await reviewed();
    const [first, second] = await queue.act(ids, 'approve');
    expect(await queue.undo(first?.undoId ?? '')).toBe('undone');
    expect(await queue.undo(first?.undoId ?? '')).toBe('undone-before');
    await campus.passTo('2026-03-02T10:00:00Z');
    expect((await campus.all()).map(({ stage }) => stage).toSorted()).toEqual(['offered', 'under_review']);
    expect(await queue.undo(second?.undoId ?? '')).toBe('told');
  });

  it('does not offer to take back that an introduction was stopped, though nobody knew of it', async () => {
    const campus = await aCampusOfTwo();
    const recorded = { at: '', by: '', requestId: '' };
    await campus.kept.reviewWishes.put({ id: 'org_a', review: true, recorded }, { ifVersion: 0 });
    valueOf(await callsOf(campus).open(['org_a', 'org_b']));
    await campus.passTo(afterHold);
    const queue = queueOf(campus);
    const [item] = (await queue.list()).items;
    const [stopped] = await queue.act([item?.id ?? ''], 'block');
    expect(stopped).toMatchObject({ code: 'done', tellsIds: [], undoId: undefined });
  });

  it('does what can be done where something fails, and says how to take it back', async () => {
    const campus = await aCampusOfTwo();
    const pairs = [
      ['org_a', 'org_b'],
      ['org_a', 'org_c'],
    ] as const;
    campus.know({
      duplicates: pairs.map((organisationIds) => ({ organisationIds, score: 0.9, reasons: [], against: [] })),
    });
    const queue = queueOf(campus);
    const ids = (await queue.list()).items.map(({ id }) => id);
    let tries = 0;
    campus.kept.notSame.beforeWrite = async () => {
      tries += 1;
      if (tries === 2) throw new FaultError(fault('unavailable'));
    };
    const results = await queue.act(ids, 'not_same');
    expect(results.map(({ code }) => code)).toEqual(['done', 'failed']);
    expect(await queue.undo(results[0]?.undoId ?? '')).toBe('undone');
  });

  it('asks members, once the hold is over in which that can be taken back', async () => {
    const campus = await aCampusOfTwo();
    const statement = {
      id: 'stm_1',
      organisationId: 'org_a',
      kind: 'need',
      expiresOn: '2026-03-06',
      expired: false,
    } as const;
    campus.deps.campus.take('statements', { id: 'stm_1', version: 1, is: { ...statement, since: '' } });
    const queue = queueOf(campus);
    const [item] = (await queue.list()).items;
    expect(item).toMatchObject({ kind: 'QUEUE_KIND_EXPIRING', statementId: 'stm_1' });
    const [asked] = await queue.act([item?.id ?? ''], 'ask_owner');
    expect(asked).toMatchObject({ code: 'done', effect: 'renewal_asked', tellsIds: ['org_a'] });
    expect(campus.kept.prompts.events).toEqual([]);
    await campus.passTo(afterHold);
    const [event] = campus.kept.prompts.events;
    expect(event && promptChanged.message.decode(event.body).prompt).toMatchObject({
      organisationIds: ['org_a'],
      statementId: 'stm_1',
    });
    expect(await queue.undo(asked?.undoId ?? '')).toBe('told');
  });

  it('keeps two organisations apart that an animator said are two, until that is undone', async () => {
    const campus = await aCampusOfTwo();
    campus.know({
      duplicates: [{ organisationIds: ['org_a', 'org_b'], score: 0.9, reasons: [], against: [] }],
    });
    const queue = queueOf(campus);
    const [item] = (await queue.list()).items;
    const [done] = await queue.act([item?.id ?? ''], 'not_same');
    expect((await queue.list()).items).toEqual([]);
    expect(await queue.undo(done?.undoId ?? '')).toBe('undone');
    expect((await queue.list()).items).toHaveLength(1);
  });

  it('says who is told that an introduction ends, where an organisation is merged', async () => {
    const campus = await aCampusOfTwo();
    for (const [id, at] of [
      ['org_a', '2026-01-01'],
      ['org_b', '2026-02-01'],
    ] as const) {
      const known = campus.deps.campus.organisations.get(id);
      if (known) campus.deps.campus.take('organisations', { id, version: 9, is: { ...known, since: at } });
    }
    campus.know({
      duplicates: [{ organisationIds: ['org_a', 'org_b'], score: 0.9, reasons: [], against: [] }],
    });
    await campus.interest('org_c', Answer.INTERESTED, { between: ['org_b', 'org_c'] });
    const mergeIn = async () =>
      (await queueOf(campus).list({ kinds: [QueueKind.DUPLICATE] })).items[0]?.actions.find(
        ({ code }) => code === 'merge',
      );
    expect(await mergeIn()).toMatchObject({ tellsIds: [] });
    await campus.passTo(afterHold);
    expect(await mergeIn()).toMatchObject({ tellsIds: ['org_c'] });
  });

  it('does not say that a merge cannot be taken back where profiles are out of reach', async () => {
    const campus = await aCampusOfTwo();
    let answer: Outcome<object> = ok({});
    Object.assign(campus.deps.profiles, { mergeOrganisation: () => Promise.resolve(answer) });
    campus.know({
      duplicates: [{ organisationIds: ['org_a', 'org_b'], score: 0.9, reasons: [], against: [] }],
    });
    const queue = queueOf(campus);
    const [merged] = await queue.act(['duplicate:org_a:org_b'], 'merge');
    answer = refused(fault('unavailable'));
    await expect(queue.undo(merged?.undoId ?? '')).rejects.toThrow(FaultError);
    answer = refused(fault('not-found'));
    expect(await queue.undo(merged?.undoId ?? '')).toBe('told');
    answer = ok({});
    expect(await queue.undo(merged?.undoId ?? '')).toBe('undone');
  });

  it('names the words that no concept covers, of statements that count still and of texts', async () => {
    const campus = await aCampusOfTwo();
    const about = { organisationId: 'org_a', kind: 'need', since: '2026-03-01T00:00:00Z' } as const;
    for (const [id, expired] of [
      ['stm_1', false],
      ['stm_2', true],
    ] as const)
      campus.deps.campus.take('statements', { id, version: 1, is: { id, ...about, expired } });
    const uncovered = { organisationIds: ['org_a'], conceptIds: [] };
    campus.know({
      survey: {
        sources: [
          { ...uncovered, id: 'stm_1', kind: 'need' },
          { ...uncovered, id: 'stm_2', kind: 'offer' },
          { ...uncovered, id: 'txt_1', kind: 'text' },
          { ...uncovered, id: 'org_a', kind: 'organisation' },
        ],
      },
    });
    const { items } = await queueOf(campus).list();
    const named = items.map(({ statementId = '', textId = '' }) => statementId + textId);
    expect(named.toSorted()).toEqual(['', 'stm_1', 'txt_1']);
  });

  it('says since when a description has no concept by what is known of it, not by when it was looked at', async () => {
    const campus = await aCampusOfTwo();
    const known = campus.deps.campus.organisations.get('org_a');
    const since = '2025-11-03T08:00:00.000Z';
    if (known) campus.deps.campus.take('organisations', { id: 'org_a', version: 9, is: { ...known, since } });
    const description = {
      id: 'org_a',
      kind: 'organisation',
      organisationIds: ['org_a'],
      conceptIds: [],
    } as const;
    const text = { ...description, id: 'txt_1', kind: 'text' } as const;
    campus.know({ survey: { at: '2026-03-02T08:59:00.000Z', sources: [description, text] } });
    const { items } = await queueOf(campus).list();
    // Of a text nothing says.
    expect(items.map(({ textId, since: at }) => [textId, at?.toISOString()])).toEqual([
      [undefined, since],
      ['txt_1', undefined],
    ]);
  });

  it('does not put aside for ever what somebody waits for, nor to a day that is over', async () => {
    const { queue, ids } = await reviewed();
    const [id = ''] = ids;
    expect(await queue.act([id], 'put_aside')).toMatchObject([{ code: 'day-needed' }]);
    for (const [until, rule] of [
      ['2026-03-01', 'past'],
      ['2027-04-01', 'too-big'],
    ] as const)
      for (const preview of [false, true]) {
        const acting = queue.act([id], 'put_aside', { until, preview });
        await expect(acting).rejects.toMatchObject({ fault: { violations: [{ field: 'until', rule }] } });
      }
    expect((await queue.list()).items.map((item) => item.id)).toContain(id);
  });

  it('tells of an introduction whose suggestion something forbids by now', async () => {
    const campus = await aCampusOfTwo();
    await campus.interest('org_a', Answer.INTERESTED);
    await campus.passTo(afterHold);
    const is = { id: 'sug_ab', organisationIds: ['org_a', 'org_b'], proposed: false, proposedAt: '' };
    campus.deps.campus.take('suggestions', { id: 'sug_ab', version: 1, is });
    const { items } = await queueOf(campus).list();
    expect(items).toMatchObject([{ kind: 'QUEUE_KIND_CONFLICT', because: ['rule'] }]);
  });
});
