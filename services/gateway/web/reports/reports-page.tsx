// What comes of suggestions, and what the campus lacks: figures with their pictures, their tables, and what is behind them.
import { Link } from '@tanstack/react-router';
import { useText } from '../language/use-text.ts';
import { AnimatorsOnly } from '../parts/animators-only.tsx';
import { useFocusOnMove } from '../parts/use-focus-on-move.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { pagePaths } from '../shell/pages.ts';
import { useMayOpen } from '../shell/use-may-open.ts';
import { BehindSheet } from './behind-sheet.tsx';
import { BriefSheet } from './brief-sheet.tsx';
import { OneReport } from './one-report.tsx';
import { filterOf, reportKinds } from './reports-search.ts';
import { useReports } from './use-reports.ts';
import '../parts/views.css';
import './reports.css';

const AllReports = () => {
  const text = useText();
  const { search, report } = useReports();
  const start = useFocusOnMove(report);
  usePageTitle(text(`reports.${report}`));
  const { from, to, kind, pole } = search;
  return (
    <>
      <nav aria-label={text('shell.reports')}>
        <ul className="views">
          {reportKinds.map((one) => (
            <li key={one}>
              <Link
                to={pagePaths.reports}
                search={{
                  ...(one === 'funnel' ? {} : { report: one }),
                  ...filterOf('funnel', { from, to, kind, pole }),
                }}
                activeOptions={{ exact: true }}
                aria-current={one === report ? 'page' : undefined}
                resetScroll={false}
              >
                {text(`reports.${one}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <section ref={start} tabIndex={-1} className="stack one-report" aria-label={text(`reports.${report}`)}>
        <OneReport key={report} report={report} />
      </section>
      <BehindSheet />
      <BriefSheet />
    </>
  );
};

export const ReportsPage = () => {
  const text = useText();
  const isTheirs = useMayOpen('reports');
  usePageTitle(text('shell.reports'));
  return (
    <div className="page">
      <div className="stack">
        <h1>{text('shell.reports')}</h1>
        {isTheirs ? <p>{text('reports.text')}</p> : null}
      </div>
      {isTheirs ? <AllReports /> : <AnimatorsOnly says={text('reports.for.animators')} />}
    </div>
  );
};
