// One report: what it shows in a sentence, what it is narrowed by, and its tables with their pictures.
import { getReportsKind, type Report, type ReportTable } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useLanguage } from '../language/language.ts';
import { instantIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Asked } from '../parts/asked.tsx';
import { Progress } from '../parts/progress.tsx';
import { ReportFilters } from './report-filters.tsx';
import { ReportFigure } from './report-figure.tsx';
import { pictureOf } from './picture-of.tsx';
import { filterOf, type ReportKind } from './reports-search.ts';
import { useReports } from './use-reports.ts';

const againMs = 3_000;

const Tables = ({ of }: { readonly of: Report }) =>
  of.tables.map((table: ReportTable) => (
    <ReportFigure key={table.code} table={table} picture={pictureOf(table, of)} />
  ));

export const OneReport = ({ report }: { readonly report: ReportKind }) => {
  const text = useText();
  const language = useLanguage();
  const { search } = useReports();
  const filter = filterOf(report, search);
  const { from, to, kind, pole } = filter;
  const found = useAsked(
    ['reports', report, filter],
    (signal) => getReportsKind(report, { $from: from, to, organisationKind: kind, pole }, { signal }),
    // By itself, as long as it is still being made.
    { keep: true, again: (of) => (of?.making ? againMs : false) },
  );
  return (
    <>
      <h2>{found.data?.title ?? text(`reports.${report}`)}</h2>
      <ReportFilters report={report} error={found.error} />
      <Asked of={found}>
        {(of) => (
          <div className="stack report-body" aria-busy={found.isPlaceholderData}>
            <div>
              <p role="status" className="report-says">
                {of.says}
              </p>
              <p className="soft small">{text('reports.as.of', { at: instantIn(language, of.as_of) })}</p>
            </div>
            {of.making ? (
              <Progress
                label={text('reports.making')}
                value={of.making.all === 0 ? 0 : of.making.done / of.making.all}
              />
            ) : null}
            <Tables of={of} />
          </div>
        )}
      </Asked>
    </>
  );
};
