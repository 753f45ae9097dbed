import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Claim } from '../../../../services/brokering/queue/claim-item.ts';
import { actionCodes, type QueueItem } from '../../../../services/brokering/queue/item.ts';
import { ofDuplicate } from '../../../../services/brokering/queue/offer-actions.ts';
import { previewBulk, type Standing } from '../../../../services/brokering/queue/preview-bulk.ts';
import { anItem, inDays, now, queues } from './queue-makers.ts';

const queueOf = (items: readonly QueueItem[], claims: readonly Claim[] = []): Standing => ({
  items: new Map(items.map((item) => [item.id, item])),
  claims: new Map(claims.map((claim) => [claim.itemId, claim])),
  now,
});
const duplicate = (a: string, b: string): QueueItem =>
  anItem({
    ...{ id: `duplicate:${a}:${b}`, kind: 'duplicate', actions: ofDuplicate([]) },
    subject: { organisationIds: [a, b], awaitedIds: [] },
  });

describe('the preview of doing one thing to many', () => {
  it('says of each what it does and whom it tells', () => {
    const items = [anItem(), anItem({ id: 'silence:int_2' })];
    const lines = previewBulk(
      { itemIds: ['silence:int_2', 'silence:int_1'], action: 'ask_owner', by: 'per_a' },
      queueOf(items),
    );
    const tells = ['org_b'];
    expect(lines[1]).toEqual({ itemId: 'silence:int_1', kind: 'would', effect: 'answer_asked', tells });
  });

  it('says of each that would not be done why not', () => {
    const claim = { itemId: 'silence:int_1', by: 'per_b', at: inDays(-0.01), until: inDays(0.01) };
    const lines = previewBulk(
      {
        itemIds: ['silence:int_1', 'silence:int_2', 'silence:int_2', 'silence:int_3', 'other'],
        action: 'reopen',
        by: 'per_a',
      },
      queueOf(
        [
          anItem({ actions: [{ action: 'reopen', effect: 'asked_again', tells: [] }] }),
          anItem({ id: 'silence:int_2' }),
          anItem({ id: 'silence:int_3' }),
        ],
        [claim],
      ),
    );
    expect(lines.map((line) => (line.kind === 'not' ? line.because : line.kind))).toEqual([
      ...['held', 'not-offered', 'twice', 'not-offered', 'gone'],
    ]);
    expect(lines[0]).toMatchObject({ by: 'per_b', until: claim.until });
  });

  it('lets who claimed an item go on with it', () => {
    const claim = { itemId: 'silence:int_1', by: 'per_a', at: inDays(-0.01), until: inDays(0.01) };
    const bulk = { itemIds: ['silence:int_1'], action: 'ask_owner', by: 'per_a' } as const;
    expect(previewBulk(bulk, queueOf([anItem()], [claim]))[0]?.kind).toBe('would');
  });

  it('leaves what takes a look or words of its own to be done one by one', () => {
    const bulk = { itemIds: ['silence:int_1'], action: 'edit_message', by: 'per_a' } as const;
    expect(previewBulk(bulk, queueOf([anItem()]))[0]).toMatchObject({ because: 'one-by-one' });
  });

  it('merges no organisation twice', () => {
    const items = [duplicate('org_a', 'org_b'), duplicate('org_b', 'org_c'), duplicate('org_c', 'org_d')];
    const bulk = { itemIds: items.map(({ id }) => id), action: 'merge', by: 'per_a' } as const;
    expect(previewBulk(bulk, queueOf(items))).toMatchObject([
      { kind: 'would' },
      { kind: 'not', because: 'overlaps', with: 'duplicate:org_a:org_b' },
      { kind: 'would' },
    ]);
    expect(previewBulk({ ...bulk, action: 'not_same' }, queueOf(items))[1]?.kind).toBe('would');
  });

  it('has one line for each id, in order, and would do each item once at the most', () => {
    const numbers = fc.array(fc.nat(), { maxLength: 12 });
    fc.assert(
      fc.property(queues, numbers, fc.constantFrom(...actionCodes), (items, picked, action) => {
        fc.pre(items.length > 0);
        const itemIds = picked.map((one) => items[one % (items.length + 1)]?.id ?? 'gone');
        const lines = previewBulk({ itemIds, action, by: 'per_a' }, queueOf(items));
        expect(lines.map(({ itemId }) => itemId)).toEqual(itemIds);
        const done = lines.filter(({ kind }) => kind === 'would').map(({ itemId }) => itemId);
        expect(new Set(done).size).toBe(done.length);
      }),
    );
  });
});
