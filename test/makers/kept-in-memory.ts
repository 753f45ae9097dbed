// What matchmaking keeps of decisions and rounds, on collections in memory.
import type { Kept } from '../../services/matchmaking/kept/kept.ts';
import { kindTypes } from '../../services/matchmaking/kept/kind-types.ts';
import { limits } from '../../services/matchmaking/kept/limits.ts';
import { publishedRounds } from '../../services/matchmaking/kept/published.ts';
import { roundPairs, roundParticipants } from '../../services/matchmaking/kept/round-pairs.ts';
import { rounds } from '../../services/matchmaking/kept/rounds.ts';
import { rules } from '../../services/matchmaking/kept/rules.ts';
import { matchmakingSettings } from '../../services/matchmaking/kept/settings.ts';
import { weights } from '../../services/matchmaking/kept/weights.ts';
import { memoryCollection } from './memory-collection.ts';

export const keptInMemory = () =>
  ({
    published: memoryCollection(publishedRounds),
    rounds: memoryCollection(rounds),
    roundPairs: memoryCollection(roundPairs),
    roundParticipants: memoryCollection(roundParticipants),
    rules: memoryCollection(rules),
    settings: memoryCollection(matchmakingSettings),
    limits: memoryCollection(limits),
    weights: memoryCollection(weights),
    kindTypes: memoryCollection(kindTypes),
  }) satisfies Kept;
export type KeptInMemory = ReturnType<typeof keptInMemory>;
