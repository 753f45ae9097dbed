// Decides when it is time to learn anew: once the public texts are not those any more that were learned from.

/** Fewer changes than this are no reason, however few texts there are. */
export const fewestChanges = 20;
const changedShare = 0.1;

export interface LearningState {
  /** How the texts are read now: another analysis or vocabulary gives other terms. */
  readonly basis: string;
  /** Public sources that came, went or changed since, among those that are compared. */
  readonly changed: number;
  /** Public sources compared: those that were learned from last. */
  readonly compared: number;
  /** What was learned last and is in use; absent: nothing, or nothing that could be read. */
  readonly last?: { readonly basis: string };
}

export type LearningDecision =
  | { readonly kind: 'learn'; readonly because: 'first' | 'basis' | 'changes' }
  /** Nothing to do until so many more public sources have changed, at the least. */
  | { readonly kind: 'wait'; readonly changes: number };

/** Changes that make it worth to learn again, of so many sources. */
export const enoughChanges = (sources: number): number =>
  Math.max(fewestChanges, Math.ceil(sources * changedShare));

/** Only public changes count: what is learned says nothing of other texts, not even by when it was learned. */
export const whenToLearn = ({ basis, changed, compared, last }: LearningState): LearningDecision => {
  if (changed >= enoughChanges(compared)) return { kind: 'learn', because: last ? 'changes' : 'first' };
  if (last && last.basis !== basis && compared > 0) return { kind: 'learn', because: 'basis' };
  return { kind: 'wait', changes: enoughChanges(compared) - changed };
};
