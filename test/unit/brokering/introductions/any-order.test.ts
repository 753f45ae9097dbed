import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { act } from '../../../../services/brokering/introductions/act.ts';
import type { Action } from '../../../../services/brokering/introductions/action.ts';
import { nextDue } from '../../../../services/brokering/introductions/due-times.ts';
import {
  endStages,
  type Introduction,
  stages,
} from '../../../../services/brokering/introductions/introduction.ts';
import { isIntroduced } from '../../../../services/brokering/introductions/party.ts';
import { hasEnded, whereAllowed } from '../../../../services/brokering/introductions/where-allowed.ts';
import {
  aContext,
  anIntroduction,
  animator,
  campus,
  party,
  tellingIds,
  tick,
} from '../../../makers/introductions.ts';
import { anyHistory, type Played, play } from './any-history.ts';

const numRuns = 500;

const always = (holds: (played: Played) => void): void =>
  fc.assert(
    fc.property(anyHistory, (history) => play(history).forEach(holds)),
    { numRuns },
  );

/** The lines of the diagram in `where-allowed.ts`; more than one at once where nothing holds it up. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  requested: ['under_review', 'offered', 'agreed', 'introduced', 'withdrawn', 'blocked'],
  under_review: ['offered', 'agreed', 'introduced', 'refused', 'withdrawn', 'blocked'],
  offered: ['agreed', 'introduced', 'declined', 'withdrawn', 'expired', 'blocked'],
  // Declined or expired: who had spoken for a party left.
  agreed: ['introduced', 'withdrawn', 'declined', 'expired', 'blocked'],
  introduced: ['met', 'closed', 'withdrawn', 'blocked'],
  // Back where no party says any more that they met.
  met: ['introduced', 'closed', 'withdrawn', 'blocked'],
  closed: [],
  // By reopening only; who had all agreed are together again.
  declined: ['offered'],
  withdrawn: ['offered'],
  expired: ['offered', 'agreed', 'introduced'],
  refused: ['offered', 'agreed', 'introduced'],
  blocked: ['offered', 'agreed', 'introduced'],
};

const withoutHistory = ({ history: _history, ...rest }: Introduction): Omit<Introduction, 'history'> => rest;

describe('whatever anybody does, in whatever order', () => {
  it('an introduction goes along the arrows of the diagram, and back only by being reopened, or by taking back that they met', () => {
    always(({ before, after }) => {
      if (before.stage === after.stage) return;
      expect(arrows[before.stage]).toContain(after.stage);
      const isReopened = before.held?.decision === 'reopen' && after.round === before.round + 1;
      expect(hasEnded(before)).toBe(isReopened);
      const isTakenBack = before.stage === 'met' && after.stage === 'introduced';
      if (!isReopened && !isTakenBack)
        expect(stages.indexOf(after.stage)).toBeGreaterThan(stages.indexOf(before.stage));
    });
  });

  it('an action that the table does not allow does nothing', () => {
    always(({ before, move: { action }, acted }) => {
      const { by, in: in_ } = whereAllowed[action.kind];
      if (!by.includes(action.by.kind) || !in_.includes(before.stage)) expect(acted.kind).not.toBe('done');
    });
  });

  it('what was done makes a difference, and is one line of the audit trail', () => {
    always(({ before, after, acted, move: { action } }) => {
      if (acted.kind !== 'done') return;
      expect(withoutHistory(after)).not.toEqual(withoutHistory(before));
      if (action.kind !== 'tick') {
        expect(after.history).toHaveLength(before.history.length + 1);
        expect(after.history.at(-1)).toMatchObject({
          action: action.kind,
          by: action.by,
          stage: after.stage,
        });
      }
    });
  });

  it('doing the same once more does nothing', () => {
    always(({ after, acted, move: { action }, context }) => {
      if (acted.kind === 'done') expect(act(after, action, context).kind).not.toBe('done');
    });
  });

  it('nothing is told twice, and nobody is told anything before the first hold is over', () => {
    always(({ after }) => {
      const ids = tellingIds(after);
      expect(new Set(ids).size).toBe(ids.length);
      const isReleased = after.history.some(({ action }) => action === 'release');
      if (!isReleased) {
        expect(ids).toEqual([]);
        expect(after.parties.filter(({ toldAt }) => toldAt !== undefined)).toEqual([]);
      }
    });
  });

  it('only who is to know is told: after the offer nobody new, of an end nobody who never knew', () => {
    always(({ before, after }) => {
      const knew = before.parties.filter(({ asked, toldAt }) => asked === true || toldAt !== undefined);
      const known = knew.map(({ organisationId }) => organisationId);
      for (const { code, organisationIds } of after.tellings.slice(before.tellings.length))
        if (code !== 'offered' && code !== 'introduced')
          expect(known).toEqual(expect.arrayContaining([...organisationIds]));
    });
  });

  it('what is due is due no earlier than it was set, and nothing is where it has ended, but a held reopening', () => {
    always(({ before, after, context }) => {
      for (const [kind, at] of Object.entries(after.due))
        if (Reflect.get(before.due, kind) !== at)
          expect(Date.parse(String(at))).toBeGreaterThanOrEqual(context.now.getTime());
      if (hasEnded(after))
        expect(Object.keys(after.due)).toEqual(after.held?.decision === 'reopen' ? ['release'] : []);
    });
  });

  it('they are met as long as a party says so, and no longer', () => {
    always(({ before, after }) => {
      if (!['introduced', 'met'].includes(after.stage)) return;
      const saysMet = after.parties.some(({ outcomes }) => outcomes.some(({ outcome }) => outcome.met));
      if (after.stage === 'met') expect(saysMet).toBe(true);
      else if (before.stage === 'met') expect(saysMet).toBe(false);
    });
  });

  it('nobody is the first to say that they met while their meeting is to come', () => {
    always(({ before, after, context }) => {
      if (before.stage !== 'introduced' || after.stage !== 'met' || after.meeting?.status !== 'confirmed')
        return;
      expect(Date.parse(after.meeting.start)).toBeLessThanOrEqual(context.now.getTime());
    });
  });

  it('only what everybody who remains agreed to is exchanged, and as many remain as have to', () => {
    always(({ before, after }) => {
      if (after.stage !== 'introduced' || isIntroduced(before)) return;
      const remaining = after.parties.filter(
        ({ left, answer }) => !left && answer !== 'declined' && answer !== 'withdrawn',
      );
      expect(remaining.length).toBeGreaterThanOrEqual(after.fewest);
      for (const { answer, personId } of remaining) {
        expect(answer).toBe('agreed');
        expect(personId).toBeDefined();
      }
    });
  });
});

/** What hardly ever comes about by chance; each action when the next thing is due, or at once. */
const rare: readonly (readonly [Introduction, readonly Action[]])[] = [
  [
    anIntroduction({ stage: 'met' }),
    [{ kind: 'tell_outcome', day: 30, outcome: { met: false }, by: party('org_a') }],
  ],
  [anIntroduction({ stage: 'met' }), [{ kind: 'leave', organisationId: 'org_b', by: campus }]],
  [
    anIntroduction({ stage: 'agreed' }),
    [
      { kind: 'person_left', personId: 'per_b', by: campus },
      { kind: 'decline', reason: 'no_time', by: party('org_b') },
    ],
  ],
  [
    anIntroduction({ stage: 'under_review' }),
    [
      { kind: 'ask', by: party('org_b') },
      { kind: 'refuse', reason: 'other', by: animator },
      tick,
      { kind: 'reopen', by: animator },
      tick,
    ],
  ],
  [
    anIntroduction({ stage: 'offered', organisationIds: ['org_a', 'org_b', 'org_c'], fewest: 2 }),
    [
      { kind: 'agree', by: party('org_b') },
      tick,
      tick,
      { kind: 'leave', organisationId: 'org_c', by: campus },
      { kind: 'reopen', by: animator },
      tick,
    ],
  ],
];

describe('every arrow of the diagram', () => {
  it('is gone along by some sequence of actions', () => {
    const seen = new Set<string>();
    const note = (before: Introduction, after: Introduction) => {
      if (before.stage !== after.stage) seen.add(`${before.stage} → ${after.stage}`);
    };
    fc.assert(
      fc.property(anyHistory, (history) => play(history).forEach(({ before, after }) => note(before, after))),
      { numRuns: 4000, seed: 7 },
    );
    for (const exchangeable of [true, false])
      for (const [introduction, actions] of rare)
        actions.reduce((before, action) => {
          const acted = act(before, action, aContext(nextDue(before), { exchangeable }));
          const after = acted.kind === 'done' ? acted.introduction : before;
          note(before, after);
          return after;
        }, introduction);
    const drawn = Object.entries(arrows).flatMap(([from, to]) => to.map((one) => `${from} → ${one}`));
    expect([...seen].toSorted()).toEqual(drawn.toSorted());
  });
});

describe('the clock', () => {
  /** Everything that is due, as a scheduler would: at its instant, and once more, as after a crash. */
  const untilNothingIsDue = (introduction: Introduction, times: number): Introduction => {
    let current = introduction;
    for (let due = nextDue(current); due !== undefined; due = nextDue(current))
      for (let nth = 0; nth < times; nth++) {
        const acted = act(current, tick, aContext(due));
        if (acted.kind === 'done') current = acted.introduction;
      }
    return current;
  };

  it('fires each deadline exactly once, however often it is called', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const left = play(history).at(-1)?.after ?? anIntroduction(history.opening);
        const once = untilNothingIsDue(left, 1);
        expect(untilNothingIsDue(left, 5)).toEqual(once);
        // What nobody does anything about comes to an end, or waits for an animator or the campus.
        expect([...endStages, 'under_review', 'agreed']).toContain(once.stage);
        const fired = once.history.filter(({ by, action }) => by.kind === 'clock' && action !== 'release');
        const asked = new Map<string, number>();
        for (const { action } of fired) asked.set(action, (asked.get(action) ?? 0) + 1);
        for (const count of asked.values()) expect(count).toBeLessThanOrEqual(once.round);
      }),
      { numRuns },
    );
  });

  it('catches up with any sleep in one call: nothing stays due, and nobody is reminded of what is over', () => {
    fc.assert(
      fc.property(anyHistory, fc.integer({ min: 0, max: 400 }), (history, days) => {
        const last = play(history).at(-1);
        if (!last) return;
        const now = new Date(last.context.now.getTime() + days * 86_400_000);
        const acted = act(last.after, tick, { ...last.context, now });
        const awake = acted.kind === 'done' ? acted.introduction : last.after;
        const due = nextDue(awake);
        if (due !== undefined) expect(Date.parse(due)).toBeGreaterThan(now.getTime());
        const codes = awake.tellings.slice(last.after.tellings.length).map(({ code }) => code);
        expect(codes.filter((code) => code === 'outcome_asked').length).toBeLessThanOrEqual(1);
        if (codes.includes('expired')) expect(codes).not.toContain('reminder');
      }),
      { numRuns },
    );
  });
});
