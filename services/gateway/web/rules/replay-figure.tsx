// How well weights foretell answers that they were not learned from: those in service, the new ones, those set by hand.
import type { WeightsVersion } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { dayIn, numberIn, percentIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Figure } from '../parts/figure.tsx';

type Replay = NonNullable<WeightsVersion['replay']>;
type Figures = Replay['current'];

const Interval = ({ auc }: { readonly auc: Figures['auc'] }) => (
  <svg viewBox="0 0 200 14" preserveAspectRatio="none">
    <rect className="axis" x="99.6" width="0.8" height="14" />
    {auc ? (
      <>
        <rect className="interval" x={200 * auc.low} y="5" width={200 * (auc.high - auc.low)} height="4" />
        <rect className="before" x={200 * auc.value - 1} width="2" height="14" />
      </>
    ) : null}
  </svg>
);

export const ReplayFigure = ({ replay, number }: { readonly replay: Replay; readonly number: number }) => {
  const text = useText();
  const language = useLanguage();
  const loss = ({ log_loss }: Figures): string => numberIn(language, log_loss, 3);
  const warmer = ({ auc }: Figures): string =>
    auc ? percentIn(language, auc.value) : text('rules.replay.alike');
  const between = ({ auc }: Figures): string =>
    auc
      ? text('rules.replay.between', {
          low: percentIn(language, auc.low),
          high: percentIn(language, auc.high),
        })
      : '';
  const rows = [
    [text('rules.replay.current'), replay.current],
    [text('rules.replay.next'), replay.next],
    [text('rules.replay.hand'), replay.hand_set],
  ] as const;
  return (
    <Figure
      title={text('rules.replay.title')}
      says={[
        text('rules.replay.says', {
          learned: replay.learned,
          tested: replay.tested,
          since: dayIn(language, replay.since),
        }),
        text('rules.replay.loss', { before: loss(replay.current), after: loss(replay.next) }),
      ].join(' ')}
      columns={[
        text('rules.column.weights'),
        text('rules.column.warmer'),
        text('rules.column.interval'),
        text('rules.column.loss'),
      ]}
      rows={rows.map(([name, of]) => [name, warmer(of), between(of), loss(of)])}
      file={text('rules.replay.file', { number })}
    >
      <ul className="plain weight-moves">
        {rows.map(([name, of]) => (
          <li key={name}>
            <span>{name}</span>
            <Interval auc={of.auc} />
            <span className="number">{warmer(of)}</span>
          </li>
        ))}
      </ul>
      <p className="soft small">{text('rules.replay.legend')}</p>
    </Figure>
  );
};
