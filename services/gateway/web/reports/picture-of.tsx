// Which picture a table of a report has; undefined where the table says it best itself.
import type { ReactNode } from 'react';
import type { Report, ReportTable } from '../api/generated.ts';
import { AcceptanceBars } from './acceptance-bars.tsx';
import { CountBars } from './count-bars.tsx';
import { CoverageBars } from './coverage-bars.tsx';
import { tableIn } from './figures-in.ts';
import { FunnelSteps } from './funnel-steps.tsx';
import { HeatMap } from './heat-map.tsx';
import { SpreadCurves } from './spread-curves.tsx';
import { UnmetNeeds } from './unmet-needs.tsx';

export const pictureOf = (table: ReportTable, report: Report): ReactNode => {
  switch (table.code) {
    case 'funnel':
      return <FunnelSteps table={table} passages={tableIn(report, 'passages')} />;
    case 'suggestions_accepted':
    case 'introductions_accepted':
      return <AcceptanceBars table={table} />;
    case 'suggestions_declined':
    case 'introductions_declined':
      return <CountBars table={table} label="reason" column="declined_for" />;
    case 'coverage':
      return <CoverageBars table={table} />;
    case 'spread':
      return <SpreadCurves table={table} coverage={tableIn(report, 'coverage')} />;
    case 'left_out':
      return <CountBars table={table} label="reason" column="left_out" />;
    case 'unmet_needs':
      return <UnmetNeeds table={table} />;
    case 'silos_of_poles':
    case 'silos_of_kinds':
      return <HeatMap table={table} />;
    case 'passages':
    case 'unused_offers':
    case 'single_holders':
      return undefined;
  }
};
