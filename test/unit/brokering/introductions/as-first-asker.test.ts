import { describe, expect, it } from '@jest/globals';
import { asFirstAsker } from '../../../../services/brokering/introductions/as-first-asker.ts';
import { reachedFor } from '../../../../services/brokering/introductions/reached-for.ts';
import { seenByParty } from '../../../../services/brokering/introductions/seen-by-party.ts';
import {
  aContext,
  after,
  agreeAll,
  anIntroduction,
  animator,
  later,
  monday,
  party,
  whenDue,
} from '../../../makers/introductions.ts';

const minute = 60_000;
const asks = { kind: 'ask', by: party('org_b'), suggestionId: 'sug_1' } as const;
const hour = later(monday, 60 * minute);
const of = (introduction: ReturnType<typeof anIntroduction>, now: string) => {
  const as = asFirstAsker(introduction, 'org_b', new Date(now));
  const { stage, due, origin } = as;
  return { stage, release: due.release, origin, reached: reachedFor(as, 'org_b') };
};

describe('a party that asks for what is under way already', () => {
  const reviewed = after(anIntroduction({ stage: 'under_review' }), [asks], aContext(hour));

  it('has a hold of its own, and then a review of its own', () => {
    const requested = { requested: hour };
    const release = later(hour, minute);
    expect(of(reviewed, hour)).toMatchObject({ stage: 'requested', release, reached: requested });
    expect(of(reviewed, later(hour, minute - 1))).toMatchObject({ stage: 'requested', reached: requested });
    expect(of(reviewed, release)).toEqual({
      stage: 'under_review',
      release: undefined,
      origin: { kind: 'suggestion', suggestionId: 'sug_1' },
      reached: { requested: hour, under_review: release },
    });
  });

  it('is not told of an end later than it comes, nor of a review that was over before its own began', () => {
    const refused = after(reviewed, [{ kind: 'block', by: animator }], aContext(later(hour, 20_000)));
    const seen = of(refused, later(hour, 90_000));
    expect(seen).toMatchObject({ stage: 'blocked', release: undefined });
    expect(seen.reached).toEqual({ requested: hour, withdrawn: later(hour, 20_000) });
  });

  it('does not see that an animator had begun it', () => {
    const begun = after(anIntroduction({ openedBy: 'animator' }), [asks], aContext(later(monday, 20_000)));
    expect(of(begun, later(monday, 30_000))).toMatchObject({
      origin: { kind: 'suggestion' },
      release: later(monday, 80_000),
    });
    expect(asFirstAsker(begun, 'org_a', new Date(monday))).toBe(begun);
  });

  it('is introduced with the other once both holds that there are have their way', () => {
    const both = whenDue(after(anIntroduction(), [asks], aContext(later(monday, 20_000))));
    expect(seenByParty(asFirstAsker(both, 'org_b', new Date(hour)), 'org_b')).toMatchObject({
      stage: 'introduced',
      others: [{ organisationId: 'org_a' }],
    });
  });

  it('stays where it was asked first, and who never asked sees what stands', () => {
    const offered = anIntroduction({ stage: 'offered' });
    const now = new Date(hour);
    expect(asFirstAsker(offered, 'org_b', now)).toBe(offered);
    expect(asFirstAsker(agreeAll(offered), 'org_a', now)).toEqual(agreeAll(offered));
  });
});
