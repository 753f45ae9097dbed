// Writes and reads what a round chose, piece by piece.
import type { Collection, Document } from '../../platform/document-store/document-store.ts';
import { queryPages } from '../../platform/document-store/query-all.ts';
import { fault, FaultError } from '../../platform/faults/fault.ts';
import type { Kept } from '../kept/kept.ts';
import { keyOf, pieceSize } from '../kept/round-pairs.ts';
import type { Participant, RoundPair } from '../kept/round-pairs.ts';
import { type PieceOfPairs, type Round, roundId } from '../kept/rounds.ts';

const slices = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / pieceSize) }, (_, at) =>
    items.slice(at * pieceSize, (at + 1) * pieceSize),
  );

/** Over what the same holder wrote before it was cut off. */
const putPieces = async <D extends Document>(
  collection: Collection<D>,
  pieces: readonly D[],
): Promise<void> => {
  for (const piece of pieces) {
    const before = await collection.get(piece.id);
    const result = await collection.put(piece, { ifVersion: before?.version ?? 0 });
    if (result.kind !== 'written') throw new FaultError(fault('conflict', { subject: 'round' }));
  }
};

/** Ids that no other holder's pieces have. */
const pieceId = ({ number, token }: Round, at: number): string =>
  `${roundId(number)}.${token}.${String(at).padStart(5, '0')}`;

export const writePairs = async (
  { roundPairs }: Pick<Kept, 'roundPairs'>,
  round: Round,
  pairs: readonly RoundPair[],
): Promise<readonly PieceOfPairs[]> => {
  const pieces = slices(pairs).map((some, at) => ({
    id: pieceId(round, at),
    round: round.number,
    pairs: some,
  }));
  await putPieces(roundPairs, pieces);
  return pieces.map(({ id, pairs: [first] }) => ({ id, from: first ? keyOf(first) : '' }));
};

export const writeParticipants = async (
  { roundParticipants }: Pick<Kept, 'roundParticipants'>,
  round: Round,
  participants: readonly Participant[],
): Promise<readonly string[]> => {
  const pieces = slices(participants).map((some, at) => ({
    id: pieceId(round, at),
    round: round.number,
    participants: some,
  }));
  await putPieces(roundParticipants, pieces);
  return pieces.map(({ id }) => id);
};

/** Those after a key, in the order of keys; a piece at a time. Throws `not-found` where a round is too long ago. */
export const pairsAfter = async function* (
  { roundPairs }: Pick<Kept, 'roundPairs'>,
  { number, pieces = [] }: Pick<Round, 'number' | 'pieces'>,
  after = '',
): AsyncGenerator<RoundPair> {
  const first = Math.max(
    0,
    pieces.findLastIndex(({ from }) => from <= after),
  );
  for (const { id } of pieces.slice(first)) {
    const piece = await roundPairs.get(id);
    if (!piece) throw new FaultError(fault('not-found', { subject: 'round', subjectId: String(number) }));
    for (const pair of piece.document.pairs) if (keyOf(pair) > after) yield pair;
  }
};

export const allPairs = async (
  kept: Pick<Kept, 'roundPairs'>,
  round: Pick<Round, 'number' | 'pieces'>,
): Promise<readonly RoundPair[]> => {
  const all: RoundPair[] = [];
  for await (const pair of pairsAfter(kept, round)) all.push(pair);
  return all;
};

export const participantsOf = async function* (
  { roundParticipants }: Pick<Kept, 'roundParticipants'>,
  { participants = [] }: Pick<Round, 'participants'>,
): AsyncGenerator<Participant> {
  for (const id of participants) yield* (await roundParticipants.get(id))?.document.participants ?? [];
};

/** Rounds whose pairs can still be compared. */
const kept = 12;

const removeOf = async <D extends Document>(
  collection: Collection<D>,
  round: number,
  keep: ReadonlySet<string>,
): Promise<void> => {
  for await (const page of queryPages(collection, { index: 'ofRound', equals: [round], limit: 20 })) {
    const old = page.filter(({ document }) => !keep.has(document.id));
    await collection.batch(old.map(({ document, version }) => ({ delete: document.id, ifVersion: version })));
  }
};

/** Removes the pieces of rounds long ago, and those of this one that a holder left who was cut off. */
export const pruneRounds = async (
  { roundPairs, roundParticipants }: Pick<Kept, 'roundPairs' | 'roundParticipants'>,
  { number, over, pieces = [], participants = [] }: Round,
): Promise<void> => {
  await removeOf(roundPairs, number, new Set(pieces.map(({ id }) => id)));
  await removeOf(roundParticipants, number, new Set(participants));
  for (let old = Math.max(1, over - kept + 1); old <= number - kept; old += 1) {
    await removeOf(roundPairs, old, new Set());
    await removeOf(roundParticipants, old, new Set());
  }
};
