// What follows for suggestions when something changed: those concerned are looked at again at once, and what free
// places there are is filled soon.
import type { Query, Stored, Write } from '../../platform/document-store/document-store.ts';
import { queryAll } from '../../platform/document-store/query-all.ts';
import { fault, FaultError } from '../../platform/faults/fault.ts';
import type { Deps } from '../deps.ts';
import { announceSuggestion } from '../emit-suggestion-changed.ts';
import { fileSuggestion } from './file-suggestion.ts';
import { fillSoon, freeing } from './fill-soon.ts';
import { judgeAgain } from './judge-again.ts';
import type { LookCause } from './judge-pairs.ts';
import { pairSecret, suggestionId } from '../pair-secret.ts';
import type { KeptSuggestion } from './suggestion.ts';

const pageSize = 100;
/** Another writer may meet us on a pair this often in a row. */
const maxTries = 10;

export interface Touched {
  readonly organisationIds?: readonly string[];
  readonly sourceIds?: readonly string[];
}

const everyPage = async (
  { suggestions }: Pick<Deps, 'suggestions'>,
  query: Pick<Query, 'index' | 'equals'>,
): Promise<readonly KeptSuggestion[]> => {
  const found = await queryAll(suggestions, { ...query, limit: pageSize });
  return found.map(({ document }) => document);
};

/** Proposals of these organisations, in whatever round, and all that stands on these sources: ids. */
const concerned = async (
  deps: Deps,
  { organisationIds = [], sourceIds = [] }: Touched,
): Promise<string[]> => {
  const queries = [
    ...organisationIds.map((id) => ({ index: 'proposed', equals: [id] })),
    ...sourceIds.map((id) => ({ index: 'ofSource', equals: [id] })),
  ];
  const all = await Promise.all(queries.map((query) => everyPage(deps, query)));
  return all.flat().map(({ id }) => id);
};

/** All of a campus may be touched at once. */
const together = 50;

const inParts = function* ({ organisationIds = [], sourceIds = [] }: Touched): Generator<Touched> {
  const [organisations, sources] = [[...new Set(organisationIds)], [...new Set(sourceIds)]];
  for (let at = 0; at < Math.max(organisations.length, sources.length); at += together)
    yield {
      organisationIds: organisations.slice(at, at + together),
      sourceIds: sources.slice(at, at + together),
    };
};

/** Gives back those that another writer was quicker with. */
const writeChanged = async (
  deps: Deps,
  stored: readonly Stored<KeptSuggestion>[],
  cause: LookCause,
): Promise<readonly string[]> => {
  const looked = await judgeAgain(
    deps,
    stored.map(({ document }) => document),
    cause,
  );
  const recorded = { at: deps.clock().toISOString(), by: 'service', requestId: cause.requestId };
  const writes = stored.flatMap(({ document, version }, at): readonly Write<KeptSuggestion>[] => {
    // What is not heard of yet comes after a restore: until then no news is no change.
    const isHeardOf = document.organisationIds.every((id) => deps.campus.isKnown(id));
    const next = (isHeardOf && looked[at]) || 'unchanged';
    if (next === 'unchanged') return [];
    const put = fileSuggestion({ ...next, recorded });
    return [{ put, ifVersion: version, events: announceSuggestion(put, version + 1) }];
  });
  const freed = writes.flatMap((one) =>
    'put' in one && one.put.state === 'withdrawn' ? one.put.organisationIds : [],
  );
  const results = await freeing(deps, freed, () => deps.suggestions.batch(writes));
  if (results.some(({ kind }) => kind === 'overloaded'))
    throw new FaultError(fault('overloaded', { subject: 'suggestion' }));
  return writes.flatMap((one, at) => ('put' in one && results[at]?.kind === 'conflict' ? [one.put.id] : []));
};

/** Looks again at these suggestions. What another writes at that moment is looked at once more. */
export const lookAgainAt = async (deps: Deps, ids: readonly string[], cause: LookCause): Promise<void> => {
  let left: readonly string[] = [...new Set(ids)];
  for (let tries = 0; left.length > 0; tries += 1) {
    if (tries === maxTries) throw new FaultError(fault('conflict', { subject: 'suggestion' }));
    const lost: string[] = [];
    for (let from = 0; from < left.length; from += pageSize) {
      const stored = await deps.suggestions.getMany(left.slice(from, from + pageSize));
      lost.push(...(await writeChanged(deps, stored, cause)));
    }
    left = lost;
  }
};

/** Looks again at what was suggested of these pairs, whatever became of it. */
export const lookAgainAtPairs = async (
  deps: Deps,
  pairs: readonly (readonly [string, string])[],
  cause: LookCause,
): Promise<void> => {
  if (pairs.length === 0) return;
  const secret = await pairSecret(deps);
  await lookAgainAt(
    deps,
    pairs.map((pair) => suggestionId(secret, pair)),
    cause,
  );
};

/**
 * Whoever writes a proposal looks at it again once all that was told before is known here (`upToDate`): so either what
 * changed is seen by who writes, or the proposal is seen here.
 */
export const followUp = async (deps: Deps, touched: Touched, cause: LookCause): Promise<void> => {
  for (const some of inParts(touched)) {
    await lookAgainAt(deps, await concerned(deps, some), cause);
    await fillSoon(deps, some.organisationIds ?? []);
  }
};
