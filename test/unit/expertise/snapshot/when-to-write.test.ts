import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  makesDueSooner,
  mustGo,
  withChange,
  withLater,
  writeDueAt,
  type Unwritten,
} from '../../../../services/expertise/snapshot/when-to-write.ts';

const at = (minutes: number): Date => new Date(Date.parse('2026-03-01T09:00:00Z') + minutes * 60_000);
const minutesOf = (date: Date): number => (date.getTime() - at(0).getTime()) / 60_000;

describe('a snapshot is due', () => {
  it('ten minutes after the first change, and at once when much has changed', () => {
    expect(minutesOf(writeDueAt({ changes: 1, since: at(0) }, undefined))).toBe(10);
    expect(minutesOf(writeDueAt({ changes: 20_000, since: at(0) }, undefined))).toBe(0);
  });

  it('half an hour after a removal at the latest, which as a change it is anyway', () => {
    expect(minutesOf(writeDueAt({ changes: 1, since: at(0), removalSince: at(-25) }, undefined))).toBe(5);
  });

  it('no sooner than a minute after the last one, nor than twenty times as long as that took', () => {
    const many: Unwritten = { changes: 20_000, since: at(0) };
    expect(minutesOf(writeDueAt(many, { endedAt: at(0), tookMs: 10, failures: 0 }))).toBe(1);
    expect(minutesOf(writeDueAt(many, { endedAt: at(0), tookMs: 30_000, failures: 0 }))).toBe(10);
  });

  it('later and later while it fails, up to ten minutes', () => {
    const due = (failures: number) =>
      minutesOf(writeDueAt({ changes: 20_000, since: at(0) }, { endedAt: at(0), tookMs: 90_000, failures }));
    expect([1, 2, 3, 4, 5, 40].map(due)).toEqual([1, 2, 4, 8, 10, 10]);
  });

  it('within the hour after a removal, whatever else holds', () => {
    const minute = fc.integer({ min: -500, max: 500 });
    fc.assert(
      fc.property(
        minute,
        minute,
        minute,
        fc.nat(1e9),
        fc.nat(50),
        (since, removal, ended, tookMs, failures) => {
          const unwritten = { changes: 3, since: at(since), removalSince: at(removal) };
          const due = writeDueAt(unwritten, { endedAt: at(ended), tookMs, failures });
          expect(minutesOf(due) - removal).toBeLessThan(60);
          expect(mustGo(unwritten, new Date(due.getTime() - 1))).toBe(false);
        },
      ),
    );
    expect(mustGo({ removalSince: at(0) }, at(56))).toBe(true);
    expect(mustGo({}, at(600))).toBe(false);
  });

  it('counts changes from the first, and takes a failed write’s with it', () => {
    const first = withChange(undefined, 'change', at(1));
    const second = withChange(first, 'removal', at(2));
    const third = withChange(second, 'removal', at(3));
    expect(third).toEqual({ changes: 3, since: at(1), removalSince: at(2) });
    expect(withLater(third, withChange(undefined, 'removal', at(9)))).toEqual({ ...third, changes: 4 });
    expect(withLater(first, second)).toEqual({ changes: 3, since: at(1), removalSince: at(2) });
    expect(withLater(undefined, first)).toBe(first);
    expect(withLater(first, undefined)).toBe(first);
    expect([
      makesDueSooner(undefined, first),
      makesDueSooner(first, second),
      makesDueSooner(second, third),
    ]).toEqual([true, true, false]);
  });
});
