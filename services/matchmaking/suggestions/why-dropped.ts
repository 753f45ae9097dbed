// Why pairs are not in a round: what stands against them now, or, of a round that was published, what they were withdrawn
// for before it.
import type { Deps } from '../deps.ts';
import { publishedRound } from '../kept/published.ts';
import type { Round } from '../kept/rounds.ts';
import { pairSecret, suggestionId } from '../pair-secret.ts';
import { seenIn } from './in-round.ts';
import { judgePairs, type LookCause } from './judge-pairs.ts';
import { causeAgainst } from './settle.ts';
import type { WithdrawnFor } from './suggestion.ts';

/** In the order given; undefined where nobody knows any more. */
export type WhyDropped = (
  round: Pick<Round, 'state' | 'yardstick' | 'over'>,
  pairs: readonly (readonly [string, string])[],
  cause: Omit<LookCause, 'keepWords'>,
) => Promise<readonly (WithdrawnFor | undefined)[]>;

export const whyDropped =
  (deps: Deps): WhyDropped =>
  async ({ state, yardstick, over }, pairs, cause) => {
    if (pairs.length === 0) return [];
    const [secret, seen] = await Promise.all([pairSecret(deps), publishedRound(deps.kept.published)]);
    const published = seen?.document.round ?? 0;
    const ids = pairs.map((pair) => suggestionId(secret, pair));
    const stored = (await deps.suggestions.getMany(ids)).map(({ document }) => seenIn(document, published));
    const causes = new Map<string, WithdrawnFor>();
    if (state === 'proposed') {
      const judged = await judgePairs(deps, stored, { ...cause, keepWords: true });
      for (const [at, { id }] of stored.entries()) {
        const by = judged[at];
        if (by) causes.set(id, causeAgainst({ ...by, yardstick }) ?? 'not_chosen');
      }
    } else {
      for (const { id, state: now, withdrawnFor, rounds } of stored) {
        // Of one that a later round took again, only what ended it there is known.
        const isOfThen = Math.max(...rounds) <= over;
        if (now === 'withdrawn' && withdrawnFor && isOfThen) causes.set(id, withdrawnFor);
      }
    }
    return ids.map((id) => causes.get(id));
  };
