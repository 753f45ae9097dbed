// An answer of another service that changes seldom: asked for again once it is old, and gone on with where the other
// service is out of reach.
import { FaultError, type Outcome } from '../faults/fault.ts';

export interface HeldAnswerOptions<T> {
  ask(): Promise<Outcome<T>>;
  readonly freshMs: number;
  readonly clock: () => Date;
}

/** Throws where nothing was ever told. */
export const heldAnswer = <T>({ ask, freshMs, clock }: HeldAnswerOptions<T>): (() => Promise<T>) => {
  let told: { readonly value: T; readonly at: number } | undefined;
  return async () => {
    if (told && clock().getTime() - told.at < freshMs) return told.value;
    const answer = await ask();
    if (answer.ok) told = { value: answer.value, at: clock().getTime() };
    if (!told) throw new FaultError(answer.ok ? { code: 'internal' } : answer.fault);
    return told.value;
  };
};
