// What may happen, or happen otherwise, without one side being able to tell: two ways that things go for it alike.
import {
  NotMetReason,
  RefuseReason,
} from '../../../proto/generated/passerelle/brokering/v1/introductions.ts';
import { ConsentPurpose } from '../../../proto/generated/passerelle/profiles/v1/person.ts';
import {
  declinedBy,
  isIn,
  isIntroduced,
  knows,
  partyOf,
} from '../../../services/brokering/introductions/party.ts';
import type { Party } from '../../../services/brokering/introductions/introduction.ts';
import { hasEnded } from '../../../services/brokering/introductions/where-allowed.ts';
import { type KeptIntroduction, partiesKey } from '../../../services/brokering/kept/introductions.ts';
import type { Act } from '../../makers/introduction-calls.ts';
import {
  animated,
  interested,
  type Move,
  open,
  othersOf,
  pass,
  personAt,
  type Side,
  type World,
} from './campus-moves.ts';

type Way = readonly (readonly Move[])[];

export const hiddenKinds = [
  'refused, or stopped',
  'withdrawn by another side, or stopped',
  'another side may be contacted, or not',
  'another side agreed, or was silent',
  'who spoke for another side left, or stayed',
  'another side said that they had not met, or nothing',
  'another side asked and was reviewed for an hour, or asked an hour later',
  'another side had asked a moment ago, or not',
  'an animator had begun to bring them together a moment ago, or not',
  'what another side asked for was under review, or it had not asked',
  'what both asked for was refused, or what one did',
  'another side asks, too, or not, while nobody is told',
  'an animator wrote what the others will be asked with, or not',
] as const;

export interface Hidden {
  readonly name: (typeof hiddenKinds)[number];
  /** Step by step: after each of them, the side gets the same both ways. */
  readonly one: Way;
  readonly other: Way;
  /** What may follow that keeps it so. */
  readonly follow: (move: Move) => boolean;
}

const anything = (): boolean => true;
const nothing = (): boolean => false;
const notReopened = (move: Move): boolean => move.do !== 'animate' || !move.act.reopen;
/** An agreement would be the last one missing one way, and not the other. */
const ownActs =
  (side: Side) =>
  (move: Move): boolean =>
    move.do === 'pass' || (move.do === 'act' && move.side === side && !move.act.agree);

const acting = (side: string, nth: number, act: Act, person: 0 | 1 = 0): Move => ({
  ...{ do: 'act', side: side as Side, person, nth },
  act,
});
const wish = (side: Side, review: boolean): Move => ({ do: 'wish', side, review });
const refuse = { refuse: { reason: RefuseReason.CONFLICT } };
const notMet = { tellOutcome: { day: 30, met: false, reason: NotMetReason.NO_ANSWER } } as Act;

const refusedOrStopped = (nth: number): Hidden => ({
  name: 'refused, or stopped',
  one: [[animated(nth, refuse), pass(60)]],
  other: [[pass(60), animated(nth, { stop: {} })]],
  follow: anything,
});

const ends = (of: KeptIntroduction, nth: number, side: Side, others: readonly Party[]): readonly Hidden[] => [
  ...(of.stage === 'under_review' && !of.held && partyOf(of, side)?.asked ? [refusedOrStopped(nth)] : []),
  ...others
    .filter(({ answer }) => answer === 'agreed' && !hasEnded(of) && !isIntroduced(of))
    .map(({ organisationId }): Hidden => ({
      name: 'withdrawn by another side, or stopped',
      one: [[acting(organisationId, nth, { withdraw: {} })]],
      other: [[animated(nth, { stop: {} })]],
      follow: notReopened,
    })),
];

const written: Act = {
  write: { french: 'Bonjour.', english: undefined, by: '', at: undefined },
};

const messages = (of: KeptIntroduction, nth: number): readonly Hidden[] =>
  of.stage === 'requested' || of.stage === 'under_review'
    ? [
        {
          name: 'an animator wrote what the others will be asked with, or not',
          one: [[animated(nth, written)]],
          other: [[]],
          follow: nothing,
        },
      ]
    : [];

const answers = (
  of: KeptIntroduction,
  nth: number,
  side: Side,
  others: readonly Party[],
): readonly Hidden[] => {
  if (of.stage !== 'offered') return [];
  const silent = of.parties.filter(({ answer }) => answer === 'none');
  const follow = ownActs(side);
  return others.flatMap(({ organisationId, answer, personId }): readonly Hidden[] => {
    const other = organisationId as Side;
    const more: Hidden[] = [
      {
        name: 'another side may be contacted, or not',
        one: [[{ do: 'consent', side: other, purpose: ConsentPurpose.BE_CONTACTED, given: false }]],
        other: [[]],
        follow,
      },
    ];
    if (answer === 'none' && silent.length > 1)
      more.push({
        name: 'another side agreed, or was silent',
        one: [[acting(other, nth, { agree: {} })]],
        other: [[]],
        follow,
      });
    const person = ([0, 1] as const).find((one) => personAt(other, one) === personId);
    if (answer === 'agreed' && person !== undefined && silent.length > 0)
      more.push({
        name: 'who spoke for another side left, or stayed',
        one: [[{ do: 'membership', side: other, person, state: 'left' }]],
        other: [[]],
        follow,
      });
    return more;
  });
};

const outcomes = (of: KeptIntroduction, nth: number, others: readonly Party[]): readonly Hidden[] =>
  of.stage === 'introduced' || of.stage === 'met'
    ? others
        .filter((one) => one.outcomes.length === 0)
        .map(({ organisationId }): Hidden => ({
          name: 'another side said that they had not met, or nothing',
          one: [[acting(organisationId, nth, notMet)]],
          other: [[]],
          follow: anything,
        }))
    : [];

/** `next`: the place of what is opened next. */
const asked = (side: Side, other: Side, next: number): readonly Hidden[] => {
  const [us, them] = [interested(side, other), interested(other, side)];
  const reviewed = wish(other, true);
  const withdrawn = acting(side, next, { withdraw: {} });
  return [
    {
      name: 'another side asked and was reviewed for an hour, or asked an hour later',
      one: [
        [pass(61), reviewed, them, pass(61)],
        [pass(3_600)],
        [animated(next, { approve: {} }), wish(other, false), pass(60)],
      ],
      other: [[pass(61), pass(61)], [pass(3_600), them], [pass(60)]],
      follow: anything,
    },
    {
      name: 'another side had asked a moment ago, or not',
      one: [[them, pass(20), us], [pass(30)], [withdrawn]],
      other: [[pass(20), us], [pass(30)], [withdrawn]],
      follow: nothing,
    },
    {
      name: 'an animator had begun to bring them together a moment ago, or not',
      one: [[open([side, other]), pass(20), us], [pass(30)]],
      other: [[pass(20), us], [pass(30)]],
      follow: nothing,
    },
    {
      name: 'what another side asked for was under review, or it had not asked',
      one: [[reviewed, them, pass(61), us], [pass(30)], [pass(40)], [withdrawn]],
      other: [[reviewed, pass(61), us], [pass(30)], [pass(40)], [withdrawn]],
      follow: nothing,
    },
    {
      name: 'what both asked for was refused, or what one did',
      one: [[reviewed, them, pass(61), us], [pass(70)], [animated(next, refuse), pass(60)]],
      other: [[reviewed, pass(61), us], [pass(70)], [animated(next, refuse), pass(60)]],
      follow: notReopened,
    },
    {
      name: 'another side asks, too, or not, while nobody is told',
      one: [[wish(side, true), us, pass(20), them], [pass(30)], [pass(3_600)]],
      other: [[wish(side, true), us, pass(20)], [pass(30)], [pass(3_600)]],
      follow: nothing,
    },
  ];
};

/** All that can be hidden from a side as things stand. */
export const hiddenFrom = async ({ campus }: World, side: Side): Promise<readonly Hidden[]> => {
  const all = await campus.all();
  const known = all.flatMap((of, nth): readonly Hidden[] => {
    const own = partyOf(of, side);
    if (!own || !knows(own) || !isIn(own)) return [];
    const others = of.parties.filter((one) => one !== own && isIn(one));
    return [
      ...ends(of, nth, side, others),
      ...messages(of, nth),
      ...answers(of, nth, side, others),
      ...outcomes(of, nth, others),
    ];
  });
  const isFree = (other: Side): boolean => {
    const together = all.filter((of) => of.together === partiesKey([side, other]));
    return (
      [side, other].every((one) => campus.deps.campus.isHere(one)) &&
      together.every((of) => hasEnded(of) && !of.held && declinedBy(of).length === 0)
    );
  };
  const wishes = await campus.kept.reviewWishes.getMany(['org_a', 'org_b', 'org_c']);
  if (wishes.some(({ document }) => document.review)) return known;
  return [
    ...known,
    ...othersOf(side)
      .filter(isFree)
      .flatMap((other) => asked(side, other, all.length)),
  ];
};
