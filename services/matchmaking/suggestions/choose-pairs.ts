// Writes chosen pairs as suggestions: what they stand on now, in whose words. What became forbidden meanwhile is left out.
import type { Stored, Write } from '../../platform/document-store/document-store.ts';
import { fault, FaultError } from '../../platform/faults/fault.ts';
import { type Judging, loadJudging } from '../candidates/judging.ts';
import type { Deps } from '../deps.ts';
import { announceSuggestion } from '../emit-suggestion-changed.ts';
import type { Cause } from '../findings/search-sources.ts';
import { pairSecret, suggestionId } from '../pair-secret.ts';
import type { Yardstick } from '../scoring/view.ts';
import { fileSuggestion } from './file-suggestion.ts';
import { lookAgainAt } from './follow-up.ts';
import { seenIn } from './in-round.ts';
import { judgePairs } from './judge-pairs.ts';
import { blank, chosen, type Choosing } from './new-suggestion.ts';
import { causeAgainst } from './settle.ts';
import type { KeptSuggestion, Suggestion } from './suggestion.ts';

export interface PairToChoose {
  readonly ids: readonly [string, string];
  readonly explored?: true;
}

export interface ChoosingRound {
  readonly round: number;
  readonly added: boolean;
  readonly yardstick: Yardstick;
}

/** Another writer may meet us on a pair this often in a row. */
const maxTries = 10;

const withExposure = (suggestion: Suggestion, { exposure }: Judging): Suggestion => {
  const [a, b] = suggestion.facts.organisations.map((one) => {
    const suggested = exposure.of(one.id);
    const { suggested: _, ...rest } = one;
    return { ...rest, ...(suggested === undefined ? {} : { suggested }) };
  });
  const { usuallySuggested: _, ...facts } = suggestion.facts;
  const usually = exposure.usually;
  return {
    ...suggestion,
    facts: {
      ...facts,
      organisations: a && b ? [a, b] : facts.organisations,
      ...(usually === undefined ? {} : { usuallySuggested: usually }),
    },
  };
};

/** Whoever froze in the middle of a round finds what a later one wrote: it stands. */
const isLater = ({ rounds }: Suggestion, round: number): boolean => Math.max(...rounds) > round;

interface Ready {
  readonly pair: PairToChoose;
  readonly id: string;
}

const writeSome = async (
  deps: Deps,
  ready: readonly Ready[],
  { round, added, yardstick, judging }: ChoosingRound & { readonly judging: Judging },
  { cause, tombstones }: { readonly cause: Cause; readonly tombstones: Map<string, number> },
): Promise<{ readonly written: readonly string[]; readonly lost: readonly Ready[] }> => {
  const recorded = { at: deps.clock().toISOString(), by: 'service', requestId: cause.requestId };
  const known = new Map<string, Stored<KeptSuggestion>>(
    (await deps.suggestions.getMany(ready.map(({ id }) => id))).map((stored) => [stored.document.id, stored]),
  );
  const choosingOf = ({ id, pair }: Ready): Choosing => ({
    id,
    round,
    seen: judging.published,
    added,
    explored: pair.explored ?? false,
    recorded,
  });
  const before = ready.map((one) => {
    const found = known.get(one.id)?.document;
    return found ? seenIn(found, judging.published) : blank(choosingOf(one), one.pair.ids);
  });
  const judged = await judgePairs(
    deps,
    before.map((one) => withExposure(one, judging)),
    cause,
    { ...judging, yardstick },
  );
  const writes: { readonly one: Ready; readonly write: Write<KeptSuggestion> }[] = [];
  for (const [at, one] of ready.entries()) {
    const [suggestion, by] = [before[at], judged[at]];
    if (!suggestion || !by || causeAgainst(by) !== undefined || isLater(suggestion, round)) continue;
    const put = fileSuggestion(chosen(suggestion, by, choosingOf(one)));
    const ifVersion = known.get(one.id)?.version ?? tombstones.get(one.id) ?? 0;
    // For a round that nobody sees yet there is nothing to tell.
    const events = added ? { events: announceSuggestion(put, ifVersion + 1) } : {};
    writes.push({ one, write: { put, ifVersion, ...events } });
  }
  const results = await deps.suggestions.batch(writes.map(({ write }) => write));
  if (results.some(({ kind }) => kind === 'overloaded'))
    throw new FaultError(fault('overloaded', { subject: 'suggestion' }));
  const lost = writes.filter(({ one }, at) => {
    const result = results[at];
    if (result?.kind === 'conflict') tombstones.set(one.id, result.current);
    return result?.kind === 'conflict';
  });
  const written = writes.filter((_, at) => results[at]?.kind === 'written').map(({ one }) => one.id);
  return { written, lost: lost.map(({ one }) => one) };
};

/**
 * Afterwards each is looked at again, once everything that was told before is known here: whoever handled what forbids
 * one before it was written could not see it.
 */
export const choosePairs = async (
  deps: Deps,
  pairs: readonly PairToChoose[],
  choosing: ChoosingRound,
  cause: Cause,
): Promise<void> => {
  const secret = await pairSecret(deps);
  const judging = await loadJudging(
    deps,
    pairs.flatMap(({ ids }) => ids),
  );
  const tombstones = new Map<string, number>();
  const all: string[] = [];
  let left: readonly Ready[] = pairs.map((pair) => ({ pair, id: suggestionId(secret, pair.ids) }));
  for (let tries = 0; left.length > 0; tries += 1) {
    if (tries === maxTries) throw new FaultError(fault('conflict', { subject: 'suggestion' }));
    const { written, lost } = await writeSome(deps, left, { ...choosing, judging }, { cause, tombstones });
    all.push(...written);
    left = lost;
  }
  await deps.campus.upToDate();
  await lookAgainAt(deps, all, { ...cause, keepWords: true });
};
