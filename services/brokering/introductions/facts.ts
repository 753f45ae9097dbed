// What events and reports say of an introduction: ids of organisations, stages and codes; no person, no words.
import type {
  DeclineReason,
  Introduction,
  NotMetReason,
  Origin,
  OutcomeDay,
  Party,
  Stage,
  TogetherKind,
  ToldOutcome,
} from './introduction.ts';

export interface OutcomeFact {
  readonly organisationId: string;
  readonly day: OutcomeDay;
  readonly met: boolean;
  readonly useful?: number;
  readonly together?: TogetherKind;
  readonly reason?: NotMetReason;
}

export interface IntroductionFacts {
  readonly id: string;
  readonly organisationIds: readonly string[];
  readonly stage: Stage;
  readonly originKind: Origin['kind'];
  readonly callId?: string;
  readonly suggestionId?: string;
  readonly reached: Introduction['reached'];
  /** Who declined first, where anybody did in this round. */
  readonly declinedBy?: string;
  readonly declineReason?: DeclineReason;
  readonly outcomes: readonly OutcomeFact[];
  readonly round: number;
}

const outcomeFact = ({ organisationId }: Party, { day, outcome }: ToldOutcome): OutcomeFact => ({
  organisationId,
  day,
  ...outcome,
});

const origins = (origin: Origin): Pick<IntroductionFacts, 'originKind' | 'callId' | 'suggestionId'> => ({
  originKind: origin.kind,
  ...(origin.kind === 'consortium' ? { callId: origin.callId } : {}),
  ...(origin.kind === 'consortium' || origin.suggestionId === undefined
    ? {}
    : { suggestionId: origin.suggestionId }),
});

const firstNo = (parties: readonly Party[]): Pick<IntroductionFacts, 'declinedBy' | 'declineReason'> => {
  const [first] = parties
    .filter(({ answer }) => answer === 'declined')
    .toSorted((a, b) => Date.parse(a.answeredAt ?? '') - Date.parse(b.answeredAt ?? ''));
  if (!first) return {};
  const { organisationId, declineReason } = first;
  return { declinedBy: organisationId, ...(declineReason === undefined ? {} : { declineReason }) };
};

export const factsOf = ({ id, origin, parties, stage, reached, round }: Introduction): IntroductionFacts => ({
  id,
  organisationIds: parties.map(({ organisationId }) => organisationId),
  stage,
  ...origins(origin),
  reached,
  ...firstNo(parties),
  outcomes: parties.flatMap((party) => party.outcomes.map((told) => outcomeFact(party, told))),
  round,
});
