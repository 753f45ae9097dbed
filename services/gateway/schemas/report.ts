// Figures about the campus as animators ask for and read them.
import * as z from 'zod';
import { behindKinds, columnUnits, reportColumns, reportKinds, reportTables } from '../reports/report.ts';
import { day, instant } from './fields.ts';
import { stage } from './introduction.ts';
import { organisationKind, pole } from './organisation.ts';
import { paging } from './page.ts';
import { briefOrganisation } from './rule.ts';

const tableCode = z.enum(reportTables).meta({ id: 'ReportTableCode', description: 'Which table.' });
const columnCode = z.enum(reportColumns).meta({ id: 'ReportColumnCode', description: 'Which column.' });

const filter = {
  from: day.optional().meta({ description: 'First day, in the campus’s time zone.' }),
  to: day.optional().meta({ description: 'Last day; today when absent.' }),
  organisation_kind: organisationKind
    .optional()
    .meta({ description: 'Only with an organisation of this kind.' }),
  pole: pole.optional().meta({ description: 'Only with an organisation of this pole.' }),
};

export const reportQuery = z.object({
  ...filter,
  format: z.enum(['json', 'csv']).optional().meta({ description: 'As `Accept` says when absent.' }),
  // Not one of all there are: who gives none of this report's is told which those are.
  table: z
    .string()
    .max(80)
    .optional()
    .meta({ description: 'Of a CSV: which table of the report, by its code; the main one when absent.' }),
});

export const behindQuery = z.object({
  ...filter,
  table: tableCode,
  row: z.string().max(300).meta({ description: 'Key of the row.' }),
  column: columnCode.optional().meta({ description: 'The figure in that row; the row’s own when absent.' }),
  ...paging,
});

const cell = z
  .object({
    number: z.number().optional(),
    text: z.string().optional().meta({ description: 'As it is said in the asker’s language.' }),
    codes: z.array(z.string()).optional().meta({ description: 'Codes, or a date.' }),
    ids: z.array(z.string()).optional().meta({ description: 'Of concepts, organisations or statements.' }),
    hidden: z
      .boolean()
      .optional()
      .meta({ description: 'Fewer than five organisations are behind it, or it would tell of such a one.' }),
  })
  .meta({ id: 'ReportCell' });

const table = z
  .object({
    code: tableCode,
    title: z.string(),
    definition: z.string(),
    columns: z.array(
      z.object({
        code: columnCode,
        heading: z.string(),
        unit: z.enum(columnUnits),
        definition: z.string(),
      }),
    ),
    rows: z.array(
      z.object({
        key: z.string().meta({ description: 'By which what is behind it is asked for.' }),
        cells: z.array(cell).meta({ description: 'One a column; an empty one says nothing.' }),
      }),
    ),
  })
  .meta({ id: 'ReportTable' });

export const report = z
  .object({
    kind: z.enum(reportKinds),
    title: z.string(),
    says: z.string().meta({ description: 'What it shows, in one sentence.' }),
    as_of: instant,
    making: z
      .object({ done: z.int().min(0), all: z.int().min(0) })
      .optional()
      .meta({
        description:
          'While the campus is still being read, in place of the tables: so many offers and needs of all. Ask again after some seconds.',
      }),
    tables: z.array(table).meta({ description: 'The main one first.' }),
  })
  .meta({ id: 'Report' });

export const behindPage = z
  .object({
    items: z.array(
      z
        .object({
          id: z.string(),
          what: z.enum(behindKinds),
          organisations: z.array(briefOrganisation),
          stage: stage.optional().meta({ description: 'Of an introduction.' }),
          text: z.string().optional().meta({ description: 'Words of a statement.' }),
        })
        .meta({ id: 'BehindFigure' }),
    ),
    next: z.string().nullable().meta({ description: 'Cursor of the next page; null at the end.' }),
    found: z.int().meta({ description: 'Over all pages.' }),
  })
  .meta({ id: 'BehindPage' });

export const brief = z
  .object({
    row: z.string(),
    texts: z.object({ fr: z.string(), en: z.string() }),
  })
  .meta({ id: 'UnmetNeedsBrief' });
