// What a round chose, and what it came to for each organisation, in pieces: a document has an upper size.
import type { CollectionDefinition, Document } from '../../platform/document-store/document-store.ts';
import { pairKey } from '../pair-key.ts';
import type { LeftOutCause } from '../round/left-out.ts';

export interface RoundPair {
  /** In the order of the ids. */
  readonly ids: readonly [string, string];
  /** In 0..1. */
  readonly score: number;
  /** Made to try a newcomer. */
  readonly explored?: true;
}

/** A pair's place in the order of a round. */
export const keyOf = ({ ids }: Pick<RoundPair, 'ids'>): string => pairKey(ids);

/** Never changed once written: its id names who made it, so that two holders of one round never mix. */
export interface PairPiece extends Document {
  readonly round: number;
  readonly pairs: readonly RoundPair[];
}

export interface Participant {
  readonly id: string;
  /** Rounds that it took part in, this one included. */
  readonly rounds: number;
  /** Where it has less than it should. */
  readonly leftOut?: { readonly has: number; readonly should: number; readonly cause: LeftOutCause };
}

export interface ParticipantPiece extends Document {
  readonly round: number;
  readonly participants: readonly Participant[];
}

export const pieceSize = 1_000;

const owned = { kept: 'owned', format: 1, indexes: { ofRound: { equals: ['round'] } } } as const;

export const roundPairs: CollectionDefinition<PairPiece> = { ...owned, name: 'matchmaking.round-pairs' };
export const roundParticipants: CollectionDefinition<ParticipantPiece> = {
  ...owned,
  name: 'matchmaking.round-participants',
};
