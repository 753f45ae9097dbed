// Small campuses for tests of reports, and any campus for properties.
import fc from 'fast-check';
import type { IntroductionFacts } from '../../../../services/brokering/introductions/facts.ts';
import type {
  OrganisationFacts,
  StatementFacts,
  SuggestionFacts,
} from '../../../../services/brokering/reports/facts-read.ts';
import { createReportFacts, type ReportFacts } from '../../../../services/brokering/reports/report-facts.ts';

export const paris = { timeZone: 'Europe/Paris' };

export const anOrganisation = (
  id: string,
  { kind = 'lab', poles = ['research'], takesPart = true }: Partial<OrganisationFacts> = {},
): OrganisationFacts => ({ id, kind, poles, since: '2024-01-01T00:00:00Z', takesPart });

export const aSuggestion = (
  id: string,
  organisationIds: readonly [string, string],
  {
    firstProposedAt = '2025-03-10T09:00:00Z',
    answers = [],
    state = 'proposed',
  }: Partial<SuggestionFacts> = {},
): SuggestionFacts => ({ id, organisationIds, firstProposedAt, answers, state });

export const anIntroduction = (
  id: string,
  organisationIds: readonly string[],
  facts: Partial<IntroductionFacts> = {},
): IntroductionFacts => ({
  id,
  organisationIds,
  stage: 'offered',
  originKind: 'suggestion',
  reached: { requested: '2025-03-12T09:00:00Z', offered: '2025-03-13T09:00:00Z' },
  outcomes: [],
  round: 1,
  ...facts,
});

export const aStatement = (
  id: string,
  kind: 'offer' | 'need',
  organisationId: string,
  facts: Partial<StatementFacts> = {},
): StatementFacts => ({
  id,
  kind,
  organisationId,
  type: 'expertise',
  since: '2025-01-01',
  conceptIds: [],
  nearest: [],
  asked: 0,
  suggested: 0,
  ...facts,
});

export interface Told {
  readonly organisations?: readonly OrganisationFacts[];
  readonly suggestions?: readonly SuggestionFacts[];
  readonly introductions?: readonly IntroductionFacts[];
}

export const factsOf = ({ organisations = [], suggestions = [], introductions = [] }: Told): ReportFacts => {
  const facts = createReportFacts();
  organisations.forEach(facts.putOrganisation);
  suggestions.forEach(facts.putSuggestion);
  introductions.forEach(facts.putIntroduction);
  return facts;
};

/** `o0`, `o1`, … */
export const organisationsOf = (count: number, kinds = ['lab']): readonly OrganisationFacts[] =>
  Array.from({ length: count }, (_, at) =>
    anOrganisation(`o${at}`, { kind: kinds[at % kinds.length] ?? '' }),
  );

const start = Date.parse('2025-01-15T12:00:00Z');
const after = (days: number): string => new Date(start + days * 86_400_000).toISOString();

const someOrganisation = fc.record({
  kind: fc.constantFrom('lab', 'startup', 'school'),
  poles: fc.subarray(['research', 'training', 'entrepreneurship']),
  takesPart: fc.boolean(),
});
const someSuggestion = fc.record({
  pair: fc.tuple(fc.nat(), fc.nat()),
  day: fc.nat({ max: 200 }),
  answers: fc.array(
    fc.record({
      side: fc.nat({ max: 1 }),
      answer: fc.constantFrom('interested', 'not_now', 'no'),
      after: fc.double({ min: 0, max: 30, noNaN: true }),
      reason: fc.option(fc.constantFrom('too_early', 'no_time', 'competitor'), { nil: undefined }),
    }),
    { maxLength: 2 },
  ),
});
const someIntroduction = fc.record({
  of: fc.nat(),
  origin: fc.constantFrom('suggestion', 'animator', 'consortium'),
  others: fc.uniqueArray(fc.nat(), { minLength: 2, maxLength: 4 }),
  day: fc.nat({ max: 200 }),
  // How far it comes, and days from one stage to the next.
  far: fc.nat({ max: 5 }),
  waits: fc.array(fc.double({ min: 0, max: 20, noNaN: true }), { minLength: 5, maxLength: 5 }),
  isDeclined: fc.boolean(),
  reason: fc.option(fc.constantFrom('too_early', 'no_time', 'competitor'), { nil: undefined }),
  day30: fc.boolean(),
});

type Some<T> = T extends fc.Arbitrary<infer U> ? U : never;

const introductionOf = (
  { of, origin, others, day, far, waits, isDeclined, reason, day30 }: Some<typeof someIntroduction>,
  id: string,
  { ids, suggestions }: { readonly ids: readonly string[]; readonly suggestions: readonly SuggestionFacts[] },
): IntroductionFacts => {
  const suggestion = origin === 'suggestion' ? suggestions[of % Math.max(1, suggestions.length)] : undefined;
  const organisationIds = suggestion?.organisationIds ?? [
    ...new Set(others.map((at) => ids[at % ids.length] ?? '')),
  ];
  const stages = ['requested', 'offered', 'agreed', 'introduced', 'met'] as const;
  let at = day;
  const reached = stages
    .slice(0, far + 1)
    .map((stage, step) => [stage, after((at += step === 0 ? 0 : (waits[step] ?? 0)))] as const);
  const ended = far < 2 && isDeclined;
  return {
    id,
    organisationIds,
    originKind: origin,
    stage: ended ? 'declined' : (stages[far] ?? 'met'),
    ...(suggestion ? { suggestionId: suggestion.id } : {}),
    reached: Object.fromEntries(reached),
    ...(ended ? { declinedBy: organisationIds.at(-1) ?? '' } : {}),
    ...(ended && reason !== undefined ? { declineReason: reason } : {}),
    outcomes:
      far === 5
        ? [{ organisationId: organisationIds[0] ?? '', day: day30 ? 30 : 90, met: true, together: 'project' }]
        : [],
    round: 1,
  };
};

/** Any campus, with everything that was suggested and introduced on it. */
export const someCampus: fc.Arbitrary<Required<Told>> = fc
  .record({
    organisations: fc.array(someOrganisation, { minLength: 3, maxLength: 14 }),
    suggestions: fc.array(someSuggestion, { maxLength: 25 }),
    introductions: fc.array(someIntroduction, { maxLength: 25 }),
  })
  .map(({ organisations: those, suggestions: pairs, introductions: all }) => {
    const organisations = those.map((one, at) => anOrganisation(`o${at}`, one));
    const ids = organisations.map(({ id }) => id);
    const suggestions = pairs.map(({ pair: [a, b], day, answers }, at): SuggestionFacts => {
      const one = a % ids.length;
      const other = (one + 1 + (b % (ids.length - 1))) % ids.length;
      const organisationIds = [ids[one] ?? '', ids[other] ?? ''] as const;
      const bySide = new Map(answers.map((answer) => [answer.side, answer]));
      return aSuggestion(`s${at}`, organisationIds, {
        firstProposedAt: after(day),
        answers: [...bySide.values()].map(({ side, answer, after: days, reason }) => ({
          organisationId: organisationIds[side] ?? '',
          answer,
          at: after(day + days),
          ...(answer === 'no' && reason !== undefined ? { reason } : {}),
        })),
      });
    });
    const introductions = all.map((one, at) => introductionOf(one, `i${at}`, { ids, suggestions }));
    return { organisations, suggestions, introductions };
  });

/** The same, told in another order. */
export const shuffledCampus = someCampus.chain((campus) =>
  fc.record({
    campus: fc.constant(campus),
    shuffled: fc.record({
      organisations: fc.shuffledSubarray([...campus.organisations], {
        minLength: campus.organisations.length,
      }),
      suggestions: fc.shuffledSubarray([...campus.suggestions], { minLength: campus.suggestions.length }),
      introductions: fc.shuffledSubarray([...campus.introductions], {
        minLength: campus.introductions.length,
      }),
    }),
  }),
);
