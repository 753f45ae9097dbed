// How far a round is, and what can be done with it as it is.
import type { Round } from '../api/generated.ts';

export type RoundState = Round['state'];

/** Of the whole way: where each state begins, and how much of it it is. */
const ways: Readonly<Partial<Record<RoundState, readonly [number, number]>>> = {
  collecting: [0, 0.6],
  solving: [0.6, 0.3],
  publishing: [0.9, 0.1],
};

/** It goes on by itself: to be looked at again soon. */
export const isMoving = ({ state }: Pick<Round, 'state'>): boolean => Object.hasOwn(ways, state);

/** Of the whole way, in 0..1. */
export const wayOf = ({ state, progress }: Pick<Round, 'state' | 'progress'>): number => {
  const [from, length] = ways[state] ?? [1, 0];
  return from + length * progress;
};

/** As the server takes it: until members see it. */
export const canBeDiscarded = ({ state }: Pick<Round, 'state'>): boolean =>
  state === 'collecting' || state === 'solving' || state === 'proposed' || state === 'failed';

const pauseMs = 700;

/** When to look again; never once it rests. */
export const lookAgainAt = (round: Round | undefined): number | false =>
  round !== undefined && isMoving(round) ? pauseMs : false;

/** Of a list: while any of its rounds is in the making. */
export const lookAgainAtAll = (rounds: readonly Round[] | undefined): number | false =>
  rounds?.some(isMoving) ? pauseMs : false;
