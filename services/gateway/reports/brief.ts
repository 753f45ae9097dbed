// What can be pasted into a call for partners: needs about a concept that nobody on the campus answers well. In both
// languages, without a name of anybody.
import type { Locale } from '../../platform/access/actor.ts';
import { type Concept, labelOf } from '../concepts-api.ts';
import { sentencesOf } from '../sentences/choose-language.ts';
import { cellIn, numberIn, type Table } from './report.ts';

const listIn = (table: Table, row: Table['rows'][number], column: 'types'): readonly string[] => {
  const cell = cellIn(table, row, column);
  if (cell.kind === 'ids') return cell.ids;
  return cell.kind === 'text' ? [cell.text] : [];
};

const write = (
  table: Table,
  row: Table['rows'][number],
  concept: Concept | undefined,
  locale: Locale,
): string => {
  const { reports, introductions, labels } = sentencesOf(locale);
  const since = cellIn(table, row, 'unmet_since');
  const types = listIn(table, row, 'types').map((type) => labels.values.statement_type[type] ?? type);
  return reports.brief({
    concept: concept && labelOf(concept, locale),
    needs: numberIn(cellIn(table, row, 'unmet_needs')),
    organisations: numberIn(cellIn(table, row, 'unmet_organisations')),
    since: since.kind === 'text' ? reports.day(since.text.slice(0, 10)) : undefined,
    types: types.length === 0 ? undefined : introductions.listed(types),
  });
};

export const briefOf = (
  table: Table,
  row: Table['rows'][number],
  concept: Concept | undefined,
): Readonly<Record<Locale, string>> => ({
  fr: write(table, row, concept, 'fr'),
  en: write(table, row, concept, 'en'),
});
