// What a report says, in sentences that fit its numbers.
import { describe, expect, it } from '@jest/globals';
import type { RoundReport } from '../../../../../services/gateway/web/api/generated.ts';
import { causesOf } from '../../../../../services/gateway/web/rounds/causes.ts';
import { reportSentences } from '../../../../../services/gateway/web/rounds/report-sentences.ts';

const report: RoundReport = {
  organisations: 120,
  candidates: 2000,
  pairs: 300,
  covered: 230,
  most_covered: 240,
  gain: 210.44,
  most_gain: 212,
  gap: 0.00731,
  share_with_any: 118 / 120,
  fresh: 10,
  repeated: 290,
  dropped: 5,
  explored: 12,
  gini: 0.2,
  left_out_count: 3,
  suppressed: [],
};
const keysOf = (of: RoundReport) => reportSentences(of, 'en').map(({ key }) => key);
const valuesOf = (of: RoundReport, key: string) =>
  reportSentences(of, 'en').find((one) => one.key === key)?.values;

describe('a report in sentences', () => {
  it('counts organisations, and never rounds a few that have nothing away', () => {
    expect(valuesOf(report, 'rounds.says.reached')).toEqual({ all: 120, count: 118 });
    expect(keysOf({ ...report, share_with_any: 1 })).toContain('rounds.says.reached.all');
    expect(keysOf({ ...report, organisations: 3000, share_with_any: 2999 / 3000 })).toContain(
      'rounds.says.reached',
    );
  });

  it('says how far from the best it is at the most, or that it is the best', () => {
    expect(valuesOf(report, 'rounds.says.gain')).toEqual({ gain: '210.4', gap: '0.8%' });
    expect(keysOf({ ...report, gap: 0 })).toContain('rounds.says.gain.best');
  });

  it('says nothing of newcomers where none is tried, nor of a gain where there is no pair', () => {
    expect(keysOf(report)).toContain('rounds.says.explored');
    const nothing = keysOf({ ...report, explored: 0, pairs: 0, gap: 0 });
    expect(nothing).not.toContain('rounds.says.explored');
    expect(nothing).not.toContain('rounds.says.gain.best');
  });

  it('counts causes, the most frequent first', () => {
    const [one, other] = ['Nobody answers.', 'Its limit is 0.'].map((text) => ({ text }));
    expect(causesOf([other, one, one].filter((of) => of !== undefined))).toEqual([
      { text: 'Nobody answers.', count: 2 },
      { text: 'Its limit is 0.', count: 1 },
    ]);
    expect(causesOf([])).toEqual([]);
  });
});
