import { describe, expect, it } from '@jest/globals';
import type { Reason, SearchHit } from '../../../../../services/gateway/web/api/generated.ts';
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
  const part = (concept: string | undefined, asked: string, share: number, kind = 'concept') => ({
    kind,
    asked,
    found: asked,
    share,
    ...(concept === undefined ? {} : { concept }),
  });
  const hits = [
    {
      evidence: [
        { share: 1, parts: [part('dialysis', 'dialyse', 0.3), part(undefined, 'suivis', 0.7)] },
        { share: 0.5, parts: [part('cohort', 'cohortes', 0.8), part('dialysis', 'dialysés', 0.2, 'word')] },
        { share: 1, parts: [part('kidney', 'dialyse', 0.9, 'broader')] },
      ],
    },
  ] as unknown as readonly SearchHit[];

  it('are those that its words say, what weighs most first', () => {
    expect(conceptsSaid(hits, 5)).toEqual([
      { concept: 'dialysis', words: ['dialyse', 'dialysés'] },
      { concept: 'cohort', words: ['cohortes'] },
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
