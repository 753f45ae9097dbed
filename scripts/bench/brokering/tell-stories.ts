// Stories of introductions, one for each stage in which they can end up: who does what, how many days apart.
import type { ActedBy, Action } from '../../../services/brokering/introductions/action.ts';
import {
  declineReasons,
  type Stage,
  type TimeWindow,
  togetherKinds,
} from '../../../services/brokering/introductions/introduction.ts';
import { msPerDay } from '../../../services/platform/day-number.ts';
import type { Turn } from './play-introduction.ts';

/** Who speaks for an organisation. */
export interface Speaker {
  readonly organisationId: string;
  readonly personId: string;
}

export interface Cast {
  /** Asks by itself; absent where an animator opens it. */
  readonly asker?: Speaker;
  readonly others: readonly Speaker[];
  readonly now: number;
  readonly openedAt: number;
  readonly random: () => number;
}

interface Told {
  /** Of all introductions, this many in a hundred. */
  readonly share: number;
  /** How long ago it was opened, at the least and at the most. */
  readonly days: readonly [number, number];
  readonly review?: true;
  turns(cast: Cast): readonly Turn[];
}

export const animator: ActedBy = { kind: 'animator', personId: 'per_00000000000000000000000000' };
const partyOf = ({ organisationId, personId }: Speaker): ActedBy => ({
  kind: 'party',
  organisationId,
  personId,
});
const between = (random: () => number, [least, most]: readonly [number, number]): number =>
  least + random() * (most - least);
const pick = <T>(random: () => number, from: readonly T[]): T =>
  from[Math.floor(random() * from.length)] as T;

const turn = (cast: Cast, action: Action, days: readonly [number, number]): Turn => ({
  afterDays: between(cast.random, days),
  action,
});

const agree = (cast: Cast, speakers: readonly Speaker[]): readonly Turn[] =>
  speakers.map((one) => turn(cast, { kind: 'agree', by: partyOf(one) }, [0.1, 1.5]));

/** Half days in the weeks to come. */
const windowsOf = ({ now, random }: Cast): readonly TimeWindow[] =>
  Array.from({ length: 1 + Math.floor(random() * 4) }, () => {
    const day = new Date(now + (2 + Math.floor(random() * 20)) * msPerDay).toISOString().slice(0, 10);
    const [start, end] = pick(random, [
      ['07:00', '11:00'],
      ['12:00', '16:00'],
    ] as const);
    return { start: `${day}T${start}:00.000Z`, end: `${day}T${end}:00.000Z` };
  });

const membersOf = ({ asker, others }: Cast): readonly Speaker[] => [...(asker ? [asker] : []), ...others];

/** All agree, most say when they can meet, and for half of them a meeting is set, so many days after `from`. */
const introduced = (
  cast: Cast,
  { from, days }: { readonly from: number; readonly days: number },
): readonly Turn[] => {
  const { random } = cast;
  const able = membersOf(cast).filter(() => random() < 0.7);
  const windows = able.map((one) =>
    turn(cast, { kind: 'offer_windows', by: partyOf(one), windows: windowsOf(cast) }, [0.1, 0.5]),
  );
  const at = from + (days + Math.floor(random() * 20)) * msPerDay;
  const [start, end] = [at, at + 45 * 60_000].map((time) => new Date(time).toISOString());
  const meeting: Action = {
    kind: 'set_meeting',
    by: partyOf(pick(random, membersOf(cast))),
    slot: { start: start ?? '', end: end ?? '' },
  };
  return [
    ...agree(cast, cast.others),
    ...windows,
    ...(random() < 0.5 ? [turn(cast, meeting, [0.1, 0.5])] : []),
  ];
};

/** It is to come. */
const toMeet = (cast: Cast): readonly Turn[] => introduced(cast, { from: cast.now, days: 1 });

/** It is over before anybody says what came of it: all have agreed within twelve days, and are asked after thirty. */
const haveMet = (cast: Cast): readonly Turn[] => introduced(cast, { from: cast.openedAt, days: 12 });

const outcome = (cast: Cast, speaker: Speaker, met: boolean, days: readonly [number, number]): Turn => {
  const { random } = cast;
  const told = met
    ? ({
        met,
        useful: pick(random, [1, 2, 3, 4, 5] as const),
        together: pick(random, togetherKinds),
      } as const)
    : ({ met, reason: 'no_time' } as const);
  return turn(cast, { kind: 'tell_outcome', by: partyOf(speaker), day: 30, outcome: told }, days);
};

export const stories: Readonly<Record<Stage, Told>> = {
  requested: { share: 1, days: [0, 0.01], turns: () => [] },
  under_review: { share: 2, days: [0.1, 30], review: true, turns: () => [] },
  offered: {
    share: 11,
    days: [0.1, 13.5],
    // Of several, all but one have agreed.
    turns: (cast) =>
      cast.others.slice(1).map((one) => turn(cast, { kind: 'agree', by: partyOf(one) }, [0.001, 0.01])),
  },
  agreed: { share: 1, days: [10, 60], turns: (cast) => agree(cast, cast.others) },
  introduced: { share: 11, days: [14, 100], turns: toMeet },
  met: {
    share: 8,
    days: [50, 100],
    turns: (cast) => [...haveMet(cast), outcome(cast, pick(cast.random, membersOf(cast)), true, [31, 34])],
  },
  closed: {
    share: 30,
    days: [140, 1_000],
    turns: (cast) => [
      ...haveMet(cast),
      ...membersOf(cast)
        .filter(() => cast.random() < 0.6)
        .map((one, nth) => outcome(cast, one, cast.random() < 0.7, nth === 0 ? [31, 34] : [5, 10])),
    ],
  },
  declined: {
    share: 14,
    days: [14, 1_000],
    turns: (cast) => {
      const [first, ...rest] = cast.others;
      const by = partyOf(first ?? pick(cast.random, cast.others));
      const reason = pick(cast.random, declineReasons);
      return [...agree(cast, rest), turn(cast, { kind: 'decline', reason, by }, [0.1, 3])];
    },
  },
  withdrawn: {
    share: 5,
    days: [5, 1_000],
    turns: (cast) =>
      cast.asker
        ? [turn(cast, { kind: 'withdraw', by: partyOf(cast.asker) }, [0.1, 4])]
        : [{ afterDays: 0, action: { kind: 'undo', by: animator } }],
  },
  expired: { share: 12, days: [16, 1_000], turns: () => [] },
  refused: {
    share: 3,
    days: [5, 1_000],
    review: true,
    turns: (cast) => [turn(cast, { kind: 'refuse', reason: 'not_relevant', by: animator }, [0.1, 4])],
  },
  blocked: {
    share: 2,
    days: [5, 1_000],
    turns: (cast) => [turn(cast, { kind: 'block', by: { kind: 'campus' } }, [0.1, 4])],
  },
};
