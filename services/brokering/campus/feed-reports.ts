// Keeps what reports are made of as new as what this process knows of the campus.
import type { DeclineReason } from '../introductions/introduction.ts';
import { createReportFacts, type ReportFacts } from '../reports/report-facts.ts';
import type { AnswerFacts } from '../reports/facts-read.ts';
import type { Campus } from './campus.ts';
import type { KnownInterest } from './known.ts';

const answerOf = ({ organisationId, answer, at, reason }: KnownInterest): AnswerFacts => ({
  organisationId,
  answer,
  at,
  ...(reason === undefined ? {} : { reason: reason as DeclineReason }),
});

const putOrganisation = (campus: Campus, facts: ReportFacts, id: string): void => {
  const known = campus.organisations.get(id);
  if (!known) return facts.dropOrganisation(id);
  facts.putOrganisation({
    id,
    kind: known.kind ?? '',
    poles: known.poles,
    country: known.country,
    since: known.since,
    takesPart: known.mergedInto === undefined && campus.takesPart(id),
  });
};

const putSuggestion = (campus: Campus, facts: ReportFacts, id: string): void => {
  const known = campus.suggestions.get(id);
  const [one, other] = known?.organisationIds ?? [];
  if (!known || one === undefined || other === undefined) return facts.dropSuggestion(id);
  facts.putSuggestion({
    id,
    organisationIds: [one, other],
    firstProposedAt: known.proposedAt,
    answers: campus.interestsIn(id).map(answerOf),
    state: known.proposed ? 'proposed' : 'withdrawn',
  });
};

/** Whatever is taken in from now on. */
export const feedReports = (campus: Campus): ReportFacts => {
  const facts = createReportFacts();
  campus.onTaken((kind, id) => {
    switch (kind) {
      case 'organisations':
        return putOrganisation(campus, facts, id);
      case 'consents': {
        const subject = campus.consents.get(id)?.organisationId;
        return subject === undefined ? undefined : putOrganisation(campus, facts, subject);
      }
      case 'suggestions':
        return putSuggestion(campus, facts, id);
      case 'interests':
        return putSuggestion(campus, facts, id.split('/')[0] ?? '');
      case 'introductions': {
        const known = campus.introductions.get(id);
        return known ? facts.putIntroduction(known) : facts.dropIntroduction(id);
      }
      default:
        return undefined;
    }
  });
  return facts;
};
