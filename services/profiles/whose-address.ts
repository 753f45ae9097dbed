// Whether an address is somebody else's already.
import type { Fault } from '../platform/faults/fault.ts';
import type { Deps } from './deps.ts';
import { addressTaken } from './fault-of-write.ts';
import type { Person } from './profile.ts';

/** Whoever else is reached at this person's address; undefined where nobody is. */
export const otherAt = async (
  { profiles }: Pick<Deps, 'profiles'>,
  { id, emailKey }: Pick<Person, 'id' | 'emailKey'>,
): Promise<Person | undefined> => {
  if (emailKey === undefined) return undefined;
  const { items } = await profiles.person.query({ index: 'ofEmail', equals: [emailKey], limit: 2 });
  return items.map(({ document }) => document).find((other) => other.id !== id);
};

/**
 * Of two who are given the same address at once the store refuses one. Here, where it is somebody's from before addresses
 * were held, which the store does not know.
 */
export const refuseAddress = async (
  deps: Pick<Deps, 'profiles'>,
  person: Person,
): Promise<Fault | undefined> => {
  if (person.soleEmailKey === undefined) return undefined;
  const other = await otherAt(deps, person);
  return other && other.soleEmailKey === undefined ? addressTaken(other.id) : undefined;
};
