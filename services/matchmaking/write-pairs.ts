// Writes what a rescoring found, pair by pair, and only what changed.
import type { Stored, Write } from '../platform/document-store/document-store.ts';
import { FaultError, fault } from '../platform/faults/fault.ts';
import { derivedId } from '../platform/ids.ts';
import type { Deps } from './deps.ts';
import { announceRemoval, announceSuggestion } from './emit-suggestion-changed.ts';
import { forbidPair } from './forbid-pair.ts';
import { pairSecret } from './pair-secret.ts';
import type { Parties } from './load-parties.ts';
import { rescorePair } from './rescore-pair.ts';
import type { Match, Suggestion } from './suggestion.ts';

/** Another writer may meet us on a pair this often in a row. */
const maxRounds = 10;

export interface Rescored {
  readonly statementIds: ReadonlySet<string>;
  /** What was found, by pair. */
  readonly matches: ReadonlyMap<string, readonly Match[]>;
  readonly parties: Parties;
  readonly recorded: Suggestion['recorded'];
}

const sidesOf = (pair: string): readonly [string, string] => {
  const [first = '', second = ''] = pair.split(' ');
  return [first, second];
};

/** One an unordered pair. */
const suggestionId = (secret: string, pair: string): string => derivedId('sug', secret, ...sidesOf(pair));

const writeFor = (
  { pair, id }: { pair: string; id: string },
  existing: Stored<Suggestion> | undefined,
  { ifVersion, rescored }: { ifVersion: number; rescored: Rescored },
): Write<Suggestion> | undefined => {
  const { parties, statementIds, recorded } = rescored;
  const [first, second] = sidesOf(pair);
  // Nothing is kept of an organisation that is gone.
  if (parties.isRemoved(first) || parties.isRemoved(second)) {
    const events = announceRemoval(id, ifVersion + 1, new Date(recorded.at));
    return existing && { delete: id, ifVersion, events };
  }
  const answers = existing?.document.sides.map(({ answer }) => answer) ?? [];
  const forbidden = forbidPair(parties.get(first), parties.get(second), answers);
  const next = rescorePair(
    existing?.document,
    { statementIds, matches: rescored.matches.get(pair) ?? [] },
    { id, organisationIds: [first, second], forbidden, recorded },
  );
  if (next === 'unchanged') return undefined;
  return { put: next, ifVersion, events: announceSuggestion(next, ifVersion + 1) };
};

/** Gives back what was written. */
export const writePairs = async (
  deps: Pick<Deps, 'suggestions' | 'pairSecrets' | 'newId'>,
  pairs: readonly string[],
  rescored: Rescored,
): Promise<readonly string[]> => {
  if (pairs.length === 0) return [];
  const { suggestions } = deps;
  const secret = await pairSecret(deps);
  const ids = new Map(pairs.map((pair) => [pair, suggestionId(secret, pair)]));
  const done: string[] = [];
  const tombstones = new Map<string, number>();
  let left = pairs;
  for (let round = 0; left.length > 0; round += 1) {
    if (round === maxRounds) throw new FaultError(fault('conflict', { subject: 'suggestion' }));
    const existing = new Map(
      (await suggestions.getMany(left.flatMap((pair) => ids.get(pair) ?? []))).map((stored) => [
        stored.document.id,
        stored,
      ]),
    );
    const writes = left.flatMap((pair) => {
      const id = ids.get(pair) ?? '';
      const before = existing.get(id);
      const ifVersion = before?.version ?? tombstones.get(pair) ?? 0;
      const write = writeFor({ pair, id }, before, { ifVersion, rescored });
      return write ? [{ pair, write }] : [];
    });
    const results = await suggestions.batch(writes.map(({ write }) => write));
    if (results.some(({ kind }) => kind === 'overloaded')) {
      throw new FaultError(fault('overloaded', { subject: 'suggestion' }));
    }
    const lost: string[] = [];
    for (const [index, { pair }] of writes.entries()) {
      const result = results[index];
      if (result?.kind === 'written') done.push(pair);
      else lost.push(pair);
      // A suggestion that was removed comes back over its tombstone.
      if (result?.kind === 'conflict') tombstones.set(pair, result.current);
    }
    left = lost;
  }
  return done;
};
