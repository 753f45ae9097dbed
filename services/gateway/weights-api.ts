// The calls the edge makes about what features count, and what was learned from answers, in the edge's own terms.
import {
  Learned as LearnedMessage,
  type LearnWeightsResponse,
  type Replay as ReplayMessage,
  type ReplayFigures,
  type WeightServiceDefinition,
  type WeightsVersion as VersionMessage,
} from '../../proto/generated/passerelle/matchmaking/v1/weights.ts';
import { actorMessage } from '../platform/access/actor-message.ts';
import { ok, type Outcome } from '../platform/faults/fault.ts';
import type { Client } from '../platform/rpc/rpc.ts';
import type { Asking } from './asking.ts';
import { words } from './profile-messages-api.ts';

/** `unknown`: what a newer release added. */
export const learnedOutcomes = ['serves', 'kept_back', 'too_few_answers', 'unknown'] as const;
export type Learned = (typeof learnedOutcomes)[number];

export interface FeatureWeight {
  readonly feature: string;
  readonly weight: number;
  readonly handSet: number;
  readonly before: number;
  /** 0 where there is none. */
  readonly error: number;
}

export interface Figures {
  readonly logLoss: number;
  readonly auc?: { readonly value: number; readonly low: number; readonly high: number };
}

export interface Replay {
  readonly learned: number;
  readonly tested: number;
  /** ISO 8601 UTC. */
  readonly since: string;
  readonly current: Figures;
  readonly next: Figures;
  readonly handSet: Figures;
}

export interface WeightsVersion {
  readonly number: number;
  readonly serves: boolean;
  /** ISO 8601 UTC; absent of the hand-set ones. */
  readonly madeAt?: string;
  readonly answers: number;
  /** What a side gains without any feature. */
  readonly bias: FeatureWeight;
  readonly weights: readonly FeatureWeight[];
  readonly replay?: Replay;
}

export interface LearnOutcome {
  readonly outcome: Learned;
  readonly answers: number;
  readonly fewestTested: number;
  readonly version?: WeightsVersion;
}

export interface Weights {
  current(as: Asking): Promise<Outcome<WeightsVersion>>;
  /** The latest first. */
  versions(as: Asking): Promise<Outcome<readonly WeightsVersion[]>>;
  /** `keep` false: only says what it would come to. */
  learn(keep: boolean, as: Asking): Promise<Outcome<LearnOutcome>>;
  /** `from`: the version that served when somebody looked; `conflict` where it does no more. */
  rollBack(from: number | undefined, as: Asking): Promise<Outcome<WeightsVersion>>;
}

const outcomes = words(LearnedMessage);

const readFigures = (of: ReplayFigures | undefined): Figures => {
  const { logLoss = 0, auc: value, aucLow: low = 0, aucHigh: high = 1 } = of ?? {};
  return { logLoss, ...(value === undefined ? {} : { auc: { value, low, high } }) };
};

const readReplay = ({ learned, tested, since, current, next, handSet }: ReplayMessage): Replay => ({
  learned,
  tested,
  since: since?.toISOString() ?? '',
  current: readFigures(current),
  next: readFigures(next),
  handSet: readFigures(handSet),
});

const readVersion = ({ madeAt, replay, bias, ...of }: VersionMessage): WeightsVersion => ({
  ...of,
  ...(of.number === 0 || madeAt === undefined ? {} : { madeAt: madeAt.toISOString() }),
  bias: bias ?? { feature: 'bias', weight: 0, handSet: 0, before: 0, error: 0 },
  ...(replay === undefined ? {} : { replay: readReplay(replay) }),
});

const readOne = (outcome: Outcome<VersionMessage>): Outcome<WeightsVersion> =>
  outcome.ok ? ok(readVersion(outcome.value)) : outcome;

const readLearned = ({ learned, version, answers, fewestTested }: LearnWeightsResponse): LearnOutcome => ({
  outcome: learnedOutcomes.find((one) => one === outcomes.word(learned)) ?? 'unknown',
  answers,
  fewestTested,
  ...(version === undefined ? {} : { version: readVersion(version) }),
});

export const weightsOf = (client: Client<typeof WeightServiceDefinition>): Weights => ({
  current: async ({ actor, call }) => readOne(await client.getWeights({ actor: actorMessage(actor) }, call)),
  versions: async ({ actor, call }) => {
    const listed = await client.listWeights({ actor: actorMessage(actor) }, call);
    return listed.ok ? ok(listed.value.versions.map(readVersion)) : listed;
  },
  learn: async (keep, { actor, call }) => {
    const learned = await client.learnWeights({ actor: actorMessage(actor), try: !keep }, call);
    return learned.ok ? ok(readLearned(learned.value)) : learned;
  },
  rollBack: async (from, { actor, call }) =>
    readOne(await client.rollBackWeights({ actor: actorMessage(actor), from }, call)),
});
