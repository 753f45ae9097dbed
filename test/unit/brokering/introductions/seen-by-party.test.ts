import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { act } from '../../../../services/brokering/introductions/act.ts';
import type { Action } from '../../../../services/brokering/introductions/action.ts';
import type { Introduction } from '../../../../services/brokering/introductions/introduction.ts';
import { mayNameOthers, seenByParty } from '../../../../services/brokering/introductions/seen-by-party.ts';
import { after, anIntroduction, animator, campus, party, whenDue } from '../../../makers/introductions.ts';
import { anyHistory, historyOf, isBy, isOwn, type Move, type Played, play } from './any-history.ts';

const numRuns = 500;
const three = ['org_a', 'org_b', 'org_c'];
const stageFor = (introduction: Introduction, organisationId: string) =>
  seenByParty(introduction, organisationId)?.stage;

describe('a party', () => {
  it.each([
    ['requested', 'requested', undefined],
    ['under_review', 'under_review', undefined],
    ['offered', 'offered', 'offered'],
    ['agreed', 'agreed', 'agreed'],
    ['introduced', 'introduced', 'introduced'],
    ['met', 'met', 'met'],
    ['closed', 'closed', 'closed'],
    ['declined', 'declined', 'declined'],
    ['withdrawn', 'withdrawn', 'withdrawn'],
    ['expired', 'expired', 'expired'],
    ['refused', 'withdrawn', undefined],
    ['blocked', 'withdrawn', 'withdrawn'],
  ] as const)('sees what is %s as %s where it asked, as %s where it is asked', (stage, asking, asked) => {
    const introduction = anIntroduction({ stage });
    expect(stageFor(introduction, 'org_a')).toBe(asking);
    expect(stageFor(introduction, 'org_b')).toBe(asked);
    expect(stageFor(introduction, 'org_z')).toBeUndefined();
  });

  it('that is asked sees that somebody asks, until when, and nothing of who', () => {
    expect(seenByParty(anIntroduction({ stage: 'offered' }), 'org_b')).toEqual({
      id: 'int_1',
      organisationId: 'org_b',
      stage: 'offered',
      answer: 'none',
      asked: false,
      windows: [],
      outcomes: [],
      answerBy: '2026-03-16T23:00:00.000Z',
    });
  });

  it('sees who the others are, when they can and will meet, once they are introduced', () => {
    const slot = { start: '2026-03-20T09:00:00.000Z', end: '2026-03-20T10:00:00.000Z' };
    const introduced = after(anIntroduction({ stage: 'introduced', organisationIds: three }), [
      { kind: 'offer_windows', windows: [slot], by: party('org_c') },
      { kind: 'set_meeting', slot, by: party('org_a') },
    ]);
    expect(seenByParty(introduced, 'org_b')).toMatchObject({
      others: [
        { organisationId: 'org_a', personId: 'per_a', windows: [] },
        { organisationId: 'org_c', personId: 'per_c', windows: [slot] },
      ],
      meeting: { ...slot, sequence: 0 },
    });
  });

  it('may name the others once it was introduced to them, and no longer where that was stopped', () => {
    const consortium = anIntroduction({
      stage: 'offered',
      organisationIds: three,
      openedBy: 'consortium',
      fewest: 2,
    });
    const introduced = after(consortium, [
      { kind: 'decline', reason: 'no_time', by: party('org_c') },
      { kind: 'agree', by: party('org_a') },
      { kind: 'agree', by: party('org_b') },
    ]);
    expect(three.map((one) => mayNameOthers(introduced, one))).toEqual([true, true, false]);
    expect(three.map((one) => mayNameOthers(consortium, one))).toEqual([false, false, false]);
    expect(mayNameOthers(introduced, 'org_z')).toBe(false);
    const blocked = after(introduced, [{ kind: 'block', by: campus }]);
    expect(mayNameOthers(blocked, 'org_a')).toBe(false);
    expect(seenByParty(introduced, 'org_c')).toMatchObject({ stage: 'declined', answer: 'declined' });
    expect(seenByParty(introduced, 'org_c')).not.toHaveProperty('others');
  });

  it('that asked cannot tell a refusal, a stop and another side that went away from one another', () => {
    const reviewed = anIntroduction({ stage: 'under_review' });
    const ends: readonly Action[] = [
      { kind: 'block', by: animator },
      { kind: 'leave', organisationId: 'org_b', by: campus },
    ];
    const refused = whenDue(after(reviewed, [{ kind: 'refuse', reason: 'conflict', by: animator }]));
    for (const end of ends)
      expect(seenByParty(after(reviewed, [end]), 'org_a')).toEqual(seenByParty(refused, 'org_a'));
  });
});

/** Every view of every party after every move. */
const always = (holds: (played: Played, organisationId: string) => void): void =>
  fc.assert(
    fc.property(anyHistory, (history) => {
      for (const played of play(history))
        for (const organisationId of history.opening.organisationIds) holds(played, organisationId);
    }),
    { numRuns },
  );

/** Ids of persons and organisations in a view that are another party's. */
const othersIn = (view: unknown, organisationId: string): readonly string[] =>
  [...JSON.stringify(view ?? null).matchAll(/(?:org|per)_([a-z])/g)]
    .filter(([, letter]) => `org_${letter}` !== organisationId)
    .map(([whole]) => whole);

describe('whatever anybody does, in whatever order', () => {
  it('no view shows a name before all who remain agreed, nor ever to a party that did not', () => {
    let shown = 0;
    always(({ after: now }, organisationId) => {
      const others = othersIn(seenByParty(now, organisationId), organisationId);
      if (others.length === 0) return;
      shown += 1;
      const own = now.parties.find((one) => one.organisationId === organisationId);
      expect(own?.answer).toBe('agreed');
      expect(['introduced', 'met', 'closed']).toContain(now.stage);
      const told = now.tellings.findLast(({ code }) => code === 'introduced');
      expect(told?.organisationIds).toContain(organisationId);
      for (const id of others)
        expect(told?.organisationIds).toContain(id.replace('per_', 'org_').slice(0, 5));
    });
    expect(shown).toBeGreaterThan(100);
  });

  it('no view shows why another party declined', () => {
    always(({ after: now }, organisationId) => {
      const view = seenByParty(now, organisationId);
      const own = now.parties.find((one) => one.organisationId === organisationId);
      if (own?.answer !== 'declined') expect(view ?? {}).not.toHaveProperty('declineReason');
    });
  });

  it('who neither asked nor was told sees nothing at all', () => {
    always(({ after: now }, organisationId) => {
      const own = now.parties.find((one) => one.organisationId === organisationId);
      const isTold = now.tellings.some(({ organisationIds }) => organisationIds.includes(organisationId));
      if (!isTold && own?.asked === undefined) expect(seenByParty(now, organisationId)).toBeUndefined();
    });
  });

  it('what others do does not show as long as it settles nothing', () => {
    always(({ before, after: now, move: { action } }, organisationId) => {
      const isOpen = ['requested', 'under_review', 'offered', 'agreed'].includes(now.stage);
      if (!isOwn(action, organisationId) && isOpen && before.stage === now.stage)
        expect(seenByParty(now, organisationId)).toEqual(seenByParty(before, organisationId));
    });
  });

  it('what comes of it without a party does not show to it', () => {
    always(({ before, after: now, move: { action } }, organisationId) => {
      const own = before.parties.find((one) => one.organisationId === organisationId);
      const isOut = own?.left === true || own?.answer === 'declined' || own?.answer === 'withdrawn';
      if (isOut && !isOwn(action, organisationId) && now.round === before.round)
        expect(seenByParty(now, organisationId)).toEqual(seenByParty(before, organisationId));
    });
  });
});

describe('two courses that differ only in what a party may not know', () => {
  const opening = {
    organisationIds: [...three, 'org_d'],
    openedBy: 'consortium',
    fewest: 2,
    stage: 'offered',
  } as const;
  /** The same time passes and the party does the same; the others do what they like. */
  const twoCourses = fc.tuple(historyOf(opening), historyOf(opening)).map(([one, other]) => {
    const moves = one.moves.slice(0, other.moves.length).map((move, at): Move => {
      const theirs = other.moves[at] ?? move;
      const isHidden = [move, theirs].every(
        ({ action: { by } }) => by.kind === 'party' && !isBy(by, 'org_a'),
      );
      return isHidden ? { ...theirs, wait: move.wait } : move;
    });
    return [one, { ...one, moves }] as const;
  });

  it('give it the same view and the same answers to what it does, until one of them is settled', () => {
    let different = 0;
    fc.assert(
      fc.property(twoCourses, ([one, other]) => {
        const [first, second] = [play(one), play(other)];
        for (const [at, here] of first.entries()) {
          const there = second[at];
          if (here.after.stage !== 'offered' || there?.after.stage !== 'offered') return;
          if (JSON.stringify(here.after.parties) !== JSON.stringify(there.after.parties)) different += 1;
          expect(seenByParty(there.after, 'org_a')).toEqual(seenByParty(here.after, 'org_a'));
          const context = { ...here.context, exchangeable: false };
          for (const kind of ['withdraw', 'cancel_meeting', 'ask'] as const) {
            const said = (introduction: Introduction) => {
              const acted = act(introduction, { kind, by: party('org_a') }, context);
              return acted.kind === 'refused' ? acted.because : acted.kind;
            };
            expect(said(there.after)).toBe(said(here.after));
          }
        }
      }),
      { numRuns: 1000 },
    );
    // Otherwise it compared two that are the same.
    expect(different).toBeGreaterThan(300);
  });
});
