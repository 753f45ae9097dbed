// Searches again for statements, and writes the suggestions that this changes, and no others.
import type { Stored } from '../platform/document-store/document-store.ts';
import { FaultError, fault } from '../platform/faults/fault.ts';
import { askExplain, askSimilar, type Asking } from './ask-expertise-api.ts';
import type { KnownStatement } from './collections.ts';
import type { Deps } from './deps.ts';
import { loadParties, type Parties } from './load-parties.ts';
import { type Candidate, candidatesOf, counts, matchOf, pairKey } from './pair-candidates.ts';
import type { Match, Suggestion } from './suggestion.ts';
import { type Rescored, writePairs } from './write-pairs.ts';

/** Statements searched for at a time: bounds memory and the length of one question to expertise. */
const atATime = 16;
const pageSize = 100;
/** What a search stands on may change under it this often in a row. */
const maxRounds = 10;

type Cause = Omit<Asking, 'atLeast'>;

const byId = <D extends { id: string }>(items: readonly Stored<D>[]): Map<string, D> =>
  new Map(items.map(({ document }) => [document.id, document]));

/** Every pair that has a match with one of these statements now. */
const touchedPairs = async (
  { suggestions }: Deps,
  statementIds: readonly string[],
): Promise<readonly Suggestion[]> => {
  const found = new Map<string, Suggestion>();
  await Promise.all(
    statementIds.map(async (id) => {
      let cursor: string | undefined;
      do {
        const page = await suggestions.query({
          index: 'ofStatement',
          equals: [id],
          limit: pageSize,
          ...(cursor ? { cursor } : {}),
        });
        for (const { document } of page.items) found.set(document.id, document);
        cursor = page.next;
      } while (cursor !== undefined);
    }),
  );
  return [...found.values()];
};

const heldVersions = async (
  { indexed }: Deps,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> =>
  new Map(
    (await indexed.getMany([...new Set(ids)])).map(({ document }) => [document.id, document.sourceVersion]),
  );

const explain = async (
  deps: Deps,
  candidates: readonly Candidate[],
  statements: ReadonlyMap<string, KnownStatement>,
  cause: Cause,
): Promise<readonly Match[]> => {
  const atLeast = await heldVersions(
    deps,
    candidates.flatMap(({ needId, offerId }) => [needId, offerId]),
  );
  const explained = await askExplain(deps, candidates, { ...cause, atLeast });
  return candidates.flatMap((candidate, index) => {
    const words = explained[index];
    const match = words && matchOf(candidate, words, statements);
    return match ?? [];
  });
};

interface Searched {
  /** Those that may have to be written. */
  readonly pairs: readonly string[];
  readonly rescored: Rescored;
  readonly statements: ReadonlyMap<string, KnownStatement>;
}

const search = async (deps: Deps, ids: readonly string[], cause: Cause): Promise<Searched> => {
  const asked = byId(await deps.statements.getMany(ids));
  const alive = [...asked.values()].filter(counts);
  const [hits, known] = await Promise.all([
    heldVersions(deps, ids).then((atLeast) => askSimilar(deps, alive, { ...cause, atLeast })),
    touchedPairs(deps, ids),
  ]);
  const otherIds = [...hits.values()].flat().map(({ statementId }) => statementId);
  const statements = new Map([...byId(await deps.statements.getMany([...new Set(otherIds)])), ...asked]);
  const parties = await loadParties(deps, [
    ...[...statements.values()].map(({ organisationId }) => organisationId),
    ...known.flatMap(({ organisationIds }) => organisationIds),
  ]);
  const mayMatch = (id: string): boolean => parties.get(id)?.consents ?? false;
  const candidates = candidatesOf(alive, hits, { statements, known, mayMatch });
  const matches = Map.groupBy(await explain(deps, candidates, statements, cause), ({ need, offer }) =>
    pairKey(need.organisationId, offer.organisationId),
  );
  const recorded = { at: deps.clock().toISOString(), by: 'service', requestId: cause.requestId };
  return {
    pairs: [...new Set([...matches.keys(), ...known.map(({ organisationIds: [a, b] }) => pairKey(a, b))])],
    rescored: { statementIds: new Set(ids), matches, parties, recorded },
    statements,
  };
};

const sameParty = (id: string, a: Parties, b: Parties): boolean =>
  a.isRemoved(id) === b.isRemoved(id) &&
  a.get(id)?.consents === b.get(id)?.consents &&
  a.get(id)?.parentId === b.get(id)?.parentId;

/**
 * Whether what was written stands on what is known now. Who changes what is known looks for the pairs it touches
 * afterwards: so either it has seen what was written here, or it is seen here.
 */
const holdsStill = async (deps: Deps, written: readonly string[], searched: Searched): Promise<boolean> => {
  const { parties, matches } = searched.rescored;
  const organisations = [...new Set(written.flatMap((pair) => pair.split(' ')))];
  const used = written.flatMap((pair) => matches.get(pair) ?? []);
  const statementIds = [...new Set(used.flatMap(({ need, offer }) => [need.statementId, offer.statementId]))];
  const [partiesNow, statementsNow] = await Promise.all([
    loadParties(deps, organisations),
    deps.statements.getMany(statementIds),
  ]);
  return (
    organisations.every((id) => sameParty(id, parties, partiesNow)) &&
    statementsNow.every(
      ({ document }) => searched.statements.get(document.id)?.sourceVersion === document.sourceVersion,
    )
  );
};

const rescoreSome = async (deps: Deps, ids: readonly string[], cause: Cause): Promise<void> => {
  for (let round = 0; round < maxRounds; round += 1) {
    const searched = await search(deps, ids, cause);
    const written = await writePairs(deps, searched.pairs, searched.rescored);
    if (written.length === 0 || (await holdsStill(deps, written, searched))) return;
  }
  throw new FaultError(
    fault('overloaded', { subject: 'suggestion', detail: 'profiles change under a search' }),
  );
};

export const rescoreStatements = async (deps: Deps, ids: readonly string[], cause: Cause): Promise<void> => {
  for (let from = 0; from < ids.length; from += atATime) {
    await rescoreSome(deps, ids.slice(from, from + atATime), cause);
  }
};

/** Searches again for everything these organisations state. */
export const rescoreOrganisations = async (
  deps: Deps,
  ids: readonly string[],
  cause: Cause,
): Promise<void> => {
  for (const id of ids) {
    let cursor: string | undefined;
    do {
      const page = await deps.statements.query({
        index: 'ofOrganisation',
        equals: [id],
        limit: pageSize,
        ...(cursor ? { cursor } : {}),
      });
      await rescoreStatements(
        deps,
        page.items.map(({ document }) => document.id),
        cause,
      );
      cursor = page.next;
    } while (cursor !== undefined);
  }
};

/** Searches again for everything that anybody states. */
export const rescoreAll = async (deps: Deps, cause: Cause): Promise<void> => {
  let after: string | undefined;
  do {
    const page = await deps.statements.all({ limit: pageSize, ...(after === undefined ? {} : { after }) });
    await rescoreStatements(
      deps,
      page.items.map(({ document }) => document.id),
      cause,
    );
    after = page.next;
  } while (after !== undefined && !cause.signal.aborted);
};
