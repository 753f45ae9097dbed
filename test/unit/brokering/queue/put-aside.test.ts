import { describe, expect, it } from '@jest/globals';
import type { QueueItem } from '../../../../services/brokering/queue/item.ts';
import {
  checkUntil,
  fingerprintOf,
  isAside,
  putAside,
  type PutAside,
  withoutAside,
} from '../../../../services/brokering/queue/put-aside.ts';
import { aside as asideAction, anItem, inDays, now } from './queue-makers.ts';

const today = '2025-03-12';
const patient = anItem({ waiting: 0 });
const put = (item: QueueItem, untilDay?: string): PutAside => {
  const result = putAside(item, { by: 'per_a', ...(untilDay === undefined ? {} : { untilDay }) }, now);
  if (result.kind !== 'aside') throw new Error(result.because);
  return result.aside;
};

describe('an item put aside', () => {
  it('is back when its day begins', () => {
    const aside = put(anItem(), '2025-03-14');
    const seen = ['2025-03-12', '2025-03-13', '2025-03-14', '2025-04-01'].map(
      (day) => !isAside(anItem(), aside, day),
    );
    expect(seen).toEqual([false, false, true, true]);
  });

  it('without a day stays away as long as it says the same', () => {
    const aside = put(patient);
    expect(isAside(patient, aside, '2035-01-01')).toBe(true);
    const older = {
      ...patient,
      since: inDays(-50),
      weight: 2,
      waiting: 3,
      because: patient.because.toReversed(),
    };
    expect(isAside(older, aside, today)).toBe(true);
  });

  it.each<readonly [string, Partial<QueueItem>]>([
    ['for another reason', { because: ['expired'] }],
    ['with another deadline', { dueAt: inDays(3) }],
    ['in another round', { subject: { ...patient.subject, round: 2 } }],
    ['that awaits somebody else', { subject: { ...patient.subject, awaitedIds: ['org_a'] } }],
    ['with another party', { subject: { ...patient.subject, organisationIds: ['org_a', 'org_c'] } }],
    ['about which other things can be done', { actions: [asideAction] }],
  ])('is back at once where it is one %s', (_, change) => {
    const changed = { ...patient, ...change };
    expect(fingerprintOf(changed)).not.toBe(fingerprintOf(patient));
    expect(isAside(changed, put(patient), today)).toBe(false);
    expect(isAside(changed, put(patient, '2025-03-20'), today)).toBe(false);
  });

  it('needs a day that is to come where somebody waits for it', () => {
    const waited = anItem({ waiting: 1 });
    expect(putAside(waited, { by: 'per_a' }, now)).toEqual({ kind: 'refused', because: 'day-needed' });
    expect(put(waited, '2025-03-20').untilDay).toBe('2025-03-20');
  });

  it.each([
    ['2025-02-30', 'malformed'],
    ['2025-03-11', 'past'],
    [today, 'before'],
    ['2025-03-13', undefined],
    ['2026-03-13', undefined],
    ['2026-03-14', 'too-big'],
  ])('is back from tomorrow to a year ahead: %s', (until, rule) => {
    expect(checkUntil(until, today).map((one) => [one.field, one.rule])).toEqual(
      rule === undefined ? [] : [['until', rule]],
    );
  });

  it('hides itself and no other', () => {
    const items = [patient, anItem({ id: 'silence:int_2' })];
    expect(withoutAside(items, new Map([[patient.id, put(patient)]]), today)).toEqual(items.slice(1));
  });
});
