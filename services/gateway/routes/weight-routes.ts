// Weights: what features count, what would be learned from the answers so far, and the way back. For animators.
import type * as z from 'zod';
import { fault } from '../../platform/faults/fault.ts';
import { entityTag, matches } from '../http/entity-tags.ts';
import type { Json } from '../profiles/kinds.ts';
import { refuse, refuseFor } from '../problems/refusal.ts';
import { type EdgeRequest, json, pageReply, type Route, route, valueOr } from '../route.ts';
import { pageOf } from '../schemas/page.ts';
import { learned, weightsVersion } from '../schemas/weights.ts';
import type { LearnedSentence } from '../sentences/round-sentences.ts';
import type { Sentences } from '../sentences/sentences.ts';
import type { Feature } from '../suggestions/suggestion.ts';
import type { FeatureWeight, Figures, LearnOutcome, Replay, WeightsVersion } from '../weights-api.ts';

const curate = { action: 'curate', tag: 'weights', about: () => ({}) } as const;
const answered = (schema: z.ZodType) => ({ status: 200, media: 'application/json', schema }) as const;

const showMove = ({ weight, handSet, before, error }: FeatureWeight): Json => ({
  weight,
  hand_set: handSet,
  before,
  moved: weight - before,
  ...(error > 0 ? { error } : {}),
});

const showWeight =
  ({ pairs }: Sentences) =>
  (of: FeatureWeight): Json => ({
    feature: of.feature,
    // One that a newer release added is called by its code.
    name: pairs.features[of.feature as Feature]?.name ?? of.feature,
    ...showMove(of),
  });

const showFigures = ({ logLoss, auc }: Figures): Json => ({ log_loss: logLoss, ...(auc ? { auc } : {}) });

const showReplay = ({ current, next, handSet, ...of }: Replay): Json => ({
  ...of,
  current: showFigures(current),
  next: showFigures(next),
  hand_set: showFigures(handSet),
});

const showVersion = (of: WeightsVersion, sentences: Sentences): Json => ({
  number: of.number,
  serves: of.serves,
  ...(of.madeAt === undefined ? {} : { made_at: of.madeAt }),
  answers: of.answers,
  bias: showMove(of.bias),
  weights: of.weights.map(showWeight(sentences)),
  ...(of.replay === undefined ? {} : { replay: showReplay(of.replay) }),
});

const reply = (of: WeightsVersion, { sentences }: EdgeRequest) =>
  json(showVersion(of, sentences), { version: of.number });

/** Others went back, or learned, meanwhile. */
const refuseStale = (current: WeightsVersion, { sentences }: EdgeRequest): never =>
  refuse(fault('conflict', { subject: 'weights', currentVersion: current.number }), {
    current: showVersion(current, sentences),
    headers: { ETag: entityTag(current.number) },
  });

const sentenceOf = ({ outcome }: LearnOutcome, keep: boolean): LearnedSentence => {
  if (keep || outcome === 'too_few_answers' || outcome === 'unknown') return outcome;
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
    answer: { ...answered(weightsVersion), tagged: true },
    find: ({ edge }) => edge.weights,
    handle: async (weights, request) => reply(valueOr(await weights.current(request)), request),
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
    summary: 'Goes back to the version that served before; once, where `If-Match` names the one that serves',
    answer: { ...answered(weightsVersion), tagged: true },
    find: ({ edge }) => edge.weights,
    handle: async (weights, request) => {
      const current = valueOr(await weights.current(request));
      if (!matches(request.ifMatch, current.number)) return refuseStale(current, request);
      const from = Array.isArray(request.ifMatch) ? current.number : undefined;
      const back = await weights.rollBack(from, request);
      if (back.ok || back.fault.code !== 'conflict') return reply(valueOr(back), request);
      const now = valueOr(await weights.current(request));
      if (now.number !== current.number) return refuseStale(now, request);
      return refuseFor('no-weights-before', 'conflict', { status: 409 });
    },
  }),
];
