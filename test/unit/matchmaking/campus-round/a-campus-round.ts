// A campus whose candidates are given, with documents in memory: what members see can be asked at any moment, and any step
// of a round can be made to die.
import pino from 'pino';
import type { CompareDeps } from '../../../../services/matchmaking/compare-rounds-api.ts';
import { advanceRound } from '../../../../services/matchmaking/campus-round/advance-round.ts';
import type { RoundDeps, RoundWork } from '../../../../services/matchmaking/campus-round/round-deps.ts';
import { startRound, type Starting } from '../../../../services/matchmaking/campus-round/start-round.ts';
import type {
  Collected,
  CollectedPair,
} from '../../../../services/matchmaking/candidates/collect-candidates.ts';
import { keyOf } from '../../../../services/matchmaking/kept/round-pairs.ts';
import { type Round, roundId } from '../../../../services/matchmaking/kept/rounds.ts';
import type { WithdrawnFor } from '../../../../services/matchmaking/suggestions/suggestion.ts';
import { assign } from '../../../../services/matchmaking/round/assign-pairs.ts';
import { keptInMemory } from '../../../makers/kept-in-memory.ts';
import { memorySchedule } from '../../../makers/memory-schedule.ts';

export const aPair = (
  a: string,
  b: string,
  score = 0.5,
  more: Partial<CollectedPair> = {},
): CollectedPair => ({
  ids: a < b ? [a, b] : [b, a],
  score,
  animatorsOnly: false,
  stays: false,
  fresh: true,
  ...more,
});

/** Those that pairs name, and others that found nobody. */
export const collectedOf = (
  pairs: readonly CollectedPair[],
  { others = [] }: { readonly others?: readonly string[] } = {},
): Collected => ({
  pairs,
  suppressed: {},
  of: new Map(
    [...new Set([...pairs.flatMap(({ ids }) => ids), ...others])].map((id) => {
      const found = pairs.filter(({ ids }) => ids.includes(id)).length;
      return [id, { statements: 1, found, admissible: found }];
    }),
  ),
});

/** Deterministic, dense enough that rounds differ: everybody with the next few, of scores that `salt` moves. */
export const aCampusOf = (organisations: number, salt = 0): Collected =>
  collectedOf(
    Array.from({ length: organisations }, (_, a) =>
      [1, 2, 3, 5].map((step) => {
        const b = (a + step) % organisations;
        const score = 0.25 + (((a * 7 + b * 13 + salt * 29) % 23) / 23) * 0.7;
        return aPair(`org_${String(a).padStart(3, '0')}`, `org_${String(b).padStart(3, '0')}`, score);
      }),
    )
      .flat()
      .filter(({ ids }) => ids[0] !== ids[1]),
  );

export class Killed extends Error {}

export const aCampusRound = (collected: Collected) => {
  const kept = keptInMemory();
  const schedule = memorySchedule();
  let now = new Date('2026-03-02T10:00:00.000Z');
  /** Of each pair: the rounds its suggestion belongs to, as the real documents keep them. */
  const documents = new Map<string, readonly number[]>();
  const told: string[] = [];
  const state = {
    collected,
    forbidden: new Set<string>(),
    /** Called before everything that lasts; may throw. */
    beforeStep: async (): Promise<void> => undefined,
    collections: 0,
    isAllIn: true,
    bearers: new Map<string, string>(),
    /** Of pairs by their keys: what stands against them. */
    against: new Map<string, WithdrawnFor>(),
  };
  const lasting = (): Promise<void> => state.beforeStep();
  for (const collection of Object.values(kept)) collection.beforeWrite = lasting;

  const work: RoundWork = {
    anyCandidate: async () => state.collected.pairs.length > 0,
    isAllIn: async () => state.isAllIn,
    semantics: () => ({ version: 1, sources: 10 }),
    collect: async ({ onProgress }) => {
      state.collections += 1;
      await lasting();
      onProgress(1);
      return state.collected;
    },
    solve: async (problem, { onProgress, signal }) => {
      await lasting();
      return signal.aborted ? undefined : assign(problem, onProgress ? { onProgress } : {});
    },
    bearerOf: (id) => state.bearers.get(id),
    publish: async (round, pairs, { onProgress }) => {
      for (const [at, pair] of pairs.entries()) {
        const key = keyOf(pair);
        const before = documents.get(key) ?? [];
        if (state.forbidden.has(key) || before.includes(round)) continue;
        await lasting();
        documents.set(key, [...before, round].sort((a, b) => a - b).slice(-2));
        onProgress((at + 1) / pairs.length);
      }
    },
    announce: async (round, before) => {
      for (const [key, rounds] of documents) {
        const change = rounds.includes(round)
          ? !rounds.includes(before) && 'fresh'
          : rounds.includes(before) && 'gone';
        const line = `${round} ${key} ${String(change)}`;
        if (!change || told.includes(line)) continue;
        await lasting();
        told.push(line);
      }
    },
    letOthersIn: async () => undefined,
  };
  const deps: RoundDeps = {
    kept,
    work,
    schedule,
    clock: () => now,
    log: pino({ enabled: false }),
    stopping: new AbortController().signal,
  };
  const beside: Omit<CompareDeps, 'kept'> = {
    livePairs: async (published) =>
      [...documents]
        .filter(([, rounds]) => rounds.includes(published))
        .map(([key]) => ({ ids: key.split(' ') as unknown as readonly [string, string], score: 0.5 }))
        .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
    whyDropped: async (_, pairs) => pairs.map((ids) => state.against.get(keyOf({ ids }))),
  };
  const seen = async (): Promise<readonly string[]> => {
    const round = (await kept.published.get('campus'))?.document.round ?? 0;
    return [...documents]
      .filter(([, rounds]) => rounds.includes(round))
      .map(([key]) => key)
      .sort();
  };
  const round = async (number: number): Promise<Round> => {
    const found = await kept.rounds.get(roundId(number));
    if (!found) throw new Error(`there is no round ${number}`);
    return found.document;
  };
  const start = async (starting: Partial<Starting> = {}): Promise<number> => {
    const started = await startRound(deps, { by: 'per_1', cause: 'asked', publish: true, ...starting });
    if (started.kind === 'busy') throw new Error(`round ${started.number} is in the making`);
    return started.round.document.number;
  };
  return {
    deps,
    work,
    beside,
    kept,
    schedule,
    state,
    told,
    seen,
    round,
    start,
    documents,
    advance: (number: number, token = 1) => advanceRound(deps, number, token),
    /** A round from its start to its end. */
    whole: async (starting: Partial<Starting> = {}): Promise<Round> => {
      const number = await start(starting);
      await advanceRound(deps, number, 1);
      return round(number);
    },
    at: (instant: string): void => {
      now = new Date(instant);
    },
  };
};
export type CampusRound = ReturnType<typeof aCampusRound>;
