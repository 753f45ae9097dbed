// What a report is narrowed by: days, a kind, a pole, as far as they matter to it.
import { troubleAt } from '../api/trouble-at.ts';
import { useText } from '../language/use-text.ts';
import { Choice } from '../parts/choice.tsx';
import { DayField } from '../parts/day-field.tsx';
import { organisationKinds, poles } from '../parts/known-values.ts';
import { isNarrowedBy, type ReportKind } from './reports-search.ts';
import { useReports } from './use-reports.ts';
import '../parts/beside.css';

interface ReportFiltersProps {
  readonly report: ReportKind;
  /** Of what was asked last. */
  readonly error: unknown;
}

export const ReportFilters = ({ report, error }: ReportFiltersProps) => {
  const text = useText();
  const { search, change } = useReports();
  if (!isNarrowedBy(report, 'from')) return <p className="soft">{text('reports.whole')}</p>;
  return (
    <div className="stack" role="group" aria-label={text('reports.narrow')}>
      <div className="beside">
        <DayField
          label={text('reports.from')}
          help={text('reports.from.help')}
          day={search.from}
          trouble={troubleAt(error, 'from')}
          onChange={(day) => change({ from: day === '' ? undefined : day })}
        />
        <DayField
          label={text('reports.to')}
          help={text('reports.to.help')}
          day={search.to}
          trouble={troubleAt(error, 'to')}
          onChange={(day) => change({ to: day === '' ? undefined : day })}
        />
      </div>
      <div className="row">
        {isNarrowedBy(report, 'kind') ? (
          <Choice
            label={text('reports.kind')}
            value={search.kind ?? ''}
            options={[
              { value: '', text: text('reports.all.kind') },
              ...organisationKinds.map((one) => ({ value: one, text: text(`name.kind.${one}`) })),
            ]}
            onChoose={(kind) => change({ kind: kind === '' ? undefined : kind })}
          />
        ) : null}
        {isNarrowedBy(report, 'pole') ? (
          <Choice
            label={text('reports.pole')}
            value={search.pole ?? ''}
            options={[
              { value: '', text: text('reports.all.pole') },
              ...poles.map((one) => ({ value: one, text: text(`name.pole.${one}`) })),
            ]}
            onChoose={(pole) => change({ pole: pole === '' ? undefined : pole })}
          />
        ) : null}
      </div>
    </div>
  );
};
