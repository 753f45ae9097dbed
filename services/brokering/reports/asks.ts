// Who was asked by whom, and what came back: in suggestions, where each side is asked for the other, or in introductions,
// where all are asked but who asked.
import type { DeclineReason } from '../introductions/introduction.ts';
import type { AnswerFacts } from './facts-read.ts';
import type { ReportFacts } from './report-facts.ts';
import { timeAsked, type TimeQuery } from './report-query.ts';
import type { HeldIntroduction, HeldSuggestion } from './way.ts';

export const askedAnswers = [
  'accepted', // interested; agreed
  'later', // not now, of suggestions only
  'declined',
  'open', // nothing, or others ended it before
] as const;
export type AskedAnswer = (typeof askedAnswers)[number];

export const asksOf = ['suggestions', 'introductions'] as const;
export interface AsksQuery extends TimeQuery {
  readonly of: (typeof asksOf)[number];
}

/** Who asks and is no organisation: an animator or a call; or it is not known who. */
export type NoAsker = 'campus' | 'unknown';

export interface Ask {
  readonly suggestion?: HeldSuggestion;
  readonly introduction?: HeldIntroduction;
  readonly at: number;
  /** Number of the organisation. */
  readonly asked: number;
  readonly asking: number | NoAsker;
  readonly answer: AskedAnswer;
  readonly reason?: DeclineReason;
}

const said = { interested: 'accepted', not_now: 'later', no: 'declined' } as const;

const answerIn = (
  answers: readonly AnswerFacts[],
  organisationId: string | undefined,
): AnswerFacts | undefined => answers.find((one) => one.organisationId === organisationId);

const eachOfSuggestion = (suggestion: HeldSuggestion, visit: (ask: Ask) => void): void => {
  const { parties, facts, proposedAt: at } = suggestion;
  parties.forEach((asked, side) => {
    const given = answerIn(facts.answers, facts.organisationIds[side]);
    visit({
      suggestion,
      at,
      asked,
      asking: parties[1 - side] ?? 'unknown',
      answer: given ? said[given.answer] : 'open',
      ...(given?.answer === 'no' && given.reason !== undefined ? { reason: given.reason } : {}),
    });
  });
};

const eachOfIntroduction = (
  introduction: HeldIntroduction,
  asking: number | NoAsker,
  visit: (ask: Ask) => void,
): void => {
  const { parties, facts, offeredAt: at } = introduction;
  const { reached, declinedBy, declineReason: reason } = facts;
  const allAgreed = (reached.agreed ?? reached.introduced) !== undefined;
  parties.forEach((asked, party) => {
    if (asked === asking) return;
    // A consortium may go on without who declined.
    const isDeclined = facts.organisationIds[party] === declinedBy;
    visit({
      introduction,
      at,
      asked,
      asking,
      answer: isDeclined ? 'declined' : allAgreed ? 'accepted' : 'open',
      ...(isDeclined && reason !== undefined ? { reason } : {}),
    });
  });
};

/** In the days that are asked for: of when the pair was proposed, or the others were asked. */
export const eachAsk = (facts: ReportFacts, query: AsksQuery, visit: (ask: Ask) => void): void => {
  const isInTime = timeAsked(query);
  if (query.of === 'suggestions') {
    for (const one of facts.suggestions()) if (isInTime(one.proposedAt)) eachOfSuggestion(one, visit);
    return;
  }
  for (let slot = 0; slot < facts.ways.slots; slot += 1) {
    const { suggestion, introductions = [] } = facts.ways.at(slot) ?? {};
    for (const one of introductions) {
      if (!isInTime(one.offeredAt)) continue;
      // Whoever said first that it is interested asks the others.
      const asking = one.facts.originKind === 'suggestion' ? (suggestion?.interested ?? 'unknown') : 'campus';
      eachOfIntroduction(one, asking, visit);
    }
  }
};
