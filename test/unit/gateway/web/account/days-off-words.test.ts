// Days off while they are written.
import { describe, expect, it } from '@jest/globals';
import {
  daysIn,
  placeSent,
  wholeDays,
  withBlank,
  withDay,
  without,
} from '../../../../../services/gateway/web/account/days-off-words.ts';
import { alike } from '../../../../../services/gateway/web/account/alike.ts';
import { readErasedSearch } from '../../../../../services/gateway/web/account/erased-search.ts';

describe('days off', () => {
  it('are added, written and removed one by one', () => {
    const two = withBlank(withBlank(''));
    expect(daysIn(two)).toEqual([
      { from: '', to: '' },
      { from: '', to: '' },
    ]);
    const second = withDay(two, 1, { from: '2027-08-02' });
    expect(daysIn(withDay(second, 1, { to: '2027-08-20' }))).toEqual([
      { from: '', to: '' },
      { from: '2027-08-02', to: '2027-08-20' },
    ]);
    expect(daysIn(without(second, 0))).toEqual([{ from: '2027-08-02', to: '' }]);
    expect(without(without(second, 0), 0)).toBe('');
  });

  it('know where each stands among those that are sent', () => {
    const written = withDay(withBlank(withBlank('')), 1, { from: '2027-08-02' });
    expect(wholeDays(written)).toHaveLength(1);
    expect(placeSent(daysIn(written), 1)).toBe(0);
  });
});

describe('the next digest', () => {
  it('says what says the same once, since when and how often', () => {
    const at = (day: number) => `2026-11-0${day}T08:00:00Z`;
    expect(
      alike([
        { text: 'a', at: at(1) },
        { text: 'b', at: at(2) },
        { text: 'a', at: at(3) },
      ]),
    ).toEqual([
      { text: 'a', count: 2, since: at(1) },
      { text: 'b', count: 1, since: at(2) },
    ]);
  });
});

describe('the page after an erasure', () => {
  it('shows a reference that is one, and nothing else that an address says', () => {
    expect(readErasedSearch({ reference: 'per_01k0abc' })).toEqual({ reference: 'per_01k0abc' });
    for (const reference of ['<b>', 'per_', 'per_a b', 3, undefined])
      expect(readErasedSearch({ reference })).toEqual({});
  });
});
