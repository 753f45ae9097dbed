// Which person bears the suggestions of an organisation: an owner before a member, who came first before who came later.
import type { KnownMembership } from './known.ts';

const before = (a: KnownMembership, b: KnownMembership): boolean => {
  if (a.owner !== b.owner) return a.owner;
  return a.since === b.since ? a.id < b.id : a.since < b.since;
};

/** The person's opaque id; undefined where nobody is a member. */
export const bearerAmong = (memberships: readonly KnownMembership[]): string | undefined => {
  let first: KnownMembership | undefined;
  for (const one of memberships) if (!first || before(one, first)) first = one;
  return first?.personId;
};
