// Refuses whoever does something too often, and says when to come again.
import { refuseFor } from '../problems/refusal.ts';
import type { Rate } from './rate.ts';

type TooMany = 'too-many-links' | 'too-many-sign-ins' | 'person-rate';

export const comeAgain = (name: TooMany, waitS: number): never => {
  const seconds = String(waitS);
  return refuseFor(name, 'overloaded', { parameters: { seconds }, headers: { 'Retry-After': seconds } });
};

/** Takes one of the rate. */
export const refuseTooMany = async (name: TooMany, of: Rate, by: string): Promise<void> => {
  const waitS = await of.take(by);
  if (waitS !== undefined) comeAgain(name, waitS);
};
