// Where one is among the reports, and how one goes on from there.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { pagePaths } from '../shell/pages.ts';
import {
  type Behind,
  behindOf,
  type ReportKind,
  type ReportsChange,
  type ReportsSearch,
} from './reports-search.ts';

interface Reports {
  readonly search: ReportsSearch;
  readonly report: ReportKind;
  change(changed: ReportsChange): void;
}

export const useReports = (): Reports => {
  const search = useSearch({ from: pagePaths.reports });
  const navigate = useNavigate({ from: pagePaths.reports });
  return {
    search,
    report: search.report ?? 'funnel',
    change: (changed) =>
      void navigate({ search: (now) => ({ ...now, ...changed }), replace: true, resetScroll: false }),
  };
};

interface Looks {
  /** Shows the list of a figure. */
  behind(of: Behind): void;
  /** Shows the text about the needs of a row. */
  brief(row: string): void;
}

/** A look is a step that one comes back from. Anew for no change of address: there are many figures on a page. */
export const useLooks = (): Looks => {
  const navigate = useNavigate({ from: pagePaths.reports });
  const look = (changed: ReportsChange): void =>
    void navigate({ search: (now) => ({ ...now, ...changed }), resetScroll: false });
  return {
    behind: (of) => look({ behind: behindOf(of) }),
    brief: (row) => look({ brief: row }),
  };
};
