// Weights: what features count, what would be learned from the answers so far, and the way back. For animators.
import type * as z from 'zod';
import type { Json } from '../profiles/kinds.ts';
import { refuseFor } from '../problems/refusal.ts';
import { type EdgeRequest, json, pageReply, type Route, route, valueOr } from '../route.ts';
import { pageOf } from '../schemas/page.ts';
import { learned, weightsVersion } from '../schemas/weights.ts';
import type { LearnedSentence } from '../sentences/round-sentences.ts';
import type { Sentences } from '../sentences/sentences.ts';
import type { Feature } from '../suggestions/suggestion.ts';
import type { FeatureWeight, Figures, LearnOutcome, Replay, WeightsVersion } from '../weights-api.ts';

const curate = { action: 'curate', tag: 'weights', about: () => ({}) } as const;
const answered = (schema: z.ZodType) => ({ status: 200, media: 'application/json', schema }) as const;

const showWeight =
  ({ pairs }: Sentences) =>
  ({ feature, weight, handSet, before, error }: FeatureWeight): Json => ({
    feature,
    // One that a newer release added is called by its code.
    name: pairs.features[feature as Feature]?.name ?? feature,
    weight,
    hand_set: handSet,
    before,
    moved: weight - before,
    ...(error > 0 ? { error } : {}),
  });

const showFigures = ({ logLoss, auc }: Figures): Json => ({ log_loss: logLoss, ...(auc ? { auc } : {}) });

const showReplay = ({ current, next, ...of }: Replay): Json => ({
  ...of,
  current: showFigures(current),
  next: showFigures(next),
});

const showVersion = (of: WeightsVersion, sentences: Sentences): Json => ({
  number: of.number,
  serves: of.serves,
  ...(of.madeAt === undefined ? {} : { made_at: of.madeAt }),
  answers: of.answers,
  bias: of.bias,
  weights: of.weights.map(showWeight(sentences)),
  ...(of.replay === undefined ? {} : { replay: showReplay(of.replay) }),
});

const sentenceOf = ({ outcome }: LearnOutcome, keep: boolean): LearnedSentence => {
  if (keep || outcome === 'too_few_answers') return outcome;
  return outcome === 'serves' ? 'would_serve' : 'would_be_kept_back';
};

const learn = async (keep: boolean, request: EdgeRequest) => {
  const { sentences } = request;
  const of = valueOr(await request.edge.weights.learn(keep, request));
  const said = sentences.rounds.learned[sentenceOf(of, keep)];
  const text = said({ number: String(of.version?.number ?? ''), fewest: String(of.fewestTested) });
  return json({
    outcome: of.outcome,
    text,
    answers: of.answers,
    fewest_tested: of.fewestTested,
    ...(of.version === undefined ? {} : { version: showVersion(of.version, sentences) }),
  });
};

export const weightRoutes: readonly Route[] = [
  route({
    ...curate,
    method: 'GET',
    path: '/v1/weights',
    summary: 'The weights that serve, and how each moved',
    answer: answered(weightsVersion),
    find: ({ edge }) => edge.weights,
    handle: async (weights, request) =>
      json(showVersion(valueOr(await weights.current(request)), request.sentences)),
  }),
  route({
    ...curate,
    method: 'GET',
    path: '/v1/weights/versions',
    summary: 'Every version there was, the latest first, each with its replay',
    answer: answered(pageOf(weightsVersion, 'WeightsVersionPage')),
    find: ({ edge }) => edge.weights,
    handle: async (weights, request) => {
      const versions = valueOr(await weights.versions(request));
      return pageReply({ items: versions.map((one) => showVersion(one, request.sentences)) });
    },
  }),
  route({
    ...curate,
    method: 'GET',
    path: '/v1/weights/replay',
    summary:
      'What learning from the answers so far would come to: learned before, tested after; nothing is kept',
    long: true,
    answer: answered(learned),
    find: () => false,
    handle: learn,
  }),
  route({
    ...curate,
    method: 'POST',
    path: '/v1/weights/learn',
    summary: 'Learns a new version; it serves only if it foretells answers no worse than the one that does',
    long: true,
    answer: answered(learned),
    find: () => true,
    handle: learn,
  }),
  route({
    ...curate,
    method: 'POST',
    path: '/v1/weights/roll-back',
    summary: 'Goes back to the version that served before',
    answer: answered(weightsVersion),
    find: ({ edge }) => edge.weights,
    handle: async (weights, request) => {
      const back = await weights.rollBack(request);
      if (!back.ok && back.fault.code === 'conflict')
        refuseFor('no-weights-before', 'conflict', { status: 409 });
      return json(showVersion(valueOr(back), request.sentences));
    },
  }),
];
