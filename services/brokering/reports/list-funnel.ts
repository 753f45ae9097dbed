// The ways that a count of the funnel is made of.
import { hiddenInFunnel } from './funnel.ts';
import { direct, isCounted, tallyFunnel, waysAsked } from './funnel-tally.ts';
import { latestFirst, type Listed, type Page } from './list-page.ts';
import { localMonths, monthOfName } from './local-months.ts';
import type { ReportFacts } from './report-facts.ts';
import { organisationsAsked, type ReportQuery, smallestGroup } from './report-query.ts';
import { type Step, steps } from './way.ts';

export interface ListedWay {
  readonly suggestionId?: string;
  readonly introductionIds: readonly string[];
  readonly organisationIds: readonly string[];
  /** UTC. */
  readonly beganAt: string;
}

/** Which count: of a step, or of ways that no suggestion began; of a local month, YYYY-MM, or of the whole. */
export interface FunnelFigure extends Page {
  readonly step: Step | 'direct';
  readonly month?: string;
}

/** The latest first. */
export const listFunnel = (
  facts: ReportFacts,
  query: ReportQuery,
  { step, month, ...page }: FunnelFigure,
): Listed<ListedWay> => {
  const tallies = tallyFunnel(facts, query);
  const asked = month === undefined ? undefined : monthOfName(month);
  const row = asked === undefined ? tallies.months.size : [...tallies.months.keys()].indexOf(asked);
  const thing = step === 'direct' ? direct : steps.indexOf(step);
  if (hiddenInFunnel(tallies, query.smallest ?? smallestGroup)[row]?.[thing] === true) return 'hidden';
  const { ways } = facts;
  const { beganAt, times } = ways;
  const monthOf = localMonths(query.timeZone);
  const slots = waysAsked(facts, query, organisationsAsked(facts, query)).filter(
    (slot) =>
      isCounted(times, slot, thing) && (asked === undefined || monthOf(beganAt[slot] ?? NaN) === asked),
  );
  const show = (slot: number): ListedWay => {
    const { suggestion, introductions = [], parties = [] } = ways.at(slot) ?? {};
    return {
      ...(suggestion ? { suggestionId: suggestion.facts.id } : {}),
      introductionIds: introductions.map(({ facts: { id } }) => id).toSorted(),
      organisationIds: parties.map((party) => facts.organisationId(party)).toSorted(),
      beganAt: new Date(beganAt[slot] ?? NaN).toISOString(),
    };
  };
  const order = { at: (slot: number) => beganAt[slot] ?? NaN, id: (slot: number) => ways.at(slot)?.id ?? '' };
  return latestFirst(slots, order, { ...page, show });
};
