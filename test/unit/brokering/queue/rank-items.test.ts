import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { QueueItem } from '../../../../services/brokering/queue/item.ts';
import { rankItems, worthOf } from '../../../../services/brokering/queue/rank-items.ts';
import { anItem, inDays, now, queues } from './queue-makers.ts';

const idsOf = (items: readonly QueueItem[]): readonly string[] => items.map(({ id }) => id);
const order = (...items: QueueItem[]): readonly string[] => idsOf(rankItems(items, now));
const isLate = ({ dueAt }: QueueItem): boolean => dueAt !== undefined && Date.parse(dueAt) <= now.getTime();

describe('the order of the queue', () => {
  it('puts the kind first that is worth more, where all else is the same', () => {
    const since = inDays(-1);
    expect(
      order(
        anItem({ id: 'a', kind: 'no_concept', weight: 1, since }),
        anItem({ id: 'b', kind: 'exchange', weight: 10, since }),
      ),
    ).toEqual(['b', 'a']);
  });

  it('puts what is due sooner before what is due later, and that before what has waited less', () => {
    expect(
      order(
        anItem({ id: 'soon', dueAt: inDays(1) }),
        anItem({ id: 'late', dueAt: inDays(-1) }),
        anItem({ id: 'later', dueAt: inDays(-9) }),
        anItem({ id: 'new', since: inDays(0) }),
        anItem({ id: 'old', since: inDays(-5) }),
        anItem({ id: 'tomorrow', dueAt: inDays(2) }),
      ),
    ).toEqual(['later', 'late', 'soon', 'tomorrow', 'old', 'new']);
  });

  it('puts first what more organisations wait for', () => {
    expect(order(anItem({ id: 'a', waiting: 1 }), anItem({ id: 'b', waiting: 3 }))).toEqual(['b', 'a']);
  });

  it('puts a small thing that is late before a greater one that is not', () => {
    const small = anItem({ id: 'expiring', kind: 'expiring', weight: 3, waiting: 0, dueAt: inDays(-0.1) });
    const great = anItem({ id: 'review', kind: 'review', weight: 8, waiting: 1, dueAt: inDays(2) });
    expect(order(great, small)).toEqual(['expiring', 'review']);
  });

  it('is the same whatever order items come in, and has each of them once', () => {
    fc.assert(
      fc.property(queues, fc.array(fc.nat(), { minLength: 20, maxLength: 20 }), (items, numbers) => {
        const shuffled = items
          .map((item, at) => ({ item, at: numbers[at] ?? 0 }))
          .toSorted((x, y) => x.at - y.at)
          .map(({ item }) => item);
        expect(rankItems(shuffled, now)).toEqual(rankItems(items, now));
        expect(idsOf(rankItems(items, now)).toSorted()).toEqual(idsOf(items).toSorted());
      }),
    );
  });

  it('is total: of any two the same one is first alone and among others, and equals go by id', () => {
    fc.assert(
      fc.property(queues, (items) => {
        const ranked = rankItems(items, now);
        ranked.forEach((a, at) => {
          for (const b of ranked.slice(at + 1)) {
            expect(order(b, a)).toEqual([a.id, b.id]);
            if (worthOf(a, now) === worthOf(b, now)) expect(a.id < b.id).toBe(true);
          }
        });
      }),
    );
  });

  it('never puts what is late after what is not, of one kind', () => {
    fc.assert(
      fc.property(queues, (items) => {
        const ranked = rankItems(items, now);
        ranked.forEach((a, at) => {
          const before = ranked.slice(0, at).filter(({ kind }) => kind === a.kind);
          if (isLate(a)) expect(before.every(isLate)).toBe(true);
        });
      }),
    );
  });
});
