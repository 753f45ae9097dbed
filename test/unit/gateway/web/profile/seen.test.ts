import { describe, expect, it } from '@jest/globals';
import type { Reason } from '../../../../../services/gateway/web/api/generated.ts';
import { conceptsSaid } from '../../../../../services/gateway/web/profile/concepts-said.ts';
import { confirmedUntil, needsConfirming } from '../../../../../services/gateway/web/profile/confirming.ts';
import { readProfileSearch } from '../../../../../services/gateway/web/profile/profile-search.ts';
import { reasonForWords } from '../../../../../services/gateway/web/profile/reason-for-words.ts';
import { createRemoving } from '../../../../../services/gateway/web/profile/removing.ts';
import { isSeenBy } from '../../../../../services/gateway/web/profile/seen-by.ts';

const now = new Date('2026-11-22T12:00:00Z');

describe('what others see', () => {
  it('follows visibility, and leaves out what is discreet or over', () => {
    const circles = (of: Parameters<typeof isSeenBy>[1]) => [isSeenBy('campus', of), isSeenBy('public', of)];
    expect(circles({ visibility: 'public' })).toEqual([true, true]);
    expect(circles({ visibility: 'campus' })).toEqual([true, false]);
    expect(circles({ visibility: 'animators' })).toEqual([false, false]);
    expect(circles({ visibility: 'public', discreet: true })).toEqual([false, false]);
    expect(circles({ visibility: 'public', expired: true })).toEqual([false, false]);
  });
});

describe('confirming', () => {
  it('is asked for what ends soon, has ended, or has been left alone for half a year', () => {
    expect(needsConfirming({ expires_on: '2026-12-31' }, now)).toBe(true);
    expect(needsConfirming({ expires_on: '2026-01-01' }, now)).toBe(true);
    expect(needsConfirming({ expires_on: '2027-12-31' }, now)).toBe(false);
    expect(needsConfirming({ recorded: { at: '2026-01-01T00:00:00Z' } }, now)).toBe(true);
    expect(needsConfirming({ recorded: { at: '2026-11-01T00:00:00Z' } }, now)).toBe(false);
    expect(needsConfirming({}, now)).toBe(false);
  });

  it('holds for a year', () => {
    expect(confirmedUntil(now)).toBe('2027-11-22');
  });
});

describe('what was removed', () => {
  it('is hidden at once and sent when the way back is over', () => {
    const removing = createRemoving();
    const sent: boolean[] = [];
    removing.remove('stm_1', (isLeaving) => sent.push(isLeaving));
    expect(removing.isGone('stm_1')).toBe(true);
    expect(sent).toEqual([]);
    removing.end('stm_1');
    removing.end('stm_1');
    expect(sent).toEqual([false]);
  });

  it('comes back unsent when it is taken back', () => {
    const removing = createRemoving();
    const sent: boolean[] = [];
    removing.remove('stm_1', (isLeaving) => sent.push(isLeaving));
    removing.undo('stm_1');
    removing.end('stm_1');
    expect(removing.isGone('stm_1')).toBe(false);
    expect(sent).toEqual([]);
  });

  it('is sent when the page is left', () => {
    const removing = createRemoving();
    const sent: boolean[] = [];
    removing.remove('stm_1', (isLeaving) => sent.push(isLeaving));
    removing.leave();
    removing.undo('stm_1');
    expect(sent).toEqual([true]);
    expect(removing.isGone('stm_1')).toBe(true);
  });
});

describe('the concepts of a sentence', () => {
  it('are told with the words that say them, where these are not their names', () => {
    const sentence = 'Dialyse pour dialysés : la dialyse, Dialysés.';
    const places = ['Dialyse', 'dialysés', 'dialyse,', 'Dialysés.'].map((words) => {
      const start = sentence.indexOf(words);
      return { start, end: start + words.replace(/\W$/, '').length };
    });
    const items = [
      { id: 'dialysis', type: 'intervention', label: 'dialyse', places },
      { id: 'kidney', type: 'body', label: 'rein', places: [] },
    ];
    expect(conceptsSaid(sentence, items)).toEqual([
      { id: 'dialysis', label: 'dialyse', words: ['dialysés'] },
      { id: 'kidney', label: 'rein', words: [] },
    ]);
  });
});

describe('the address of a profile', () => {
  it('keeps what it knows and drops the rest', () => {
    expect(readProfileSearch({ seen: 'campus', edit: 'need', organisation: 'org_1', other: 1 })).toEqual({
      seen: 'campus',
      edit: 'need',
      organisation: 'org_1',
    });
    expect(readProfileSearch({ seen: 'nobody', edit: '<script>' })).toEqual({});
  });
});

describe('who could answer', () => {
  const reason = (code: Reason['code'], ...sides: ('ours' | 'theirs')[]): Reason =>
    ({ code, text: `${code} ${sides.join(' ')}`, quotes: sides.map((side) => ({ side })) }) as Reason;
  const saved = reason('offer_answers_need', 'ours', 'theirs');
  const unsaved = reason('offer_answers_need', 'theirs');
  const other = reason('need_meets_offer', 'ours', 'theirs');

  it('is shown by what answers the words being written, before what was said already', () => {
    expect(reasonForWords('need', [other, saved, unsaved])).toBe(unsaved);
    expect(reasonForWords('need', [other, saved])).toBe(saved);
    expect(reasonForWords('need', [other])).toBe(other);
    expect(reasonForWords('need', [])).toBeUndefined();
  });
});
