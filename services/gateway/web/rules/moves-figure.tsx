// How much each feature counts, as a bar from 0, with a mark where it was before; above 0 it raises what a side gains.
import type { WeightsVersion } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { numberIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Figure } from '../parts/figure.tsx';
import { mostMoved, reachOf, signedIn, type WeightMove } from './weight-moves.ts';

const Bar = ({ of: { weight, before }, reach }: { readonly of: WeightMove; readonly reach: number }) => {
  const at = (value: number): number => 100 + (100 * value) / reach;
  return (
    <svg viewBox="0 0 200 14" preserveAspectRatio="none">
      <rect className="axis" x="99.6" width="0.8" height="14" />
      <rect
        className={weight < 0 ? 'against' : 'for'}
        x={Math.min(at(0), at(weight))}
        y="3"
        width={Math.abs(at(weight) - at(0))}
        height="8"
      />
      <rect className="before" x={at(before) - 0.6} width="1.2" height="14" />
    </svg>
  );
};

export const MovesFigure = ({ version }: { readonly version: WeightsVersion }) => {
  const text = useText();
  const language = useLanguage();
  const { weights } = version;
  const signed = (value: number): string => signedIn(language, value);
  const bias = { ...version.bias, feature: 'bias', name: text('rules.bias') };
  const most = mostMoved(weights);
  const reach = reachOf(weights);
  // Those set by hand follow no others.
  const moved =
    version.number === 0
      ? []
      : [
          most
            ? text('rules.moves.most', { name: most.name, moved: signed(most.moved) })
            : text('rules.moves.none'),
        ];
  return (
    <Figure
      title={text('rules.moves.title')}
      says={[text('rules.moves.says'), ...moved].join(' ')}
      columns={[
        text('rules.column.feature'),
        text('rules.column.weight'),
        text('rules.column.error'),
        text('rules.column.before'),
        text('rules.column.moved'),
        text('rules.column.hand'),
      ]}
      rows={[bias, ...weights].map((one) => [
        one.name,
        signed(one.weight),
        one.error === undefined ? '' : `±${numberIn(language, one.error, 2)}`,
        signed(one.before),
        signed(one.moved),
        signed(one.hand_set),
      ])}
      file={text('rules.moves.file', { number: version.number })}
    >
      <ul className="plain weight-moves">
        {weights.map((one) => (
          <li key={one.feature}>
            <span>{one.name}</span>
            <Bar of={one} reach={reach} />
            <span className="number">{signed(one.weight)}</span>
          </li>
        ))}
      </ul>
      <p className="soft small">{text('rules.moves.legend')}</p>
    </Figure>
  );
};
