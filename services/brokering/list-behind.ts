// What is behind a figure of a report: ids, in the order of the list that it is made of.
import type { Deps } from './deps.ts';
import { collaborationsOf, goodFrom, leftOutOf, type ReportKind } from './make-report.ts';
import { listAcceptance } from './reports/list-acceptance.ts';
import { listExposure, listLeftOut } from './reports/list-exposure.ts';
import { listFunnel } from './reports/list-funnel.ts';
import type { Listed, Page } from './reports/list-page.ts';
import { listSilo } from './reports/list-silo.ts';
import type { ReportQuery } from './reports/report-query.ts';
import { singleHolders } from './reports/scarce-offers.ts';
import { listUnmetNeeds } from './reports/unmet-needs.ts';
import type { ReasonGiven } from './reports/tally-asks.ts';
import { steps } from './reports/way.ts';
import { heldConcepts, statementFacts } from './statement-facts.ts';

export interface Behind {
  readonly kind: ReportKind;
  readonly table: string;
  /** The first cells of its row. */
  readonly keys: readonly string[];
  /** Of its figure; absent: the row's own. */
  readonly column?: string;
  readonly page: Page;
}

/** Undefined: there is no such figure, or nothing is behind it. */
type Found = Listed<string> | undefined;

const mapped = <T>(listed: Listed<T>, idsOf: (one: T) => readonly string[]): Listed<string> =>
  listed === 'hidden' ? 'hidden' : { total: listed.total, items: listed.items.flatMap(idsOf) };

const all = (value: string | undefined): string | undefined => (value === 'all' ? undefined : value);
const has = <K extends string, V>(name: K, value: V | undefined): Partial<Record<K, V>> =>
  value === undefined ? {} : ({ [name]: value } as Record<K, V>);

const ofFunnel = (deps: Deps, query: ReportQuery, { keys: [month], column, page }: Behind): Found => {
  const step = [...steps, 'direct' as const].find((one) => one === column);
  if (step === undefined) return undefined;
  const figure = { step, ...has('month', all(month)), ...page };
  return mapped(listFunnel(deps.reportFacts, query, figure), ({ suggestionId, introductionIds }) =>
    introductionIds.length > 0 ? introductionIds : suggestionId === undefined ? [] : [suggestionId],
  );
};

const answers = ['accepted', 'later', 'declined', 'open'] as const;

const ofAcceptance = (deps: Deps, query: ReportQuery, behind: Behind): Found => {
  const { table, keys, column, page } = behind;
  const of = table.startsWith('suggestions') ? 'suggestions' : 'introductions';
  const [asking, asked] = keys;
  const answer = answers.find((one) => one === column);
  const figure = table.endsWith('declined')
    ? { reason: asking as ReasonGiven, ...page }
    : { ...has('asking', all(asking)), ...has('asked', all(asked)), ...has('answer', answer), ...page };
  return mapped(
    listAcceptance(deps.reportFacts, { ...query, of }, figure),
    ({ introductionId, suggestionId }) => [introductionId ?? suggestionId ?? ''],
  );
};

const ofExposure = async (deps: Deps, query: ReportQuery, behind: Behind): Promise<Found> => {
  const { table, keys, column = '', page } = behind;
  const [first = '', group = ''] = keys;
  if (table === 'left_out') {
    const figure = { leftOut: await leftOutOf(deps), reason: first, ...page };
    return listLeftOut(deps.reportFacts, query, figure);
  }
  const things = {
    covered_suggestions: 'suggestions',
    covered_introductions: 'introductions',
    covered_meetings: 'meetings',
  } as const;
  const thing = things[column as keyof typeof things];
  if (table !== 'coverage' || thing === undefined) return undefined;
  const of = first === 'kind' ? { kind: group } : first === 'pole' ? { pole: group } : {};
  return mapped(
    listExposure(deps.reportFacts, query, { thing, having: true, ...of, ...page }),
    ({ organisationId }) => [organisationId],
  );
};

const ofSilos = (deps: Deps, query: ReportQuery, { table, keys, page }: Behind): Found => {
  const [one = '', other = ''] = keys;
  const by = table === 'silos_of_poles' ? 'pole' : 'kind';
  const figure = { groups: [one, other] as const, collaborations: collaborationsOf(deps), ...page };
  return mapped(listSilo(deps.reportFacts, { ...query, by, of: 'links' }, figure), (link) =>
    link.introductionIds.length > 0 ? link.introductionIds : link.organisationIds,
  );
};

const ofConcept = async (deps: Deps, { kind, keys: [concept = ''], page }: Behind): Promise<Found> => {
  const survey = await deps.survey();
  const statements = statementFacts(deps.campus, survey);
  if (kind === 'unmet_needs') {
    const needs = listUnmetNeeds(statements, await goodFrom(deps), { conceptId: concept, ...page });
    return mapped(needs, ({ statementId }) => [statementId]);
  }
  const held = singleHolders(statements, heldConcepts(deps.campus, survey)).find(
    ({ conceptId }) => conceptId === concept,
  );
  if (!held) return undefined;
  const ids = held.statementIds.length > 0 ? held.statementIds : [held.organisationId];
  const { skip = 0, most = 100 } = page;
  return { total: ids.length, items: ids.slice(skip, skip + most) };
};

export const listBehind = async (deps: Deps, query: ReportQuery, behind: Behind): Promise<Found> => {
  switch (behind.kind) {
    case 'funnel':
      return ofFunnel(deps, query, behind);
    case 'acceptance':
      return ofAcceptance(deps, query, behind);
    case 'exposure':
      return ofExposure(deps, query, behind);
    case 'silos':
      return ofSilos(deps, query, behind);
    case 'unmet_needs':
    case 'single_holders':
      return ofConcept(deps, behind);
    case 'unused_offers': {
      const offers = behind.keys.filter((id) => deps.campus.statements.get(id) !== undefined);
      return { total: offers.length, items: offers };
    }
  }
};
