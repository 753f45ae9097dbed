// Which address of a person counts once somebody wrote one: links to sign in go there, so whoever set it for another could
// come in as that one. Whoever gives a new one of their own shows first that it is theirs.
import type { Actor } from '../platform/access/actor.ts';
import { may } from '../platform/access/may.ts';
import type { Violation } from '../platform/faults/fault.ts';
import type { Person } from './profile.ts';

interface Addresses {
  readonly email?: string | undefined;
  readonly newEmail?: string | undefined;
}

interface Settled {
  readonly profile: Person;
  readonly violations: readonly Violation[];
}

/** What comes of `email` where it is another one than before, or why it may not be given. */
const changed = (actor: Actor, email: string | undefined, existing: Person): Addresses | string => {
  if (may(actor, 'administer')) return { email };
  if (actor.personId === existing.id)
    return email === undefined ? 'own-address' : { email: existing.email, newEmail: email };
  const isFirst = existing.email === undefined && existing.administrator !== true;
  if (!isFirst) return 'address-of-another';
  return { email, newEmail: existing.newEmail === email ? undefined : existing.newEmail };
};

/** What was sent as `newEmail` is not looked at: it is ours to set. */
export const settleAddress = (actor: Actor, next: Person, existing: Person | undefined): Settled => {
  const { email, newEmail: _, newEmailAt: __, ...rest } = next;
  const sinceOf = (newEmail: string): string =>
    (newEmail === existing?.newEmail ? existing.newEmailAt : undefined) ?? next.recorded.at;
  const settled = (of: Addresses, violations: readonly Violation[] = []): Settled => ({
    profile: {
      ...rest,
      ...(of.email === undefined ? {} : { email: of.email }),
      ...(of.newEmail === undefined ? {} : { newEmail: of.newEmail, newEmailAt: sinceOf(of.newEmail) }),
    },
    violations,
  });
  if (!existing) return settled({ email });
  if (email === existing.email) return settled(existing);
  const then = changed(actor, email, existing);
  return typeof then === 'string'
    ? settled(existing, [{ field: 'email', rule: 'not-allowed', parameters: { because: then } }])
    : settled(then);
};

export const withoutNewAddress = ({ newEmail: _, newEmailAt: __, ...rest }: Person): Person => rest;

/** The person once it showed the address that waits; undefined where that is another one, or none. */
export const withShownAddress = (
  person: Person,
  isShown: (address: string) => boolean,
): Person | undefined => {
  const { newEmail } = person;
  if (newEmail === undefined || !isShown(newEmail)) return undefined;
  return { ...withoutNewAddress(person), email: newEmail };
};
