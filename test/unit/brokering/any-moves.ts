// Whatever anybody of a campus of three may do about introductions, by chance.
import fc from 'fast-check';
import {
  NotMetReason,
  PartyDeclineReason,
  RefuseReason,
  TogetherKind,
} from '../../../proto/generated/passerelle/brokering/v1/introductions.ts';
import { Answer, DeclineReason } from '../../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { ConsentPurpose } from '../../../proto/generated/passerelle/profiles/v1/person.ts';
import type { Act } from '../../makers/introduction-calls.ts';
import {
  agreeing,
  interested,
  type Move,
  type Nth,
  open,
  pass,
  secret,
  type Side,
  sides,
} from './campus-moves.ts';

const begin = Date.parse('2026-03-02T09:00:00Z');
const day = 86_400_000;

const aWindow = fc.constantFrom(1, 3, 8, 40).map((days) => ({
  start: new Date(begin + days * day),
  end: new Date(begin + days * day + 4 * 3_600_000),
}));

const aDecline = fc.record({
  reason: fc.constantFrom(
    PartyDeclineReason.COMPETITOR,
    PartyDeclineReason.NO_TIME,
    PartyDeclineReason.UNSPECIFIED,
  ),
  // The last is refused for its length.
  words: fc.constantFrom(undefined, secret, `${secret} of another`, secret, secret.repeat(200)),
});

const anOutcome = fc.oneof(
  fc.record({
    day: fc.constantFrom(30, 90),
    met: fc.constant(true),
    useful: fc.constantFrom(0, 1, 5),
    together: fc.constantFrom(TogetherKind.UNSPECIFIED, TogetherKind.PROJECT),
    reason: fc.constant(NotMetReason.UNSPECIFIED),
  }),
  fc.record({
    day: fc.constantFrom(30, 90),
    met: fc.constant(false),
    useful: fc.constant(0),
    together: fc.constant(TogetherKind.UNSPECIFIED),
    reason: fc.constantFrom(NotMetReason.NO_TIME, NotMetReason.NO_ANSWER),
  }),
);

const aPartyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 7, arbitrary: fc.constant({ agree: {} }) },
  { weight: 5, arbitrary: aDecline.map((decline) => ({ decline })) },
  { weight: 3, arbitrary: fc.constant({ withdraw: {} }) },
  {
    weight: 3,
    arbitrary: fc.array(aWindow, { maxLength: 2 }).map((windows) => ({ offerTimes: { windows } })),
  },
  { weight: 2, arbitrary: aWindow.map((window) => ({ setMeeting: { window } })) },
  fc.constant({ cancelMeeting: {} }),
  { weight: 3, arbitrary: anOutcome.map((tellOutcome) => ({ tellOutcome })) },
  // Not theirs to do.
  fc.constantFrom<Act>({ approve: {} }, { undo: {} }, { stop: {} }),
);

const anAnimatorAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ approve: {} }) },
  fc.constantFrom(RefuseReason.CONFLICT, RefuseReason.TOO_EARLY).map((reason) => ({ refuse: { reason } })),
  fc.boolean().map((insist) => ({ reopen: { insist } })),
  aWindow.map((window) => ({ setMeeting: { window } })),
  fc.constantFrom<Act>({ stop: {} }, { exchange: {} }, { undo: {} }, { cancelMeeting: {} }),
);

const aSide = fc.constantFrom(...sides);
const aPerson = fc.constantFrom<Nth>(0, 0, 1);
const nth = fc.nat(2);
const aPass = fc
  .oneof(
    { weight: 3, arbitrary: fc.constantFrom(20, 61) },
    { weight: 2, arbitrary: fc.constantFrom(8 * 86_400, 15 * 86_400) },
    fc.constantFrom(31 * 86_400, 120 * 86_400),
  )
  .map((seconds): Move => ({ do: 'pass', seconds }));

const aMoveOf = (side: fc.Arbitrary<Side>): fc.Arbitrary<Move> =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .record({
          do: fc.constant('interest' as const),
          side,
          person: aPerson,
          in: aSide,
          answer: fc.constantFrom(Answer.INTERESTED, Answer.INTERESTED, Answer.NOT_NOW, Answer.NO),
          reason: fc.constantFrom(DeclineReason.TOO_EARLY, DeclineReason.COMPETITOR),
        })
        .filter((move) => move.in !== move.side),
    },
    {
      weight: 7,
      arbitrary: fc.record({ do: fc.constant('act' as const), side, person: aPerson, nth, act: aPartyAct }),
    },
  );

/** Time passes most of all, and hardly anybody leaves. */
export const aMove: fc.Arbitrary<Move> = fc.oneof(
  { weight: 10, arbitrary: aMoveOf(aSide) },
  { weight: 6, arbitrary: aPass },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('animate' as const), nth, act: anAnimatorAct }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('open' as const),
      parties: fc.constantFrom<readonly Side[]>(sides, ['org_a', 'org_b'], ['org_c', 'org_b']),
      insist: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('consent' as const),
      side: aSide,
      purpose: fc.constantFrom(
        ConsentPurpose.BE_CONTACTED,
        ConsentPurpose.BE_CONTACTED,
        ConsentPurpose.BE_SUGGESTED,
      ),
      given: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('membership' as const),
      side: aSide,
      person: aPerson,
      state: fc.constantFrom('in' as const, 'left' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('wish' as const), side: aSide, review: fc.boolean() }),
  },
);

/** How far things are before chance has its way. */
const anOpening = fc.constantFrom<readonly Move[]>(
  [],
  [interested('org_a', 'org_b')],
  [interested('org_a', 'org_b'), pass(61)],
  [open(sides), pass(61)],
  [open(sides), pass(61), agreeing('org_a'), agreeing('org_c')],
  [interested('org_a', 'org_b'), pass(61), agreeing('org_b')],
  [{ do: 'wish', side: 'org_b', review: true }, interested('org_a', 'org_b'), pass(61)],
  [interested('org_c', 'org_a'), open(['org_a', 'org_b']), pass(61), agreeing('org_a')],
);

export const someMoves = (minLength: number, maxLength: number): fc.Arbitrary<readonly Move[]> =>
  fc
    .tuple(anOpening, fc.array(aMove, { minLength, maxLength, size: 'max' }), fc.nat(80), aSide)
    // Once in a while an organisation is erased.
    .map(([opening, moves, at, side]) => [
      ...opening,
      ...moves.slice(0, at),
      ...(at < moves.length ? [{ do: 'remove', side } as const] : []),
      ...moves.slice(at),
    ]);
