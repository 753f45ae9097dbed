// What counts in a score: the weights in service or an older version, how each moved, learning anew, and the way back.
import { Link, useSearch } from '@tanstack/react-router';
import { getWeights, getWeightsVersions, type WeightsVersion } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { Asked } from '../parts/asked.tsx';
import { useKeptFocus } from '../parts/use-kept-focus.ts';
import { pagePaths } from '../shell/pages.ts';
import { Learning } from './learning.tsx';
import { RollBack } from './roll-back.tsx';
import { VersionSummary } from './version-summary.tsx';
import { Versions } from './versions.tsx';
import { WeightsFigures } from './weights-figures.tsx';

const Serving = ({ version }: { readonly version: WeightsVersion }) => {
  const text = useText();
  const around = useKeptFocus<HTMLElement>(version.number);
  return (
    <>
      <section className="stack" aria-labelledby="serving" ref={around} tabIndex={-1}>
        <h2 id="serving">{text('rules.serving')}</h2>
        <VersionSummary version={version} />
        {version.number === 0 ? (
          <p className="soft">{text('rules.back.none')}</p>
        ) : (
          <RollBack from={version} />
        )}
        <WeightsFigures version={version} />
      </section>
      <Learning />
    </>
  );
};

const Older = ({
  version,
  number,
}: {
  readonly version: WeightsVersion | undefined;
  readonly number: number;
}) => {
  const text = useText();
  return (
    <section className="stack" aria-labelledby="older">
      <h2 id="older">{text('rules.version', { number })}</h2>
      <p>
        <Link from={pagePaths.rules} search={{ tab: 'weights' }} resetScroll={false}>
          {text('rules.version.back')}
        </Link>
      </p>
      {version ? (
        <>
          <VersionSummary version={version} />
          <WeightsFigures version={version} />
        </>
      ) : (
        <p>{text('rules.version.gone')}</p>
      )}
    </section>
  );
};

export const Weights = () => {
  const text = useText();
  const { version: wanted } = useSearch({ from: pagePaths.rules });
  const serving = useAsked(['weights'], () => getWeights());
  const versions = useAsked(['weights', 'versions'], () => getWeightsVersions());
  return (
    <>
      <p>{text('rules.weights.text')}</p>
      <Asked of={serving}>
        {(now) =>
          wanted === undefined || wanted === now.number ? (
            <Serving version={now} />
          ) : (
            <Asked of={versions}>
              {({ items }) => (
                <Older number={wanted} version={items.find(({ number }) => number === wanted)} />
              )}
            </Asked>
          )
        }
      </Asked>
      <Asked of={versions}>{({ items }) => <Versions versions={items} />}</Asked>
    </>
  );
};
