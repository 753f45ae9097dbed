// A round becomes suggestions: first written beside what members see, then, once the round is published, told.
import type { Query, Write } from '../../platform/document-store/document-store.ts';
import { queryPages } from '../../platform/document-store/query-all.ts';
import { fault, FaultError } from '../../platform/faults/fault.ts';
import type { Deps } from '../deps.ts';
import { announceSuggestion } from '../emit-suggestion-changed.ts';
import type { RoundPair } from '../kept/round-pairs.ts';
import type { Yardstick } from '../scoring/view.ts';
import { choosePairs } from './choose-pairs.ts';
import { fileSuggestion } from './file-suggestion.ts';
import { freeing } from './fill-soon.ts';
import { seenIn } from './in-round.ts';
import { isOver, withdrawn } from './settle.ts';
import type { KeptSuggestion, Suggestion } from './suggestion.ts';

export interface PublishOptions {
  readonly yardstick: Yardstick;
  onProgress(share: number): void;
  readonly signal: AbortSignal;
}

/** Writes the suggestions of a round; done again, it ends the same. What became forbidden since is left out. */
export type PublishPairs = (
  round: number,
  pairs: readonly RoundPair[],
  options: PublishOptions,
) => Promise<void>;

/** Tells what the published round changed from the one before (0: none); done again, it tells nothing twice. */
export type AnnouncePairs = (
  round: number,
  before: number,
  options: { readonly signal: AbortSignal },
) => Promise<void>;

const together = 100;
const maxTries = 10;

export const publishPairs =
  (deps: Deps): PublishPairs =>
  async (round, pairs, { yardstick, onProgress, signal }) => {
    const cause = { signal, requestId: `matchmaking.round/${round}` };
    for (let from = 0; from < pairs.length; from += together) {
      if (signal.aborted)
        throw new FaultError(fault('cancelled', { subject: 'round', subjectId: String(round) }));
      const some = pairs.slice(from, from + together);
      await choosePairs(deps, some, { round, added: false, yardstick }, cause);
      onProgress(Math.min(1, (from + some.length) / pairs.length));
    }
  };

/** Sides of what was added while the round was made, and which it does not have: it knew nothing of them. */
const addedMeanwhile = (writes: readonly Write<KeptSuggestion>[]): readonly string[] =>
  writes.flatMap((one) =>
    'put' in one && one.put.state === 'withdrawn' && one.put.added ? one.put.organisationIds : [],
  );

/** Writes what `change` makes of each suggestion of a query; undefined leaves it. */
const rewrite = async (
  deps: Deps,
  { query, signal }: { readonly query: Pick<Query, 'index' | 'equals'>; readonly signal: AbortSignal },
  change: (suggestion: KeptSuggestion) => Suggestion | undefined,
): Promise<void> => {
  const { suggestions } = deps;
  let lost: string[] = [];
  const write = async (
    stored: readonly { readonly document: KeptSuggestion; readonly version: number }[],
  ): Promise<void> => {
    const writes = stored.flatMap(({ document, version }): readonly Write<KeptSuggestion>[] => {
      const next = change(document);
      if (!next) return [];
      const put = fileSuggestion(next);
      return [{ put, ifVersion: version, events: announceSuggestion(put, version + 1) }];
    });
    const results = await freeing(deps, addedMeanwhile(writes), () => suggestions.batch(writes));
    if (results.some(({ kind }) => kind === 'overloaded'))
      throw new FaultError(fault('overloaded', { subject: 'suggestion' }));
    lost.push(
      ...writes.flatMap((one, at) => ('put' in one && results[at]?.kind === 'conflict' ? [one.put.id] : [])),
    );
  };
  for await (const page of queryPages(suggestions, { ...query, limit: together })) {
    if (signal.aborted) throw new FaultError(fault('cancelled', { subject: 'round' }));
    await write(page);
  }
  for (let tries = 0; lost.length > 0; tries += 1) {
    if (tries === maxTries) throw new FaultError(fault('conflict', { subject: 'suggestion' }));
    const again = lost;
    lost = [];
    await write(await suggestions.getMany(again));
  }
};

export const announcePairs =
  (deps: Deps): AnnouncePairs =>
  async (round, before, { signal }) => {
    const recorded = {
      at: deps.clock().toISOString(),
      by: 'service',
      requestId: `matchmaking.round/${round}`,
    };
    const tell = (one: Suggestion): Suggestion | undefined => {
      const seen = seenIn(one, round);
      if (isOver(seen, round)) return { ...withdrawn(seen, 'not_chosen', seen.facts), recorded };
      return seen === one ? undefined : { ...seen, recorded };
    };
    // What is new before what is over; also what rounds in between left behind that were given up at their publication.
    const between = Array.from({ length: round - before }, (_, at) => before + at);
    for (const number of [round, ...between])
      await rewrite(deps, { query: { index: 'ofRound', equals: [number] }, signal }, tell);
  };
