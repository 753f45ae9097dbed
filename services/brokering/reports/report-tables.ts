// Reports as tables, with codes for words: what a page shows as rows and a file has as lines.
import type { Acceptance, AcceptanceRow } from './acceptance.ts';
import type { Exposure } from './exposure.ts';
import type { FigureCode } from './figure-codes.ts';
import type { GroupCoverage } from './group-coverage.ts';
import type { Funnel, FunnelRow } from './funnel.ts';
import type { SingleHolder, UnusedOffer } from './scarce-offers.ts';
import type { Silos } from './silos.ts';
import type { UnmetNeeds } from './unmet-needs.ts';
import { steps } from './way.ts';

/** What a row is of. */
export type DimensionCode =
  | 'month'
  | 'from'
  | 'to'
  | 'asking'
  | 'asked_kind'
  | 'reason'
  | 'dimension'
  | 'group'
  | 'other_group'
  | 'thing'
  | 'holders'
  | 'concept'
  | 'types'
  | 'statements'
  | 'organisation'
  | 'since';

export interface Table {
  readonly columns: readonly (DimensionCode | FigureCode)[];
  /** 'hidden': not shown; '': there is none; 'all' where a row is of all. */
  readonly rows: readonly (readonly (string | number)[])[];
}

const listed = (values: readonly string[]): string => values.join(' ');

const rowsOfFunnel = ({ whole, months }: Funnel): readonly (readonly [string, FunnelRow])[] => [
  ...months.map((row) => [row.month, row] as const),
  ['all', whole],
];

export const funnelTable = (funnel: Funnel): Table => ({
  columns: ['month', ...steps, 'direct'],
  rows: rowsOfFunnel(funnel).map(([month, { counts, direct }]) => [
    month,
    ...steps.map((step) => counts[step]),
    direct,
  ]),
});

export const passagesTable = (funnel: Funnel): Table => ({
  columns: ['month', 'from', 'to', 'passage_share', 'days_lower', 'days_median', 'days_upper'],
  rows: rowsOfFunnel(funnel).flatMap(([month, { passages }]) =>
    passages.map(({ from, to, share = '', days }) => {
      const quartiles =
        days === 'hidden'
          ? ['hidden', 'hidden', 'hidden']
          : days
            ? [days.lower, days.median, days.upper]
            : ['', '', ''];
      return [month, from, to, share, ...quartiles];
    }),
  ),
});

const acceptanceCells = ({ asking = 'all', asked = 'all', figures }: AcceptanceRow) =>
  figures === 'hidden'
    ? [asking, asked, ...Array.from({ length: 6 }, () => 'hidden')]
    : [
        asking,
        asked,
        figures.asked,
        figures.accepted,
        figures.later,
        figures.declined,
        figures.open,
        figures.share ?? '',
      ];

export const acceptanceTable = ({ cells, byAsking, byAsked, all }: Acceptance): Table => ({
  columns: ['asking', 'asked_kind', 'asked', 'accepted', 'later', 'declined', 'open', 'accepted_share'],
  rows: [...cells, ...byAsking, ...byAsked, { figures: all }].map(acceptanceCells),
});

export const reasonsTable = ({ reasons }: Acceptance): Table => ({
  columns: ['reason', 'declined_for'],
  rows: reasons === 'hidden' ? [] : reasons.map(({ reason, declined }) => [reason, declined]),
});

export const coverageTable = ({ byKind, byPole, organisations, spread }: Exposure): Table => {
  const rowOf = (dimension: string, { group, organisations: of, covered }: GroupCoverage) =>
    covered === 'hidden'
      ? [dimension, group, of, 'hidden', 'hidden', 'hidden']
      : [dimension, group, of, covered.suggestions, covered.introductions, covered.meetings];
  const covered =
    spread === 'hidden'
      ? ('hidden' as const)
      : {
          suggestions: spread.suggestions.covered,
          introductions: spread.introductions.covered,
          meetings: spread.meetings.covered,
        };
  return {
    columns: [
      'dimension',
      'group',
      'organisations',
      'covered_suggestions',
      'covered_introductions',
      'covered_meetings',
    ],
    rows: [
      ...byKind.map((row) => rowOf('kind', row)),
      ...byPole.map((row) => rowOf('pole', row)),
      rowOf('all', { group: 'all', organisations, covered }),
    ],
  };
};

export const spreadTable = ({ spread }: Exposure): Table => ({
  columns: ['thing', 'gini', 'holders', 'lorenz'],
  rows:
    spread === 'hidden'
      ? []
      : Object.entries(spread).flatMap(([thing, { gini, lorenz }]) =>
          lorenz.map(({ holders, had }) => [thing, gini, holders, had]),
        ),
});

export const leftOutTable = ({ leftOut }: Exposure): Table => ({
  columns: ['reason', 'left_out'],
  rows: leftOut.map(({ reason, organisations }) => [reason, organisations]),
});

export const unmetTable = ({ groups }: UnmetNeeds): Table => ({
  columns: ['concept', 'unmet_needs', 'unmet_organisations', 'unmet_since', 'types', 'nearest'],
  rows: groups.map(({ conceptId = '', needs, organisations, since, types, nearest }) => [
    conceptId,
    needs,
    organisations,
    since,
    listed(types),
    listed(nearest.map(({ organisationId }) => organisationId)),
  ]),
});

export const unusedTable = (offers: readonly UnusedOffer[]): Table => ({
  columns: ['unused_offers', 'organisation', 'types', 'since', 'concept'],
  rows: offers.map(({ statementId, organisationId, type, since, conceptIds }) => [
    statementId,
    organisationId,
    type,
    since,
    listed(conceptIds),
  ]),
});

export const singleHoldersTable = (holders: readonly SingleHolder[]): Table => ({
  columns: ['single_holders', 'organisation', 'since', 'statements', 'needing'],
  rows: holders.map(({ conceptId, organisationId, since, statementIds, needing }) => [
    conceptId,
    organisationId,
    since,
    listed(statementIds),
    needing,
  ]),
});

export const silosTable = ({ cells }: Silos): Table => ({
  columns: ['group', 'other_group', 'observed', 'expected', 'ratio', 'chance', 'reading'],
  rows: cells.map(({ groups: [group, other], observed, expected, ratio, chance, reading }) => [
    group,
    other,
    observed,
    expected,
    ratio ?? '',
    chance,
    reading,
  ]),
});
