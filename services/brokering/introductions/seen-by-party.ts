// What one party may see of an introduction. Built from what it may know only, so that what it may not cannot show.
import type {
  DeclineReason,
  Introduction,
  Meeting,
  Party,
  Stage,
  TimeWindow,
  ToldOutcome,
} from './introduction.ts';
import { isIn, isIntroduced, knows, partyOf } from './party.ts';

/** In words for members: that a review refused it or that something forbids it is not theirs to know. */
export type SeenStage = Exclude<Stage, 'refused' | 'blocked'>;

export interface SeenOther {
  readonly organisationId: string;
  /** Absent where who spoke for it has left. */
  readonly personId?: string;
  readonly windows: readonly TimeWindow[];
}

export interface SeenByParty {
  readonly id: string;
  readonly organisationId: string;
  readonly stage: SeenStage;
  /** Its own. */
  readonly answer: Party['answer'];
  readonly asked: boolean;
  readonly personId?: string;
  readonly declineReason?: DeclineReason;
  readonly windows: readonly TimeWindow[];
  readonly outcomes: readonly ToldOutcome[];
  /** First instant at which it is too late to answer, where its answer is awaited. */
  readonly answerBy?: string;
  /** Once introduced: the others who were, in the order of their ids. */
  readonly others?: readonly SeenOther[];
  readonly meeting?: Meeting;
}

export const seenStage = (stage: Stage, party: Party): SeenStage => {
  // How it goes on without a party is not shown to it.
  if (party.left === true || party.answer === 'withdrawn') return 'withdrawn';
  if (party.answer === 'declined') return 'declined';
  return stage === 'refused' || stage === 'blocked' ? 'withdrawn' : stage;
};

/** Whether this party may be told who the other organisations that remain are, however discreet they are. */
export const mayNameOthers = (introduction: Introduction, organisationId: string): boolean => {
  const party = partyOf(introduction, organisationId);
  return party !== undefined && isIn(party) && isIntroduced(introduction);
};

const otherSeen = ({ organisationId, personId, windows }: Party): SeenOther => ({
  organisationId,
  ...(personId === undefined ? {} : { personId }),
  windows,
});

const sinceIntroduced = (
  { parties, meeting }: Introduction,
  organisationId: string,
): Pick<SeenByParty, 'others' | 'meeting'> => ({
  others: parties
    .filter((other) => other.organisationId !== organisationId && isIn(other))
    .map(otherSeen)
    .toSorted((a, b) => (a.organisationId < b.organisationId ? -1 : 1)),
  ...(meeting === undefined ? {} : { meeting }),
});

/**
 * Plain data that is the same whenever what the party may notice is the same: a tag made from it does not change with what
 * it may not. Undefined: the party does not know of it, and may not.
 */
export const seenByParty = (introduction: Introduction, organisationId: string): SeenByParty | undefined => {
  const party = partyOf(introduction, organisationId);
  if (!party || !knows(party)) return undefined;
  const { id, stage, due } = introduction;
  const { answer, asked, personId, declineReason, windows, outcomes } = party;
  const awaited = (stage === 'offered' || stage === 'agreed') && answer === 'none' && isIn(party);
  return {
    id,
    organisationId,
    stage: seenStage(stage, party),
    answer,
    asked: asked === true,
    ...(personId === undefined ? {} : { personId }),
    ...(declineReason === undefined ? {} : { declineReason }),
    windows,
    outcomes,
    ...(awaited && due.expire !== undefined ? { answerBy: due.expire } : {}),
    ...(mayNameOthers(introduction, organisationId) ? sinceIntroduced(introduction, organisationId) : {}),
  };
};
