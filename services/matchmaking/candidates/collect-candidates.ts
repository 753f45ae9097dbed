// Gathers the candidates of the whole campus for a round: the same judgement as of live ones, over everything, in slices.
import type { Deps } from '../deps.ts';
import { searchAllAgain } from '../findings/search-again.ts';
import { openRuleBook } from '../rules/rule-book.ts';
import type { Counts } from '../rules/suppression.ts';
import type { Yardstick } from '../scoring/view.ts';
import { rulesOfAnswers } from '../suggestions/answers.ts';
import type { Suggestion } from '../suggestions/suggestion.ts';
import { createBestOfEach, type Ranked } from './best-of-each.ts';
import { inSlices, runInSlices } from './in-slices.ts';
import { type CollectedOf, type CollectedPair, createTally, judgeCollected } from './judge-collected.ts';
import { type Judging, loadJudging } from './judging.ts';
import { linkFacts } from './link-facts.ts';
import { organisationFacts, pairOf } from './pair-of.ts';
import { createPairRows, type Pairs } from './pair-rows.ts';
import { walkPairs } from './walk-pairs.ts';

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

/** Candidates kept of each organisation. */
const mostOfEach = 50;
const pageSize = 100;
const requestId = 'matchmaking.collect';
const msPerDay = 86_400_000;
const dayNumber = (at: Date): number => Math.floor(at.getTime() / msPerDay);
/** Of the whole: searching again, and reading what was found. */
const shareOfSearching = 0.6;
const shareOfReading = 0.1;
const shareBefore = shareOfSearching + shareOfReading;

interface Taken extends Ranked {
  readonly pair: CollectedPair;
}

type Pause = () => Promise<void> | undefined;

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
  let after: string | undefined;
  let read = 0;
  do {
    const page = await findings.all({ limit: pageSize, ...(after === undefined ? {} : { after }) });
    for (const { document } of page.items) rows.take(document);
    read += page.items.length;
    onProgress(shareOfSearching + Math.min(1, read / all) * shareOfReading);
    after = page.next;
    await pause();
  } while (after !== undefined);
  return runInSlices(rows.pairs(), pause);
};

/** Every suggestion that a side has answered, by its pair. */
const answeredPairs = async ({ suggestions }: Deps): Promise<ReadonlyMap<string, Suggestion>> => {
  const found = new Map<string, Suggestion>();
  let cursor: string | undefined;
  do {
    const page = await suggestions.query({
      index: 'answered',
      equals: ['all'],
      limit: pageSize,
      ...(cursor === undefined ? {} : { cursor }),
    });
    for (const { document } of page.items) found.set(document.organisationIds.join(' '), document);
    cursor = page.next;
  } while (cursor !== undefined);
  return found;
};

const bookOf = ({ campus }: Deps, judging: Judging, answered: Iterable<Suggestion>) =>
  openRuleBook(
    {
      find: campus.party,
      rules: [...judging.rules, ...[...answered].flatMap(rulesOfAnswers)],
      collaborations: campus.collaborations(),
    },
    judging.moment,
    judging.settings,
  );

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
  const [judging, answered] = await Promise.all([loadJudging(deps), answeredPairs(deps)]);
  const { linking, exposure, today, published, moment } = judging;
  const organisations = takingPart(deps);
  const pairs = await readPairs(deps, organisations, { today, pause, onProgress });
  const walks = await walkPairs(linking, pairs, organisations, pause);
  const facts = organisations.map((id) => organisationFacts(campus, id, exposure));
  const all = { yardstick, book: bookOf(deps, judging, answered.values()), published, now: moment.now };
  const statementsOf = (id: string): number =>
    campus.statementsOf(id).filter(({ expired }) => !expired).length;
  const tally = createTally(organisations, statementsOf);
  const taken: Taken[] = [];
  const best = createBestOfEach<Taken>(organisations.length, mostOfEach);
  for (let at = 0; at < pairs.first.length; at += 1) {
    const [a, b] = [pairs.first[at] ?? 0, pairs.second[at] ?? 0];
    const ids = [organisations[a] ?? '', organisations[b] ?? ''] as const;
    const [left, right] = [facts[a], facts[b]];
    if (!left || !right) continue;
    const before = answered.size === 0 ? undefined : answered.get(ids.join(' '));
    const judged = judgeCollected(
      pairOf({
        organisations: [left, right],
        ...pairs.evidence(at),
        links: linkFacts(linking, ids, walks.of(at)),
        usuallySuggested: exposure.usually,
        shownAs: before && [before.sides[0].shownAs, before.sides[1].shownAs],
      }),
      before,
      all,
    );
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
    pairs: taken.filter((one) => kept.has(one)).map(({ pair }) => pair),
    of: tally.of,
    suppressed: tally.suppressed(),
  };
};
