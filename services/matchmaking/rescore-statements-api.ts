// Searches again for statements, and writes the suggestions that this changes, and no others.
import type { Stored } from '../platform/document-store/document-store.ts';
import { FaultError, fault } from '../platform/faults/fault.ts';
import { derivedId } from '../platform/ids.ts';
import { askExplain, askSimilar, type Hit } from './ask-expertise-api.ts';
import type { KnownStatement } from './collections.ts';
import type { Deps } from './deps.ts';
import { announceSuggestion } from './emit-suggestion-changed.ts';
import { forbidPair } from './forbid-pair.ts';
import { loadParties, type Parties } from './load-parties.ts';
import { type Candidate, candidatesOf, matchOf, pairKey } from './pair-candidates.ts';
import { rescorePair } from './rescore-pair.ts';
import type { Match, Suggestion } from './suggestion.ts';

/** Statements searched for at a time: bounds memory and the length of one question to expertise. */
const atATime = 50;
const pageSize = 100;
/** Another writer may meet us on a pair this often in a row. */
const maxRounds = 10;

interface Cause {
  readonly signal: AbortSignal;
  readonly requestId: string;
}

const byId = <D extends { id: string }>(items: readonly Stored<D>[]): Map<string, D> =>
  new Map(items.map(({ document }) => [document.id, document]));

const counts = (statement: KnownStatement | undefined): statement is KnownStatement =>
  statement !== undefined && !statement.removed && !statement.expired;

/** Every pair that has a match with one of these statements now. */
const touchedPairs = async (
  deps: Deps,
  statementIds: readonly string[],
): Promise<readonly Stored<Suggestion>[]> => {
  const found = new Map<string, Stored<Suggestion>>();
  await Promise.all(
    statementIds.map(async (id) => {
      let cursor: string | undefined;
      do {
        const page = await deps.suggestions.query({
          index: 'ofStatement',
          equals: [id],
          limit: pageSize,
          ...(cursor ? { cursor } : {}),
        });
        for (const stored of page.items) found.set(stored.document.id, stored);
        cursor = page.next;
      } while (cursor !== undefined);
    }),
  );
  return [...found.values()];
};

const explain = async (
  deps: Deps,
  candidates: readonly Candidate[],
  statements: ReadonlyMap<string, KnownStatement>,
  cause: Cause,
): Promise<readonly Match[]> => {
  const explained = await askExplain(deps, candidates, cause);
  return candidates.flatMap((candidate, index) => {
    const words = explained[index];
    const match = words && matchOf(candidate, words, statements);
    return match ?? [];
  });
};

interface Round {
  readonly statementIds: ReadonlySet<string>;
  /** What was found, by pair. */
  readonly matches: ReadonlyMap<string, readonly Match[]>;
  readonly parties: Parties;
  readonly recorded: Suggestion['recorded'];
}

const groupByPair = (matches: readonly Match[]): ReadonlyMap<string, readonly Match[]> =>
  Map.groupBy(matches, ({ need, offer }) => pairKey(need.organisationId, offer.organisationId));

const nextState = (
  existing: Stored<Suggestion> | undefined,
  pair: string,
  round: Round,
): Suggestion | 'unchanged' => {
  const [first = '', second = ''] = pair.split(' ');
  const answers = existing?.document.sides.map(({ answer }) => answer) ?? [];
  const rescoring = { statementIds: round.statementIds, matches: round.matches.get(pair) ?? [] };
  return rescorePair(existing?.document, rescoring, {
    id: derivedId('sug', first, second),
    organisationIds: [first, second],
    forbidden: forbidPair(round.parties.get(first), round.parties.get(second), answers),
    recorded: round.recorded,
  });
};

/** Writes the pairs that changed; gives back those that another wrote meanwhile. */
const writePairs = async (deps: Deps, pairs: readonly string[], round: Round): Promise<readonly string[]> => {
  const ids = new Map(pairs.map((pair) => [pair, derivedId('sug', ...pair.split(' '))]));
  const existing = new Map(
    (await deps.suggestions.getMany([...ids.values()])).map((stored) => [stored.document.id, stored]),
  );
  const writes = pairs.flatMap((pair) => {
    const before = existing.get(ids.get(pair) ?? '');
    const next = nextState(before, pair, round);
    if (next === 'unchanged') return [];
    const ifVersion = before?.version ?? 0;
    return [{ pair, write: { put: next, ifVersion, events: announceSuggestion(next, ifVersion + 1) } }];
  });
  const results = await deps.suggestions.batch(writes.map(({ write }) => write));
  if (results.some(({ kind }) => kind === 'overloaded')) {
    throw new FaultError(fault('overloaded', { subject: 'suggestion' }));
  }
  return writes.filter((_, index) => results[index]?.kind === 'conflict').map(({ pair }) => pair);
};

const rescoreSome = async (deps: Deps, ids: readonly string[], cause: Cause): Promise<void> => {
  const asked = byId(await deps.statements.getMany(ids));
  const alive = ids.map((id) => asked.get(id)).filter(counts);
  const [hits, touched] = await Promise.all([askSimilar(deps, alive, cause), touchedPairs(deps, ids)]);
  const otherIds = [...hits.values()].flat().map(({ statementId }: Hit) => statementId);
  const others = byId(await deps.statements.getMany([...new Set(otherIds)]));
  const statements = new Map([...others, ...asked]);
  const known = touched.map(({ document }) => document);
  const pairsOfTouched = known.map(({ organisationIds: [a, b] }) => pairKey(a, b));
  const candidates = candidatesOf(alive, hits, { statements, known });
  const parties = await loadParties(
    deps,
    [...candidates.map(({ pair }) => pair), ...pairsOfTouched].flatMap((pair) => pair.split(' ')),
  );
  const allowed = candidates.filter(({ pair }) => pair.split(' ').every((id) => parties.get(id)?.consents));
  const matches = groupByPair(await explain(deps, allowed, statements, cause));
  const recorded = { at: deps.clock().toISOString(), by: 'service', requestId: cause.requestId };
  const round: Round = { statementIds: new Set(ids), matches, parties, recorded };
  let pairs: readonly string[] = [...new Set([...matches.keys(), ...pairsOfTouched])];
  for (let tries = 0; pairs.length > 0; tries += 1) {
    if (tries === maxRounds) throw new FaultError(fault('conflict', { subject: 'suggestion' }));
    pairs = await writePairs(deps, pairs, round);
  }
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
