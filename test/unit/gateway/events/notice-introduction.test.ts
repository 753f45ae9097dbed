import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type IntroductionNow,
  seeIntroduction,
  seenIntroductions,
  whoNotices,
} from '../../../../services/gateway/events/notice-introduction.ts';

const an = (more: Partial<IntroductionNow> = {}): IntroductionNow => ({
  ...{ id: 'int_a', version: 2, stage: 'offered', round: 1, agreed: ['org_a'], outcomes: [], tellings: [] },
  ...more,
});
const telling = (id: string, code: string, ...organisations: readonly string[]) => ({
  id,
  code,
  organisations,
});
const noticed = (before: Partial<IntroductionNow>, now: Partial<IntroductionNow>) =>
  whoNotices(seeIntroduction(an({ version: 3, ...now })), seeIntroduction(an(before)));

const offered = telling('t1', 'offered', 'org_b', 'org_c');

describe('who may notice that an introduction changed', () => {
  it('is at first whoever asked', () => {
    expect(whoNotices(seeIntroduction(an({ version: 1 })), undefined)).toEqual(['org_a']);
  });

  it('is nobody where what was before is not remembered', () => {
    expect(whoNotices(seeIntroduction(an({ version: 5, tellings: [offered] })), undefined)).toEqual([]);
  });

  it('is whoever is told something', () => {
    expect(noticed({}, { tellings: [offered] })).toEqual(['org_b', 'org_c']);
    const reminded = [offered, telling('t2', 'reminder', 'org_c')];
    expect(noticed({ tellings: [offered] }, { tellings: reminded })).toEqual(['org_c']);
  });

  it('is one’s own side where it answered, and not the others, who must not know yet', () => {
    const tellings = [offered];
    expect(noticed({ tellings }, { tellings, agreed: ['org_a', 'org_b'] })).toEqual(['org_b']);
    expect(noticed({ tellings }, { tellings, declinedBy: 'org_b', stage: 'declined' })).toEqual(['org_b']);
  });

  it('is everybody once all agreed, then whoever says what came of it', () => {
    const tellings = [offered];
    const all = ['org_a', 'org_b', 'org_c'];
    expect(
      noticed({ tellings, agreed: all.slice(0, 2) }, { tellings, agreed: all, stage: 'agreed' }),
    ).toEqual(all);
    const open = { tellings, agreed: all, stage: 'met' };
    expect(noticed(open, { ...open, outcomes: ['org_b'] })).toEqual(['org_b']);
  });

  it('is everybody where a meeting is set, whoever is to be told of it', () => {
    const open = { agreed: ['org_a', 'org_b'], stage: 'introduced' };
    const tellings = [telling('t3', 'meeting_set', 'org_b')];
    expect(noticed(open, { ...open, tellings })).toEqual(['org_a', 'org_b']);
  });

  it('is nobody where an animator reopens or takes that back, before anybody is told', () => {
    const ended = { stage: 'expired', tellings: [offered, telling('t2', 'expired', 'org_a', 'org_b')] };
    const reopened = { ...ended, stage: 'requested', round: 2, agreed: [] };
    expect(noticed(ended, reopened)).toEqual([]);
    expect(noticed(reopened, ended)).toEqual([]);
  });

  it('is nobody where old tellings are left out', () => {
    const tellings = [offered, telling('t2', 'reminder', 'org_c')];
    expect(noticed({ tellings }, { tellings: tellings.slice(1) })).toEqual([]);
  });

  it('is never a side for what others did, or what they were told, as long as not all agreed', () => {
    const others = fc.subarray(['org_a', 'org_b', 'org_d']);
    const state = fc.record({
      version: fc.integer({ min: 2, max: 99 }),
      stage: fc.constantFrom(
        'requested',
        'under_review',
        'offered',
        'declined',
        'withdrawn',
        'expired',
        'blocked',
      ),
      agreed: others,
      outcomes: others,
      declinedBy: fc.option(fc.constantFrom('org_a', 'org_b'), { nil: undefined }),
      told: fc.array(fc.record({ code: fc.constantFrom('offered', 'reminder', 'expired'), to: others })),
    });
    fc.assert(
      fc.property(state, state, (before, now) => {
        const [one, other] = [before, now].map(({ told, ...more }) =>
          an({
            ...more,
            tellings: [
              telling('t0', 'offered', 'org_c'),
              ...told.map(({ code, to }, at) => telling(`t${at + 1}`, code, ...to)),
            ],
          }),
        );
        expect(noticed(one ?? {}, other ?? {})).not.toContain('org_c');
      }),
    );
  });
});

describe('what is remembered of introductions', () => {
  it('is of those that changed last', () => {
    const seen = seenIntroductions(2);
    for (const id of ['a', 'b', 'a', 'c']) seen.put(id, seeIntroduction(an({ id })));
    expect(['a', 'b', 'c'].filter((id) => seen.get(id))).toEqual(['a', 'c']);
    seen.remove('a');
    expect(seen.get('a')).toBeUndefined();
  });
});
