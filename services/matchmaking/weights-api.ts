// The weights: which serve, which there were, learning new ones, and the way back. For animators.
import {
  type GetWeightsRequest,
  Learned,
  type LearnWeightsRequest,
  type LearnWeightsResponse,
  type ListWeightsRequest,
  type ListWeightsResponse,
  type RollBackWeightsRequest,
  type WeightsVersion as VersionMessage,
} from '../../proto/generated/passerelle/matchmaking/v1/weights.ts';
import type { Actor as ActorMessage } from '../../proto/generated/passerelle/mesh/v1/actor.ts';
import { readActor } from '../platform/access/actor-message.ts';
import { may } from '../platform/access/may.ts';
import { type Fault, type Outcome, fault, ok, refused } from '../platform/faults/fault.ts';
import type { Deps } from './deps.ts';
import { currentWeights, weightsId } from './kept/weights.ts';
import { learnFromAnswers } from './learn-from-answers.ts';
import { fewestTested } from './learning/replay.ts';
import { currentVersion, goBack } from './learning/weights-history.ts';
import { versionMessage } from './weight-messages-api.ts';

const subject = 'weights';

const refuse = (actor: ActorMessage | undefined): Fault | undefined =>
  may(readActor(actor), 'curate') ? undefined : fault('forbidden', { subject });

export const getWeights = async (
  deps: Deps,
  { actor }: GetWeightsRequest,
): Promise<Outcome<VersionMessage>> => {
  const refusal = refuse(actor);
  if (refusal) return refused(refusal);
  const { document } = await currentWeights(deps.kept.weights);
  return ok(versionMessage(currentVersion(document.history), true));
};

export const listWeights = async (
  deps: Deps,
  { actor }: ListWeightsRequest,
): Promise<Outcome<ListWeightsResponse>> => {
  const refusal = refuse(actor);
  if (refusal) return refused(refusal);
  const { history } = (await currentWeights(deps.kept.weights)).document;
  const serving = currentVersion(history);
  return ok({ versions: history.versions.map((one) => versionMessage(one, one === serving)).toReversed() });
};

const learned = {
  serves: Learned.SERVES,
  kept_back: Learned.KEPT_BACK,
  too_few_answers: Learned.TOO_FEW_ANSWERS,
} as const;

export const learnWeights = async (
  deps: Deps,
  { actor, try: only }: LearnWeightsRequest,
): Promise<Outcome<LearnWeightsResponse>> => {
  const refusal = refuse(actor);
  if (refusal) return refused(refusal);
  const outcome = await learnFromAnswers(deps, { keep: !only });
  const tooFew = outcome.kind === 'too_few_answers';
  return ok({
    learned: learned[outcome.kind],
    version: tooFew ? undefined : versionMessage(outcome.made, outcome.kind === 'serves' && !only),
    answers: tooFew ? outcome.answers : outcome.made.examples,
    fewestTested,
  });
};

export const rollBackWeights = async (
  deps: Deps,
  { actor, from }: RollBackWeightsRequest,
): Promise<Outcome<VersionMessage>> => {
  const refusal = refuse(actor);
  if (refusal) return refused(refusal);
  const { document, version } = await currentWeights(deps.kept.weights);
  const serving = currentVersion(document.history).weights.version;
  if (from !== undefined && from !== serving)
    return refused(fault('conflict', { subject, currentVersion: serving }));
  const gone = goBack(document.history, deps.clock().toISOString());
  if (gone.kind === 'nothing_before')
    return refused(fault('conflict', { subject, detail: 'no version served before this one' }));
  const result = await deps.kept.weights.put(
    { id: weightsId, history: gone.history },
    { ifVersion: version },
  );
  return result.kind === 'written'
    ? ok(versionMessage(gone.to, true))
    : refused(fault('conflict', { subject }));
};
