// What holds for introductions as it is written, and the patch of what was changed.
import { describe, expect, it } from '@jest/globals';
import {
  introductionsPatchOf,
  introductionWords,
  notWholeIn,
} from '../../../../../services/gateway/web/rules/introductions-words.ts';

const standing = {
  version: 2,
  review_all: false,
  answer_days: 14,
  remind_after_days: 7,
  most_open: 10,
  hold_seconds: 60,
};

describe('what holds for introductions', () => {
  it('is a patch of what changed', () => {
    expect(introductionsPatchOf(standing, { answer_days: '10', most_open: '10' })).toEqual({
      answer_days: 10,
    });
    expect(introductionsPatchOf(standing, { review_all: 'yes', hold_seconds: ' 0 ' })).toEqual({
      review_all: true,
      hold_seconds: 0,
    });
  });

  it('is no patch where what is written is what stands', () => {
    expect(introductionsPatchOf(standing, introductionWords(standing))).toBeUndefined();
    expect(introductionsPatchOf(standing, { answer_days: ' 14 ' })).toBeUndefined();
  });

  it('is refused here where it is no whole number', () => {
    expect(notWholeIn({ answer_days: '', most_open: '3', hold_seconds: '1.5', review_all: 'no' })).toEqual([
      'answer_days',
      'hold_seconds',
    ]);
  });
});
