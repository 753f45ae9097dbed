// What is wrong with rows that were not taken, in the language of the page. Pure.
import type { MessageKey } from '../language/fr.ts';
import type { Text } from '../language/text.ts';
import { type BadCell, badCellsOf as cellsOf } from './rows/bad-cells.ts';
import type { BadRow } from './rows/row.ts';

/** `columns`: of a CSV file, by place. */
export const badCellsOf = (bad: BadRow, columns: readonly string[], text: Text): readonly BadCell[] =>
  cellsOf(bad, columns, {
    ofRule: (rule, parameters) => ({
      message: text(`imports.fault.${rule}` satisfies MessageKey, { character: 'unknown', ...parameters }),
      cure: text(`imports.cure.${rule}` satisfies MessageKey),
    }),
    previewMissing: { message: text('imports.fault.preview'), cure: text('imports.cure.preview') },
  });
