// The campus rounds that there were, and how far the one in hand has come.
import type { CollectionDefinition, Document } from '../../platform/document-store/document-store.ts';
import type { Exposure } from '../round/exposure.ts';
import type { Counts } from '../rules/suppression.ts';
import type { Yardstick } from '../scoring/view.ts';
import { filledYardstick } from './fill-weights.ts';
import type { Published } from './published.ts';

export const roundStates = [
  'collecting',
  'solving',
  'proposed',
  'publishing',
  'published',
  'discarded',
  'failed',
] as const;
export type RoundState = (typeof roundStates)[number];

/** `filling`: by itself, on a campus that had no round, or so much less to go by when it had. */
export type RoundCause = 'asked' | 'scheduled' | 'filling';

export interface RoundReport {
  readonly organisations: number;
  readonly candidates: number;
  readonly pairs: number;
  readonly covered: number;
  readonly mostCovered: number;
  readonly gain: number;
  readonly mostGain: number;
  readonly gap: number;
  readonly exposure: Exposure;
  readonly fresh: number;
  readonly repeated: number;
  readonly dropped: number;
  readonly explored: number;
  readonly leftOut: number;
  readonly suppressed: Counts;
}

/** Where a piece of the round's pairs begins: the key of its first pair. */
export interface PieceOfPairs {
  readonly id: string;
  readonly from: string;
}

export interface Round extends Document {
  readonly number: number;
  readonly state: RoundState;
  /** In 0..1, of the state it is in. */
  readonly progress: number;
  readonly cause: RoundCause;
  /** Opaque id of a person, or `service`. */
  readonly startedBy: string;
  readonly startedAt: string;
  readonly publishesItself: boolean;
  /** The due time of the schedule that it was started for: it is started once for each. */
  readonly dueAt?: string;
  /** By what its pairs are judged, from the beginning to the end. */
  readonly yardstick: Yardstick;
  readonly semantics: Published['semantics'];
  /** Fencing token of who works on it: whoever has a smaller one writes nothing any more. */
  readonly token: number;
  /** The round that members saw when its candidates were gathered, 0 for none: it is published over no other one. */
  readonly over: number;
  /** From `proposed` on. */
  readonly pieces?: readonly PieceOfPairs[];
  readonly participants?: readonly string[];
  readonly report?: RoundReport;
  readonly publishedAt?: string;
  /** True once everybody was told of what it changed. */
  readonly announced?: boolean;
  /** A fault code, or why it is given up. */
  readonly failure?: string;
}

/** In the order of their numbers. */
export const roundId = (number: number): string => `rnd_${String(number).padStart(8, '0')}`;

export const rounds: CollectionDefinition<Round> = {
  name: 'matchmaking.rounds',
  kept: 'owned',
  format: 2,
  // Format 1 knew neither introductions nor calls.
  upcasters: { 1: filledYardstick<Round> },
  indexes: {
    latest: { equals: [], order: { field: 'number', direction: 'descending' } },
    startedFor: { equals: ['dueAt'] },
    inState: { equals: ['state'], order: { field: 'number', direction: 'descending' } },
  },
};

/** Somebody works on it, or soon will. */
export const inTheMaking: readonly RoundState[] = ['collecting', 'solving', 'publishing'];
