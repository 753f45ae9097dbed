// The figures of a round at a glance.
import type { RoundReport } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { numberIn, percentIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';

export const Figures = ({ report }: { readonly report: RoundReport }) => {
  const text = useText();
  const language = useLanguage();
  const whole = (value: number): string => numberIn(language, value);
  const figures = [
    [text('rounds.figure.pairs'), whole(report.pairs)],
    [text('rounds.figure.reached'), percentIn(language, report.share_with_any)],
    [text('rounds.figure.left'), whole(report.left_out_count)],
    [text('rounds.figure.gini'), numberIn(language, report.gini, 2)],
    [text('rounds.figure.fresh'), `+${whole(report.fresh)}`],
    [text('rounds.figure.repeated'), `=${whole(report.repeated)}`],
    [text('rounds.figure.dropped'), `−${whole(report.dropped)}`],
  ] as const;
  return (
    <dl className="round-figures">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};
