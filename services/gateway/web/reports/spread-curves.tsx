// How evenly suggestions, introductions and meetings are spread: a Lorenz curve each, and what it says.
import type { ReportColumnCode, ReportTable } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { numberIn, percentIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { type CurvePoint, shareAt } from '../parts/lorenz.ts';
import { LorenzDrawing } from '../parts/lorenz-drawing.tsx';
import { cellIn, codeOf, numberOf, type Row, rowIn } from './figures-in.ts';

const curveOf = (table: ReportTable, rows: readonly Row[]): readonly CurvePoint[] =>
  rows.map((row) => ({
    organisations: numberOf(cellIn(table, row, 'holders')) ?? 0,
    suggestions: numberOf(cellIn(table, row, 'lorenz')) ?? 0,
  }));

interface SpreadCurvesProps {
  readonly table: ReportTable;
  readonly coverage: ReportTable | undefined;
}

const coveredBy: Readonly<Record<string, ReportColumnCode>> = {
  suggestions: 'covered_suggestions',
  introductions: 'covered_introductions',
  meetings: 'covered_meetings',
};

/** Nobody has any: nothing is spread, evenly or not. */
const isNone = (coverage: ReportTable | undefined, thing: string): boolean => {
  const [row, column] = [rowIn(coverage, 'all/all'), coveredBy[thing]];
  return coverage !== undefined && row !== undefined && column !== undefined
    ? numberOf(cellIn(coverage, row, column)) === 0
    : false;
};

export const SpreadCurves = ({ table, coverage }: SpreadCurvesProps) => {
  const text = useText();
  const language = useLanguage();
  const share = (value: number): string => percentIn(language, value, 1);
  const things = [...new Set(table.rows.map((row) => codeOf(cellIn(table, row, 'thing')) ?? ''))];
  return (
    <ul className="plain spread-curves">
      {things.map((thing) => {
        const rows = table.rows.filter((row) => codeOf(cellIn(table, row, 'thing')) === thing);
        const [first] = rows;
        if (first === undefined) return null;
        if (isNone(coverage, thing))
          return (
            <li key={thing} className="stack">
              <h4>{cellIn(table, first, 'thing').text}</h4>
              <p>{text('reports.curve.none')}</p>
            </li>
          );
        const curve = curveOf(table, rows);
        const says = text('reports.curve.says', {
          half: share(shareAt(curve, 0.5)),
          tenth: share(1 - shareAt(curve, 0.9)),
          gini: numberIn(language, numberOf(cellIn(table, first, 'gini')) ?? 0, 2),
        });
        return (
          <li key={thing} className="stack">
            <h4>{cellIn(table, first, 'thing').text}</h4>
            <p>{says}</p>
            <div aria-hidden="true">
              <LorenzDrawing
                curve={curve}
                words={{
                  all: share(1),
                  up: text('reports.curve.up'),
                  along: text('reports.curve.along'),
                  even: text('reports.curve.even'),
                }}
              />
            </div>
          </li>
        );
      })}
    </ul>
  );
};
