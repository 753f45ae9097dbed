// What people decided about matchmaking, and what rounds made of it: opened together.
import type { Collection, CollectionDefinition } from '../../platform/document-store/document-store.ts';
import type { Platform } from '../../platform/service.ts';
import { type KeptKindTypes, kindTypes } from './kind-types.ts';
import { type ChosenLimits, limits } from './limits.ts';
import { type Published, publishedRounds } from './published.ts';
import { type PairPiece, type ParticipantPiece, roundPairs, roundParticipants } from './round-pairs.ts';
import { type Round, rounds } from './rounds.ts';
import { type KeptRule, rules } from './rules.ts';
import { type MatchmakingSettings, matchmakingSettings } from './settings.ts';
import { type KeptWeights, weights } from './weights.ts';

export interface Kept {
  readonly published: Collection<Published>;
  readonly rounds: Collection<Round>;
  readonly roundPairs: Collection<PairPiece>;
  readonly roundParticipants: Collection<ParticipantPiece>;
  readonly rules: Collection<KeptRule>;
  readonly settings: Collection<MatchmakingSettings>;
  readonly limits: Collection<ChosenLimits>;
  readonly weights: Collection<KeptWeights>;
  readonly kindTypes: Collection<KeptKindTypes>;
}

export const keptCollections: readonly CollectionDefinition<never>[] = [
  publishedRounds,
  rounds,
  roundPairs,
  roundParticipants,
  rules,
  matchmakingSettings,
  limits,
  weights,
  kindTypes,
];

export const openKept = async (platform: Pick<Platform, 'collection'>): Promise<Kept> => ({
  published: await platform.collection(publishedRounds),
  rounds: await platform.collection(rounds),
  roundPairs: await platform.collection(roundPairs),
  roundParticipants: await platform.collection(roundParticipants),
  rules: await platform.collection(rules),
  settings: await platform.collection(matchmakingSettings),
  limits: await platform.collection(limits),
  weights: await platform.collection(weights),
  kindTypes: await platform.collection(kindTypes),
});
