// Keeps what reports are made of as new as what this process knows of the campus. Whoever did not agree to be counted is in
// none of it: neither the organisation nor what happened with it.
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
  if (!known || !campus.isCounted(id)) return facts.dropOrganisation(id);
  facts.putOrganisation({
    id,
    kind: known.kind ?? '',
    poles: known.poles,
    country: known.country,
    since: known.since,
    takesPart: known.mergedInto === undefined && campus.takesPart(id),
  });
};

const areCounted = (campus: Campus, organisationIds: readonly string[]): boolean =>
  organisationIds.every(campus.isCounted);

const putSuggestion = (campus: Campus, facts: ReportFacts, id: string): void => {
  const known = campus.suggestions.get(id);
  const [one, other] = known?.organisationIds ?? [];
  if (!known || one === undefined || other === undefined || !areCounted(campus, [one, other]))
    return facts.dropSuggestion(id);
  facts.putSuggestion({
    id,
    organisationIds: [one, other],
    firstProposedAt: known.proposedAt,
    answers: campus.interestsIn(id).map(answerOf),
    state: known.proposed ? 'proposed' : 'withdrawn',
  });
};

const putIntroduction = (campus: Campus, facts: ReportFacts, id: string): void => {
  const known = campus.introductions.get(id);
  return known && areCounted(campus, known.organisationIds)
    ? facts.putIntroduction(known)
    : facts.dropIntroduction(id);
};

/** All that speaks of it, at once: an agreement that is withdrawn is so in the next report. */
const putAllOf = (campus: Campus, facts: ReportFacts, id: string): void => {
  putOrganisation(campus, facts, id);
  for (const one of campus.suggestionsOf(id)) putSuggestion(campus, facts, one);
  for (const one of campus.introductionsOf(id)) putIntroduction(campus, facts, one.id);
};

/** Whatever is taken in from now on. */
export const feedReports = (campus: Campus): ReportFacts => {
  const facts = createReportFacts();
  /** Whose each consent is or was: its removal does not say. */
  const subjects = new Map<string, string>();
  campus.onTaken((kind, id) => {
    switch (kind) {
      case 'organisations':
        return putOrganisation(campus, facts, id);
      case 'consents': {
        const consent = campus.consents.get(id);
        const subject = consent?.organisationId ?? subjects.get(id);
        if (subject === undefined) return undefined;
        subjects.set(id, subject);
        return consent !== undefined && consent.purpose !== 'analytics'
          ? putOrganisation(campus, facts, subject)
          : putAllOf(campus, facts, subject);
      }
      case 'suggestions':
        return putSuggestion(campus, facts, id);
      case 'interests':
        return putSuggestion(campus, facts, id.split('/')[0] ?? '');
      case 'introductions':
        return putIntroduction(campus, facts, id);
      default:
        return undefined;
    }
  });
  return facts;
};
