// The calls of animators and members about rules, rounds and weights.
import { RoundServiceDefinition } from '../../proto/generated/passerelle/matchmaking/v1/rounds.ts';
import { RuleServiceDefinition } from '../../proto/generated/passerelle/matchmaking/v1/rules.ts';
import { WeightServiceDefinition } from '../../proto/generated/passerelle/matchmaking/v1/weights.ts';
import { type Served, served } from '../platform/rpc/rpc.ts';
import { compareRounds } from './compare-rounds-api.ts';
import type { Deps } from './deps.ts';
import { getKindTypes, putKindTypes } from './kind-types-api.ts';
import { getLimits, putLimits } from './limits-api.ts';
import {
  answerPublishRound,
  answerStartRound,
  discardRound,
  getRound,
  listLeftOut,
  listRounds,
} from './rounds-api.ts';
import { addRule, getRule, listRules, removeRule } from './rules-api.ts';
import { getSettings, putSettings } from './settings-api.ts';
import { getWeights, learnWeights, listWeights, rollBackWeights } from './weights-api.ts';

export const decisionServices = (deps: Deps): readonly Served[] => [
  served(RuleServiceDefinition, {
    addRule: (request) => addRule(deps, request),
    removeRule: (request) => removeRule(deps, request),
    getRule: (request) => getRule(deps, request),
    listRules: (request) => listRules(deps, request),
    getLimits: (request) => getLimits(deps, request),
    putLimits: (request) => putLimits(deps, request),
    getMatchmakingSettings: (request) => getSettings(deps, request),
    putMatchmakingSettings: (request) => putSettings(deps, request),
    getKindTypes: (request) => getKindTypes(deps, request),
    putKindTypes: (request) => putKindTypes(deps, request),
  }),
  served(RoundServiceDefinition, {
    startRound: (request) => answerStartRound(deps, request),
    getRound: (request) => getRound(deps, request),
    listRounds: (request) => listRounds(deps, request),
    listLeftOut: (request) => listLeftOut(deps, request),
    compareRounds: (request, call) => compareRounds(deps, request, call),
    publishRound: (request) => answerPublishRound(deps, request),
    discardRound: (request) => discardRound(deps, request),
  }),
  served(WeightServiceDefinition, {
    getWeights: (request) => getWeights(deps, request),
    listWeights: (request) => listWeights(deps, request),
    learnWeights: (request) => learnWeights(deps, request),
    rollBackWeights: (request) => rollBackWeights(deps, request),
  }),
];
