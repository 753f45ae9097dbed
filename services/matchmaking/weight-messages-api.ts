// Versions of the weights as the contract's messages.
import type {
  FeatureWeight,
  Replay as ReplayMessage,
  ReplayFigures,
  WeightsVersion as VersionMessage,
} from '../../proto/generated/passerelle/matchmaking/v1/weights.ts';
import type { Quality, Replay } from './learning/replay.ts';
import type { WeightsVersion } from './learning/weights-history.ts';
import { featureNames } from './scoring/features.ts';

const figures = ({ logLoss, area }: Quality): ReplayFigures => ({
  logLoss,
  auc: area?.value,
  aucLow: area?.low,
  aucHigh: area?.high,
});

const replayMessage = ({ learnedFrom, tested, from, current, learned }: Replay): ReplayMessage => ({
  learned: learnedFrom,
  tested,
  since: new Date(from),
  current: figures(current),
  next: figures(learned),
});

export const versionMessage = (
  { weights, madeAt, examples, moves, replay }: WeightsVersion,
  serves: boolean,
): VersionMessage => ({
  number: weights.version,
  serves,
  madeAt: new Date(madeAt),
  answers: examples,
  bias: weights.bias,
  weights: featureNames.map((feature): FeatureWeight => {
    const weight = weights.of[feature];
    // Of the hand-set ones nothing moved.
    const move = moves.find(({ name }) => name === feature) ?? { handSet: weight, before: weight };
    return {
      feature,
      weight,
      handSet: move.handSet,
      before: move.before,
      error: 'standardError' in move ? (move.standardError ?? 0) : 0,
    };
  }),
  replay: replay && replayMessage(replay),
});
