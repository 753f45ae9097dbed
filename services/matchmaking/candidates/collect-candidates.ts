// Gathers the candidates of the whole campus for a round: the same judgement as of live ones, over everything, in slices.
import { dayNumber } from '../../platform/day-number.ts';
import { allPages } from '../../platform/document-store/query-all.ts';
import type { Deps } from '../deps.ts';
import { searchAllAgain } from '../findings/search-again.ts';
import { flatMapInPieces, inSlices, type Pause, runInSlices } from '../in-slices.ts';
import { pairKey } from '../pair-key.ts';
import type { Counts } from '../rules/suppression.ts';
import type { Yardstick } from '../scoring/view.ts';
import { rulesOfAnswers } from '../suggestions/answers.ts';
import { createBestOfEach, type Ranked } from './best-of-each.ts';
import {
  type CollectedOf,
  type CollectedPair,
  createTally,
  judgeCollected,
  type JudgedPair,
  type JudgingAll,
} from './judge-collected.ts';
import { bookFor, type Judging, loadJudging } from './judging.ts';
import { linkFacts } from './link-facts.ts';
import { organisationFacts, pairOf } from './pair-of.ts';
import { createPairRows, type Pairs } from './pair-rows.ts';
import { type RememberedPairs, rememberedPairs } from './remembered-pairs.ts';
import { type WalkedPairs, walkPairs } from './walk-pairs.ts';

export type { CollectedOf, CollectedPair } from './judge-collected.ts';

export interface Collected {
  /** The best of each organisation, each pair once, in the order of ids. */
  readonly pairs: readonly CollectedPair[];
  /** Every organisation that takes part: it agreed, and is itself. */
  readonly of: ReadonlyMap<string, CollectedOf>;
  /** Pairs that would be candidates, by what holds them back. */
  readonly suppressed: Counts;
}

export interface CollectOptions {
  readonly yardstick: Yardstick;
  onProgress(share: number): void;
  readonly signal: AbortSignal;
}

/** Candidates kept of each organisation, beside those that stay. */
const mostOfEach = 50;
const pageSize = 100;
const requestId = 'matchmaking.collect';
/** Of the whole: searching again, and reading what was found. */
const shareOfSearching = 0.6;
const shareOfReading = 0.1;
const shareBefore = shareOfSearching + shareOfReading;

interface Taken extends Ranked {
  readonly pair: CollectedPair;
}

/** Whoever agreed, and is itself. */
const takingPart = ({ campus }: Deps): readonly string[] => {
  const ids: string[] = [];
  for (const { id, mergedInto } of campus.organisations())
    if (mergedInto === undefined && campus.consents(id)) ids.push(id);
  return ids.sort();
};

const readPairs = async (
  { findings, campus }: Deps,
  organisations: readonly string[],
  { today, pause, onProgress }: { today: number; pause: Pause; onProgress(share: number): void },
): Promise<Pairs> => {
  const rows = createPairRows(campus, organisations, today);
  const all = Math.max(1, await findings.count());
  let read = 0;
  for await (const page of allPages(findings, pageSize)) {
    for (const { document } of page) rows.take(document);
    read += page.length;
    onProgress(shareOfSearching + Math.min(1, read / all) * shareOfReading);
    const waiting = pause();
    if (waiting) await waiting;
  }
  return runInSlices(rows.pairs(), pause);
};

interface Collecting {
  readonly yardstick: Yardstick;
  readonly judging: Judging;
  readonly remembered: RememberedPairs;
  readonly live: JudgingAll['live'];
  readonly organisations: readonly string[];
  readonly pairs: Pairs;
  readonly walks: WalkedPairs;
}

/** Judges a pair by its number. */
const judgeOf = (
  { campus }: Deps,
  { yardstick, judging, remembered: { answered, shownAs }, live, organisations, pairs, walks }: Collecting,
) => {
  const { linking, encounters, exposure, moment } = judging;
  const facts = organisations.map((id) => organisationFacts(campus, id, exposure));
  const all = {
    yardstick,
    book: bookFor(judging, campus, [...answered.values()].flatMap(rulesOfAnswers)),
    live,
    isUnderWay: campus.introductions.isUnderWay,
    now: moment.now,
  };
  return (at: number): JudgedPair => {
    const [left, right] = [facts[pairs.first[at] ?? 0], facts[pairs.second[at] ?? 0]];
    if (!left || !right) return {};
    const ids = [left.id, right.id] as const;
    const key = shownAs.size === 0 ? '' : pairKey(ids);
    return judgeCollected(
      pairOf({
        organisations: [left, right],
        ...pairs.evidence(at),
        links: linkFacts(linking, ids, walks.of(at)),
        encounters: encounters(ids),
        usuallySuggested: exposure.usually,
        shownAs: shownAs.get(key),
      }),
      answered.get(key),
      all,
    );
  };
};

/** Never more than some milliseconds of the event loop at a time. Throws `cancelled` once the signal aborts. */
export const collectCandidates = async (
  deps: Deps,
  { yardstick, onProgress, signal }: CollectOptions,
): Promise<Collected> => {
  const { campus } = deps;
  await campus.upToDate();
  await searchAllAgain(deps, { signal, requestId }, (share) => onProgress(shareOfSearching * share));
  const pause = inSlices(signal);
  await runInSlices(campus.works.graph.prepare(dayNumber(deps.clock())), pause);
  const [judging, remembered] = await Promise.all([loadJudging(deps), rememberedPairs(deps)]);
  const suggested = await deps.livePairs(judging.published, { goesOn: false, signal });
  const live = new Set(suggested.map(({ ids }) => pairKey(ids)));
  const organisations = takingPart(deps);
  const pairs = await readPairs(deps, organisations, { today: judging.today, pause, onProgress });
  const walks = await walkPairs(judging.linking, pairs, organisations, pause);
  const judge = judgeOf(deps, { yardstick, judging, remembered, live, organisations, pairs, walks });
  const statementsOf = (id: string): number =>
    campus.statementsOf(id).filter(({ expired }) => !expired).length;
  const tally = createTally(organisations, statementsOf);
  const taken: Taken[] = [];
  const best = createBestOfEach<Taken>(organisations.length, mostOfEach);
  for (let at = 0; at < pairs.first.length; at += 1) {
    const [a, b] = [pairs.first[at] ?? 0, pairs.second[at] ?? 0];
    const ids = [organisations[a] ?? '', organisations[b] ?? ''] as const;
    const judged = judge(at);
    if (judged.suppressions) tally.count(ids, judged.suppressions);
    if (judged.pair) {
      const one = { a, b, score: judged.pair.score, pair: judged.pair };
      taken.push(one);
      best.take(one);
    }
    const waiting = pause();
    if (!waiting) continue;
    onProgress(shareBefore + (1 - shareBefore) * (at / pairs.first.length));
    await waiting;
  }
  const kept = await runInSlices(best.kept(), pause);
  return {
    pairs: await flatMapInPieces(taken, (one) => (kept.has(one) || one.pair.stays ? [one.pair] : []), pause),
    of: tally.of,
    suppressed: tally.suppressed(),
  };
};
