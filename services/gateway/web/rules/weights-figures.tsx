// A version of the weights in figures: how each moved, and how well it foretold answers.
import type { WeightsVersion } from '../api/generated.ts';
import { MovesFigure } from './moves-figure.tsx';
import { ReplayFigure } from './replay-figure.tsx';

export const WeightsFigures = ({ version }: { readonly version: WeightsVersion }) => (
  <>
    <MovesFigure version={version} />
    {version.replay ? <ReplayFigure replay={version.replay} number={version.number} /> : null}
  </>
);
