// What is said of items of the queue, where they lead, and what can be done about many of them.
import { describe, expect, it } from '@jest/globals';
import type { QueueItem } from '../../../../../services/gateway/web/api/generated.ts';
import {
  askedOfAll,
  isAskedFirst,
  offeredFor,
  offering,
  toldBy,
} from '../../../../../services/gateway/web/queue/asked-act.ts';
import { daysAhead } from '../../../../../services/gateway/web/queue/days-ahead.ts';
import { readQueueSearch } from '../../../../../services/gateway/web/queue/queue-search.ts';
import { splitSentence } from '../../../../../services/gateway/web/queue/split-sentence.ts';
import { wayOf, wayTo } from '../../../../../services/gateway/web/queue/way-to.ts';

const action = (
  code: QueueItem['actions'][number]['code'],
  more: Partial<QueueItem['actions'][number]> = {},
) => ({ code, tells: [], here: true, ...more });

const anItem = (more: Partial<QueueItem> = {}): QueueItem => ({
  id: 'review:int_1',
  kind: 'review',
  worth: 1,
  sentence: 'It is to be looked at. A review was asked for.',
  why: [{ code: 'review_asked', text: 'A review was asked for.' }],
  introduction: 'int_1',
  organisations: [{ id: 'org_a' }, { id: 'org_b' }],
  waiting: 1,
  since: '2026-03-02T09:00:00Z',
  actions: [action('approve'), action('edit_message', { here: false }), action('put_aside')],
  ...more,
});

const withoutIntroduction = (more: Partial<QueueItem>): QueueItem => {
  const { introduction: _, ...rest } = anItem(more);
  return rest;
};

describe('an item of the queue', () => {
  it('says what it is and why now apart, and all at once where the two cannot be told apart', () => {
    expect(splitSentence(anItem())).toEqual({
      what: 'It is to be looked at.',
      why: 'A review was asked for.',
    });
    expect(splitSentence(anItem({ why: [] })).what).toBe('It is to be looked at. A review was asked for.');
    expect(splitSentence(anItem({ sentence: 'A review was asked for.' })).why).toBe('');
  });

  it('opens where what it is about is looked at', () => {
    expect(wayTo(anItem())).toEqual({ page: 'review', id: 'int_1' });
    expect(wayTo(withoutIntroduction({ kind: 'duplicate' }))).toEqual({
      page: 'organisation',
      id: 'org_a',
      beside: 'org_b',
    });
    expect(wayTo(withoutIntroduction({ kind: 'expiring', statement: { id: 'stm_1' } }))).toEqual({
      page: 'organisation',
      id: 'org_a',
      at: 'stm_1',
    });
    expect(wayTo(withoutIntroduction({ organisations: [] }))).toEqual({ page: 'queue' });
  });

  it('leads to where what is not done here is done', () => {
    expect(wayOf('edit_message', anItem())).toEqual({ page: 'review', id: 'int_1', at: 'message' });
    expect(wayOf('open_introduction', anItem())).toEqual({
      page: 'together',
      organisations: ['org_a', 'org_b'],
    });
    expect(wayOf('change_limit', anItem())).toEqual({ page: 'limits', organisation: 'org_a' });
  });

  it('is looked at first where it cannot be taken back, or takes a day', () => {
    const effect = (code: NonNullable<ReturnType<typeof action>['effect']>['code']) => ({
      effect: { code, text: '' },
    });
    expect(isAskedFirst(action('put_aside', effect('hidden')))).toBe(true);
    expect(isAskedFirst(action('block', effect('all_told_it_ends')))).toBe(true);
    expect(isAskedFirst(action('discard', effect('draft_discarded')))).toBe(true);
    expect(isAskedFirst(action('approve', effect('others_asked')))).toBe(false);
  });
});

describe('many items of the queue', () => {
  it('are offered what is done here, with how many of them it fits; to put aside comes last', () => {
    const other = anItem({ id: 'x', actions: [action('ask_owner'), action('approve'), action('put_aside')] });
    expect(offeredFor([anItem(), other])).toEqual([
      { action: 'approve', count: 2 },
      { action: 'ask_owner', count: 1 },
      { action: 'put_aside', count: 2 },
    ]);
  });

  it('are asked for what the key at one of them says, unless that has a page of its own', () => {
    const items = [anItem(), anItem({ id: 'x', actions: [action('block'), action('put_aside')] })];
    expect(askedOfAll(anItem(), 1, items)).toEqual({ action: 'approve', items });
    expect(askedOfAll(anItem(), 2, items)).toBe('alone');
    expect(askedOfAll(anItem(), 4, items)).toBeUndefined();
    expect(offering({ action: 'approve', items }).map(({ id }) => id)).toEqual(['review:int_1']);
  });

  it('tell each once, whoever is told most often first', () => {
    const result = (...ids: readonly string[]) => ({
      item: '',
      code: 'would' as const,
      text: '',
      tells: ids.map((id) => ({ id })),
    });
    expect(toldBy([result('a', 'b'), result('b')]).map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

describe('the address of the queue', () => {
  it('holds which kind is shown, and nothing that is none', () => {
    expect(readQueueSearch({ kind: 'review', other: 'x' })).toEqual({ kind: 'review' });
    expect(readQueueSearch({ kind: 'none' })).toEqual({});
  });
});

describe('days ahead', () => {
  it('are those of the calendar, also over its ends', () => {
    expect(daysAhead(new Date(2028, 1, 28, 23, 30), 1)).toBe('2028-02-29');
    expect(daysAhead(new Date(2026, 11, 31), 7)).toBe('2027-01-07');
  });

  it('are those of the campus, wherever they are read', () => {
    const lateInLondon = new Date('2026-11-23T23:20:00Z');
    expect(daysAhead(lateInLondon, 1, 'Europe/Paris')).toBe('2026-11-25');
    expect(daysAhead(lateInLondon, 1, 'Europe/London')).toBe('2026-11-24');
  });
});
