// Introductions for tests, brought to a stage by what people and the clock do; and who does it.
import type {
  Acted,
  ActedBy,
  Action,
  Because,
  Context,
} from '../../services/brokering/introductions/action.ts';
import { act } from '../../services/brokering/introductions/act.ts';
import { nextDue } from '../../services/brokering/introductions/due-times.ts';
import type {
  Introduction,
  Origin,
  Stage,
  Telling,
} from '../../services/brokering/introductions/introduction.ts';
import { openIntroduction } from '../../services/brokering/introductions/open-introduction.ts';
import { defaultPace } from '../../services/brokering/introductions/pace.ts';

/** A Monday, eleven o'clock in Paris. */
export const monday = '2026-03-02T10:00:00.000Z';

export const aContext = (now: string = monday, more: Partial<Omit<Context, 'now'>> = {}): Context => ({
  now: new Date(now),
  timeZone: 'Europe/Paris',
  pace: defaultPace,
  requestId: 'req_1',
  exchangeable: true,
  ...more,
});

export const later = (instant: string, ms: number): string =>
  new Date(Date.parse(instant) + ms).toISOString();

/** Who speaks for an organisation: `per_a` for `org_a`. */
export const personOf = (organisationId: string): string => organisationId.replace('org_', 'per_');
export const party = (organisationId: string, personId = personOf(organisationId)): ActedBy => ({
  kind: 'party',
  organisationId,
  personId,
});
export const animator: ActedBy = { kind: 'animator', personId: 'per_animator' };
export const clock: ActedBy = { kind: 'clock' };
export const campus: ActedBy = { kind: 'campus' };

export const introductionOf = (acted: Acted): Introduction => {
  if (acted.kind !== 'done') throw new Error(`not done: ${JSON.stringify(acted)}`);
  return acted.introduction;
};

/** What comes of actions that all have to succeed. */
export const after = (
  introduction: Introduction,
  actions: readonly Action[],
  context: Context = aContext(),
): Introduction =>
  actions.reduce((current, action) => introductionOf(act(current, action, context)), introduction);

export const refusal = (
  introduction: Introduction,
  action: Action,
  context: Context = aContext(),
): Because | Acted['kind'] => {
  const acted = act(introduction, action, context);
  return acted.kind === 'refused' ? acted.because : acted.kind;
};

export const tick: Action = { kind: 'tick', by: clock };

/** At the earliest instant at which something is due. */
export const whenDue = (introduction: Introduction, more: Partial<Omit<Context, 'now'>> = {}): Introduction =>
  after(introduction, [tick], aContext(nextDue(introduction), more));

/** Where it stands and what is still due, and what was told besides. */
export const standing = ({ stage, due }: Introduction) => ({ stage, due });
export const standingAndTold = ({ stage, due, tellings }: Introduction) => ({ stage, due, tellings });

export const tellingIds = ({ tellings }: Pick<Introduction, 'tellings'>): readonly string[] =>
  tellings.map(({ id }) => id);
export const toldTo = (
  { tellings }: Pick<Introduction, 'tellings'>,
  id: string,
): Telling['organisationIds'] => tellings.find((telling) => telling.id === id)?.organisationIds ?? [];

export interface IntroductionWith {
  readonly stage?: Stage;
  readonly organisationIds?: readonly string[];
  /** The first organisation, unless it is somebody else. */
  readonly openedBy?: 'party' | 'animator' | 'consortium';
  readonly review?: boolean;
  readonly fewest?: number;
  readonly id?: string;
  readonly now?: string;
}

const originOf = (openedBy: 'party' | 'animator' | 'consortium'): Origin =>
  openedBy === 'party'
    ? { kind: 'suggestion', suggestionId: 'sug_1' }
    : openedBy === 'animator'
      ? { kind: 'animator' }
      : { kind: 'consortium', callId: 'cal_1' };

/** The parties that have not answered agree. */
export const agreeAll = (introduction: Introduction, context: Context = aContext()): Introduction =>
  introduction.parties
    .filter(({ answer }) => answer === 'none')
    .reduce(
      (current, { organisationId }) =>
        after(current, [{ kind: 'agree', by: party(organisationId) }], context),
      introduction,
    );

/** One after the other, until it is not offered any more. */
const untilOver = (offered: Introduction, actions: readonly Action[], context: Context): Introduction =>
  actions.reduce(
    (current, action) => (current.stage === 'offered' ? after(current, [action], context) : current),
    offered,
  );

const offeredTo = (released: Introduction): Introduction =>
  released.stage === 'under_review'
    ? whenDue(after(released, [{ kind: 'approve', by: animator }], aContext(released.reached.under_review)))
    : released;

const met = (introduction: Introduction): Introduction => {
  const [first] = introduction.parties;
  const by = party(first?.organisationId ?? 'org_a');
  const outcome = { met: true, useful: 4, together: 'project' } as const;
  const context = aContext(introduction.reached.introduced);
  return after(introduction, [{ kind: 'tell_outcome', day: 30, outcome, by }], context);
};

/** From where all have been asked. */
const fromOffered = (
  offered: Introduction,
  stage: Exclude<Stage, 'requested' | 'under_review' | 'refused'>,
): Introduction => {
  const context = aContext(offered.reached.offered);
  const waiting = offered.parties.filter(({ answer }) => answer === 'none').toReversed();
  const gone = (organisationId: string): Action => ({ kind: 'leave', organisationId, by: campus });
  switch (stage) {
    case 'offered':
      return offered;
    case 'declined':
      return untilOver(
        offered,
        waiting.map(({ organisationId }) => ({
          kind: 'decline',
          reason: 'no_time',
          by: party(organisationId),
        })),
        context,
      );
    case 'withdrawn': {
      const asked = offered.parties.filter((one) => one.asked);
      return untilOver(
        offered,
        [
          ...asked.map((one): Action => ({ kind: 'withdraw', by: party(one.organisationId) })),
          ...waiting.map(({ organisationId }) => gone(organisationId)),
        ],
        context,
      );
    }
    case 'blocked':
      return after(offered, [{ kind: 'block', by: campus }], context);
    case 'expired':
      return whenDue(whenDue(offered));
    case 'agreed':
      return agreeAll(offered, { ...context, exchangeable: false });
    case 'introduced':
      return agreeAll(offered, context);
    case 'met':
      return met(agreeAll(offered, context));
    case 'closed':
      return whenDue(whenDue(whenDue(met(agreeAll(offered, context)))));
  }
};

/** In this stage by the usual way: all that happens on the first day happens when the holds are over. */
export const anIntroduction = ({
  stage = 'requested',
  organisationIds = ['org_a', 'org_b'],
  openedBy = 'party',
  review = false,
  fewest = organisationIds.length,
  id = 'int_1',
  now = monday,
}: IntroductionWith = {}): Introduction => {
  const by = openedBy === 'party' ? party(organisationIds[0] ?? 'org_a') : animator;
  const reviewed = review || stage === 'under_review' || stage === 'refused';
  const requested = introductionOf(
    openIntroduction(
      { id, origin: originOf(openedBy), organisationIds, by, review: reviewed, fewest },
      aContext(now),
    ),
  );
  if (stage === 'requested') return requested;
  const released = whenDue(requested);
  if (stage === 'under_review') return released;
  if (stage !== 'refused') return fromOffered(offeredTo(released), stage);
  const context = aContext(released.reached.under_review);
  return whenDue(after(released, [{ kind: 'refuse', reason: 'not_relevant', by: animator }], context));
};
