// How evenly a round spreads suggestions: the Lorenz curve beside the line of perfect evenness, with the Gini index.
import { useLanguage } from '../language/language.ts';
import { numberIn, percentIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Figure } from '../parts/figure.tsx';
import { LorenzDrawing } from '../parts/lorenz-drawing.tsx';
import { type CurvePoint, shareAt, tenthsOf } from '../parts/lorenz.ts';

interface ExposureCurveProps {
  readonly curve: readonly CurvePoint[];
  readonly gini: number;
  readonly number: number;
}

export const ExposureCurve = ({ curve, gini, number }: ExposureCurveProps) => {
  const text = useText();
  const language = useLanguage();
  const share = (value: number): string => percentIn(language, value, 1);
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
      <LorenzDrawing
        curve={curve}
        words={{
          all: share(1),
          up: text('rounds.curve.up'),
          along: text('rounds.curve.along'),
          even: text('rounds.curve.even'),
        }}
      />
    </Figure>
  );
};
