// Makes each report of what this process knows, as tables.
import type { Deps } from './deps.ts';
import { acceptance } from './reports/acceptance.ts';
import { exposure } from './reports/exposure.ts';
import type { CollaborationFacts } from './reports/facts-read.ts';
import { funnel } from './reports/funnel.ts';
import type { ReportQuery } from './reports/report-query.ts';
import {
  acceptanceTable,
  coverageTable,
  funnelTable,
  leftOutTable,
  passagesTable,
  reasonsTable,
  silosTable,
  singleHoldersTable,
  spreadTable,
  type Table,
  unmetTable,
  unusedTable,
} from './reports/report-tables.ts';
import { singleHolders, unusedOffers } from './reports/scarce-offers.ts';
import { silos } from './reports/silos.ts';
import { unmetNeeds } from './reports/unmet-needs.ts';
import { stillMaking, type SurveyProgress } from './survey-progress.ts';
import { heldConcepts, statementFacts } from './statement-facts.ts';

export const reportKinds = [
  'funnel',
  'acceptance',
  'exposure',
  'unmet_needs',
  'unused_offers',
  'single_holders',
  'silos',
] as const;
export type ReportKind = (typeof reportKinds)[number];

export interface NamedTable extends Table {
  readonly code: string;
  /** How many of its first columns say which row it is. */
  readonly keys: number;
}

export const collaborationsOf = ({ campus }: Pick<Deps, 'campus'>): readonly CollaborationFacts[] =>
  [...campus.collaborations.all()].filter(({ organisationIds }) => organisationIds.every(campus.isCounted));

export const leftOutOf = async ({ survey, campus }: Pick<Deps, 'survey' | 'campus'>) =>
  (await survey()).leftOut
    .filter(({ organisationId }) => campus.isCounted(organisationId))
    .map(({ organisationId, cause }) => ({ organisationId, reason: cause }));

/** From which likeness on something is a good candidate. */
export const goodFrom = async ({ survey }: Pick<Deps, 'survey'>) => ({ goodFrom: (await survey()).floor });

const named = (code: string, keys: number, table: Table): NamedTable => ({ code, keys, ...table });

type Makes = (deps: Deps, query: ReportQuery) => Promise<readonly NamedTable[]> | readonly NamedTable[];

const makers: Readonly<Record<ReportKind, Makes>> = {
  funnel: ({ reportFacts }, query) => {
    const made = funnel(reportFacts, query);
    return [named('funnel', 1, funnelTable(made)), named('passages', 3, passagesTable(made))];
  },
  acceptance: ({ reportFacts }, query) => {
    const [ofSuggestions, ofIntroductions] = [
      acceptance(reportFacts, { ...query, of: 'suggestions' }),
      acceptance(reportFacts, { ...query, of: 'introductions' }),
    ];
    return [
      named('suggestions_accepted', 2, acceptanceTable(ofSuggestions)),
      named('introductions_accepted', 2, acceptanceTable(ofIntroductions)),
      named('suggestions_declined', 1, reasonsTable(ofSuggestions)),
      named('introductions_declined', 1, reasonsTable(ofIntroductions)),
    ];
  },
  exposure: async (deps, query) => {
    const made = exposure(deps.reportFacts, query, await leftOutOf(deps));
    return [
      named('coverage', 2, coverageTable(made)),
      named('spread', 1, spreadTable(made)),
      named('left_out', 1, leftOutTable(made)),
    ];
  },
  unmet_needs: async (deps) => {
    const statements = statementFacts(deps.campus, await deps.survey());
    return [named('unmet_needs', 1, unmetTable(unmetNeeds(statements, await goodFrom(deps))))];
  },
  unused_offers: async (deps) => {
    const statements = statementFacts(deps.campus, await deps.survey());
    return [named('unused_offers', 1, unusedTable(unusedOffers(statements, await goodFrom(deps))))];
  },
  single_holders: async (deps) => {
    const survey = await deps.survey();
    const holders = singleHolders(statementFacts(deps.campus, survey), heldConcepts(deps.campus, survey));
    return [named('single_holders', 1, singleHoldersTable(holders))];
  },
  silos: (deps, query) => {
    const collaborations = collaborationsOf(deps);
    const by = (what: 'pole' | 'kind') =>
      silosTable(silos(deps.reportFacts, { ...query, by: what, of: 'links' }, collaborations));
    return [named('silos_of_poles', 2, by('pole')), named('silos_of_kinds', 2, by('kind'))];
  },
};

const ofAllStatements: readonly ReportKind[] = ['unmet_needs', 'unused_offers', 'single_holders'];

/** How far it is, where it would still say something of half the campus. */
export const reportProgress = async (
  { survey }: Pick<Deps, 'survey'>,
  kind: ReportKind,
): Promise<SurveyProgress | undefined> =>
  ofAllStatements.includes(kind) ? stillMaking(await survey()) : undefined;

export const makeReport = async (
  deps: Deps,
  kind: ReportKind,
  query: ReportQuery,
): Promise<readonly NamedTable[]> => makers[kind](deps, query);
