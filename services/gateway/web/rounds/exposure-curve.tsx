// How evenly a round spreads suggestions: the Lorenz curve beside the line of perfect evenness, with the Gini index.
import { useLanguage } from '../language/language.ts';
import { numberIn, percentIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Figure } from '../parts/figure.tsx';
import { type CurvePoint, drawnIn, shareAt, tenthsOf } from './exposure.ts';

interface ExposureCurveProps {
  readonly curve: readonly CurvePoint[];
  readonly gini: number;
  readonly number: number;
}

const frame = { left: 36, top: 10, width: 270, height: 190 };
const [right, bottom] = [frame.left + frame.width, frame.top + frame.height];

export const ExposureCurve = ({ curve, gini, number }: ExposureCurveProps) => {
  const text = useText();
  const language = useLanguage();
  const share = (value: number): string => percentIn(language, value, 1);
  const points = drawnIn(curve, frame);
  return (
    <Figure
      title={text('rounds.curve.title')}
      says={text('rounds.curve.says', {
        half: share(shareAt(curve, 0.5)),
        tenth: share(1 - shareAt(curve, 0.9)),
        gini: numberIn(language, gini, 2),
      })}
      columns={[text('rounds.curve.organisations'), text('rounds.curve.share'), text('rounds.curve.sum')]}
      rows={tenthsOf(curve).map((has, at) => [
        text('rounds.curve.tenth', { from: share(at / 10), to: share((at + 1) / 10) }),
        share(has),
        share(shareAt(curve, (at + 1) / 10)),
      ])}
      file={text('rounds.curve.file', { number })}
    >
      <svg viewBox="0 0 320 232" className="exposure-curve">
        <polygon className="between" points={`${points} ${frame.left},${bottom}`} />
        <path className="frame" d={`M${frame.left} ${frame.top} V${bottom} H${right}`} />
        <path className="even" d={`M${frame.left} ${bottom} L${right} ${frame.top}`} />
        <polyline className="line" points={points} />
        <text x={frame.left - 4} y={frame.top + 8} textAnchor="end">
          {share(1)}
        </text>
        <text x={frame.left - 4} y={bottom} textAnchor="end">
          0
        </text>
        <text x={frame.left + 8} y={frame.top + 8}>
          {text('rounds.curve.up')}
        </text>
        <text x={right} y={bottom + 16} textAnchor="end">
          {text('rounds.curve.along')}
        </text>
        <text x={frame.left + 118} y={frame.top + 76} textAnchor="end">
          {text('rounds.curve.even')}
        </text>
      </svg>
    </Figure>
  );
};
