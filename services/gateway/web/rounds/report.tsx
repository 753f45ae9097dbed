// What a round came to: in sentences, in figures, how evenly, and what kept pairs out of it.
import type { RoundReport } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { numberIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { ExposureCurve } from './exposure-curve.tsx';
import { Figures } from './figures.tsx';
import { reportSentences } from './report-sentences.ts';

interface ReportProps {
  readonly report: RoundReport;
  readonly number: number;
}

const HeldBack = ({ report }: { readonly report: RoundReport }) => {
  const text = useText();
  const language = useLanguage();
  if (report.suppressed.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="held-back">
      <h2 id="held-back">{text('rounds.held')}</h2>
      <p>{text('rounds.held.text')}</p>
      <ul className="plain held-back">
        {report.suppressed.map(({ code, pairs, text: why }) => (
          <li key={code}>
            <span className="number">{numberIn(language, pairs)}</span>
            <span>{why}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

export const Report = ({ report, number }: ReportProps) => {
  const text = useText();
  const language = useLanguage();
  return (
    <>
      <section className="stack" aria-labelledby="report">
        <h2 id="report">{text('rounds.report')}</h2>
        <div className="round-sentences">
          {reportSentences(report, language).map(({ key, values }) => (
            <p key={key}>{text(key, values)}</p>
          ))}
        </div>
        <Figures report={report} />
      </section>
      {report.lorenz && report.lorenz.length > 0 ? (
        <section className="stack" aria-labelledby="evenness">
          <h2 id="evenness">{text('rounds.evenness')}</h2>
          <ExposureCurve curve={report.lorenz} gini={report.gini} number={number} />
        </section>
      ) : null}
      <HeldBack report={report} />
    </>
  );
};
