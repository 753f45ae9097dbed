// The organisations that a figure of exposure is made of.
import { byText } from '../by-text.ts';
import { countHad, numbersTakingPart, type SpreadThing } from './count-had.ts';
import { exposure, type LeftOutFacts } from './exposure.ts';
import type { Listed, Page } from './list-page.ts';
import type { ReportFacts } from './report-facts.ts';
import { polesOf, type TimeQuery } from './report-query.ts';

/** Those that have any of it, or none, in the whole campus, a kind or a pole. */
export interface ExposureFigure extends Page {
  readonly thing: SpreadThing;
  readonly having: boolean;
  readonly kind?: string;
  readonly pole?: string;
}

export interface ListedExposed {
  readonly organisationId: string;
  readonly count: number;
}

/** The most first. */
export const listExposure = (
  facts: ReportFacts,
  query: TimeQuery,
  { thing, having, kind, pole, skip = 0, most = 100 }: ExposureFigure,
): Listed<ListedExposed> => {
  const { spread, byKind, byPole } = exposure(facts, query);
  const isHidden = [
    kind === undefined && pole === undefined && spread === 'hidden',
    byKind.some(({ group, covered }) => group === kind && covered === 'hidden'),
    byPole.some(({ group, covered }) => group === pole && covered === 'hidden'),
  ];
  if (isHidden.includes(true)) return 'hidden';
  const { by } = countHad(facts, query)[thing];
  const items = numbersTakingPart(facts)
    .filter((member) => {
      const organisation = facts.organisation(member);
      return (
        (by[member] ?? 0) > 0 === having &&
        (kind === undefined || organisation?.kind === kind) &&
        (pole === undefined || polesOf(organisation).includes(pole))
      );
    })
    .map((member) => ({ organisationId: facts.organisationId(member), count: by[member] ?? 0 }))
    .toSorted((a, b) => b.count - a.count || byText(a.organisationId, b.organisationId));
  return { total: items.length, items: items.slice(skip, skip + most) };
};

export const listLeftOut = (
  facts: ReportFacts,
  query: TimeQuery,
  {
    leftOut,
    reason,
    skip = 0,
    most = 100,
  }: Page & { readonly leftOut: readonly LeftOutFacts[]; readonly reason: string },
): Listed<string> => {
  const figure = exposure(facts, query, leftOut).leftOut.find((one) => one.reason === reason);
  if (figure?.organisations === 'hidden') return 'hidden';
  const ids = leftOut.flatMap((one) => (one.reason === reason ? [one.organisationId] : []));
  const items = [...new Set(ids)].toSorted(byText);
  return { total: items.length, items: items.slice(skip, skip + most) };
};
