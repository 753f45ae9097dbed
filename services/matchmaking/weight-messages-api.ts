// Versions of the weights as the contract's messages.
import type {
  FeatureWeight,
  Replay as ReplayMessage,
  ReplayFigures,
  WeightsVersion as VersionMessage,
} from '../../proto/generated/passerelle/matchmaking/v1/weights.ts';
import type { Quality, Replay } from './learning/replay.ts';
import type { WeightsVersion } from './learning/weights-history.ts';
import type { WeightMove } from './learning/weight-moves.ts';
import { featureNames } from './scoring/features.ts';

const figures = ({ logLoss, area }: Quality): ReplayFigures => ({
  logLoss,
  auc: area?.value,
  aucLow: area?.low,
  aucHigh: area?.high,
});

const replayMessage = ({ learnedFrom, tested, from, current, learned, handSet }: Replay): ReplayMessage => ({
  learned: learnedFrom,
  tested,
  since: new Date(from),
  current: figures(current),
  next: figures(learned),
  handSet: figures(handSet),
});

const weightMessage = (
  feature: WeightMove['name'],
  { weights, moves }: Pick<WeightsVersion, 'weights' | 'moves'>,
): FeatureWeight => {
  const weight = feature === 'bias' ? weights.bias : weights.of[feature];
  // Of the hand-set ones nothing moved.
  const { handSet, before, standardError }: Omit<WeightMove, 'name' | 'now'> = moves.find(
    ({ name }) => name === feature,
  ) ?? { handSet: weight, before: weight };
  return { feature, weight, handSet, before, error: standardError ?? 0 };
};

export const versionMessage = (version: WeightsVersion, serves: boolean): VersionMessage => ({
  number: version.weights.version,
  serves,
  madeAt: new Date(version.madeAt),
  answers: version.examples,
  bias: weightMessage('bias', version),
  weights: featureNames.map((feature) => weightMessage(feature, version)),
  replay: version.replay && replayMessage(version.replay),
});
