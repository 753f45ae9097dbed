// Any introduction, and whatever anybody does to it in any order, with time passing in between.
import fc from 'fast-check';
import { act } from '../../../../services/brokering/introductions/act.ts';
import type { Acted, ActedBy, Action, Context } from '../../../../services/brokering/introductions/action.ts';
import {
  declineReasons,
  type Introduction,
  notMetReasons,
  refuseReasons,
  stages,
} from '../../../../services/brokering/introductions/introduction.ts';
import {
  aContext,
  anIntroduction,
  animator,
  campus,
  clock,
  type IntroductionWith,
  later,
  monday,
} from '../../../makers/introductions.ts';

const all = ['org_a', 'org_b', 'org_c', 'org_d'];
const minute = 60_000;
const day = 86_400_000;

export interface Move {
  readonly action: Action;
  /** How long after the one before. */
  readonly wait: number;
  readonly exchangeable: boolean;
}

export interface History {
  readonly opening: IntroductionWith & { readonly organisationIds: readonly string[] };
  readonly moves: readonly Move[];
}

/** Two of each organisation, so that colleagues speak too; nobody is of two. */
const aPerson = (organisationId: string): fc.Arbitrary<string> =>
  fc.constantFrom('', '', '2').map((nth) => `${organisationId.replace('org_', 'per_')}${nth}`);
const aSlot = fc.integer({ min: 0, max: 60 }).map((n) => ({
  start: later(monday, n * 3 * day),
  end: later(monday, n * 3 * day + 60 * minute),
}));

const partyActs = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ kind: 'ask' } as const) },
  { weight: 6, arbitrary: fc.constant({ kind: 'agree' } as const) },
  fc.record({ kind: fc.constant('decline' as const), reason: fc.constantFrom(...declineReasons) }),
  fc.constant({ kind: 'withdraw' } as const),
  fc.record({ kind: fc.constant('offer_windows' as const), windows: fc.array(aSlot, { maxLength: 2 }) }),
  fc.record({ kind: fc.constant('set_meeting' as const), slot: aSlot }),
  fc.constant({ kind: 'cancel_meeting' } as const),
  fc.record({
    kind: fc.constant('tell_outcome' as const),
    day: fc.constantFrom(30 as const, 90 as const),
    outcome: fc.oneof(
      fc.record({ met: fc.constant(true as const), useful: fc.constantFrom(1 as const, 5 as const) }),
      fc.record({ met: fc.constant(false as const), reason: fc.constantFrom(...notMetReasons) }),
    ),
  }),
);

const animatorActs = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ kind: 'approve' } as const) },
  fc.record({ kind: fc.constant('refuse' as const), reason: fc.constantFrom(...refuseReasons) }),
  fc.constant({ kind: 'undo' } as const),
  { weight: 2, arbitrary: fc.constant({ kind: 'reopen' } as const) },
  fc.constant({ kind: 'reopen', insist: true } as const),
  fc.constant({ kind: 'exchange' } as const),
  fc.constant({ kind: 'block' } as const),
);

const campusActs = (organisationId: string) =>
  fc.oneof(
    fc.constant({ kind: 'exchange' } as const),
    fc.constant({ kind: 'block' } as const),
    fc.constant({ kind: 'leave', organisationId } as const),
    aPerson(organisationId).map((personId) => ({ kind: 'person_left', personId }) as const),
  );

/** Time passes most of all, and parties act more than others do. */
const anAction = (organisationIds: readonly string[]): fc.Arbitrary<Action> =>
  fc.constantFrom(...organisationIds, 'org_z').chain((organisationId) =>
    fc.oneof(
      { weight: 6, arbitrary: fc.constant<Action>({ kind: 'tick', by: clock }) },
      {
        weight: 8,
        arbitrary: fc
          .tuple(partyActs, aPerson(organisationId))
          .map(([act_, personId]): Action => ({ ...act_, by: { kind: 'party', organisationId, personId } })),
      },
      { weight: 3, arbitrary: animatorActs.map((act_): Action => ({ ...act_, by: animator })) },
      { weight: 1, arbitrary: campusActs(organisationId).map((act_): Action => ({ ...act_, by: campus })) },
    ),
  );

const aWait = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 2 * minute }) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 16 * day }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 120 * day }) },
);

const aMove = (organisationIds: readonly string[]): fc.Arbitrary<Move> =>
  fc.record({
    action: anAction(organisationIds),
    wait: aWait,
    exchangeable: fc.nat(3).map((n) => n > 0),
  });

const anOpening = fc.integer({ min: 2, max: 4 }).chain((n) =>
  fc.record({
    organisationIds: fc.constant(all.slice(0, n)),
    openedBy: fc.constantFrom('party', 'party', 'animator', 'consortium'),
    stage: fc.oneof({ weight: 2, arbitrary: fc.constant('requested' as const) }, fc.constantFrom(...stages)),
    review: fc.boolean(),
    fewest: fc.oneof(fc.constant(n), fc.integer({ min: 2, max: n })),
    // Around a year of deadlines, clocks changing in both directions.
    now: fc.integer({ min: 0, max: 700 * day }).map((ms) => later(monday, ms)),
  }),
);

export const historyOf = (
  opening: History['opening'],
  moves: { readonly minLength: number; readonly maxLength: number } = { minLength: 5, maxLength: 40 },
): fc.Arbitrary<History> =>
  fc.record({ opening: fc.constant(opening), moves: fc.array(aMove(opening.organisationIds), moves) });

export const anyHistory: fc.Arbitrary<History> = anOpening.chain((opening) => historyOf(opening));

export interface Played {
  readonly move: Move;
  readonly before: Introduction;
  readonly after: Introduction;
  readonly acted: Acted;
  readonly context: Context;
}

export const isBy = (by: ActedBy, organisationId: string): boolean =>
  by.kind === 'party' && by.organisationId === organisationId;

/** What a party does, or what happens to it: it may notice. */
export const isOwn = (action: Action, organisationId: string): boolean =>
  isBy(action.by, organisationId) ||
  (action.kind === 'leave' && action.organisationId === organisationId) ||
  (action.kind === 'person_left' && action.personId.startsWith(organisationId.replace('org_', 'per_')));

export const play = ({ opening, moves }: History): readonly Played[] => {
  const played: Played[] = [];
  let before = anIntroduction(opening);
  let now = before.history.at(-1)?.at ?? monday;
  for (const move of moves) {
    now = later(now, move.wait);
    const context = aContext(now, { exchangeable: move.exchangeable });
    const acted = act(before, move.action, context);
    const after = acted.kind === 'done' ? acted.introduction : before;
    played.push({ move, before, after, acted, context });
    before = after;
  }
  return played;
};
