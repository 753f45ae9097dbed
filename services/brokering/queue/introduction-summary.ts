// What the queue has to know of an introduction: small enough to keep one of each in memory.
import type { Introduction, Outcome, Party, Stage } from '../introductions/introduction.ts';

export interface PartySummary {
  readonly organisationId: string;
  readonly answer: 'none' | 'agreed' | 'declined' | 'withdrawn';
  /** Its members know of the introduction. */
  readonly told: boolean;
  /** Whether it says that they met, by what it told last. */
  readonly met?: boolean;
}

/** What stands in the way of an introduction though nobody said no. */
export interface HeldUp {
  readonly by: 'rule' | 'answers';
  readonly since: string;
  /** Who said different things; none for a rule. */
  readonly organisationIds: readonly string[];
}

export interface IntroductionSummary {
  /** An animator decided, and can undo it as long as nobody was told: there is nothing to do. */
  readonly decided?: true;
  /** Who agreed, but has no contact that may be given. Of the campus, as is what holds it up. */
  readonly withheldIds?: readonly string[];
  readonly heldUp?: HeldUp;
  readonly id: string;
  readonly openedBy: 'member' | 'animator';
  readonly stage: Stage;
  /** When the stage was reached that it is in now. */
  readonly since: string;
  readonly round: number;
  /** Without those that left. */
  readonly parties: readonly PartySummary[];
  readonly releaseAt?: string;
  readonly expireAt?: string;
  /** When both questions for an outcome were asked. */
  readonly askedAt?: string;
  readonly closeAt?: string;
}

type Told = Pick<
  Introduction,
  'id' | 'origin' | 'stage' | 'round' | 'parties' | 'due' | 'reached' | 'tellings' | 'history'
>;

const later = (a: { readonly at: string }, b: { readonly at: string }): number =>
  Date.parse(b.at) - Date.parse(a.at);

const lastOutcome = ({ outcomes }: Party): Outcome | undefined => outcomes.toSorted(later)[0]?.outcome;

const summariseParty = (party: Party): PartySummary => {
  const outcome = lastOutcome(party);
  return {
    organisationId: party.organisationId,
    answer: party.answer,
    told: party.toldAt !== undefined,
    ...(outcome === undefined ? {} : { met: outcome.met }),
  };
};

/** Of the last steps that led to this stage, the first: `reached` has when it was in it for the first time of all. */
const stageSince = ({ stage, history, reached }: Told): string => {
  const before = history.findLastIndex((step) => step.stage !== stage);
  return history[before + 1]?.at ?? reached[stage] ?? '';
};

/** Due times go when what they are for is done: no question is left to be asked. */
const askedAt = ({ due, tellings }: Told): string | undefined =>
  due.outcome30 === undefined && due.outcome90 === undefined
    ? tellings.filter(({ code }) => code === 'outcome_asked').toSorted(later)[0]?.at
    : undefined;

export const summarise = (introduction: Told): IntroductionSummary => {
  const { id, origin, stage, round, parties, due } = introduction;
  const asked = askedAt(introduction);
  return {
    id,
    openedBy: origin.kind === 'suggestion' ? 'member' : 'animator',
    stage,
    since: stageSince(introduction),
    round,
    parties: parties.filter(({ left }) => left === undefined).map(summariseParty),
    ...(due.release === undefined ? {} : { releaseAt: due.release }),
    ...(due.expire === undefined ? {} : { expireAt: due.expire }),
    ...(asked === undefined ? {} : { askedAt: asked }),
    ...(due.close === undefined ? {} : { closeAt: due.close }),
  };
};
