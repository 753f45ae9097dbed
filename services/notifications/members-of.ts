// Who belongs to an organisation now.
import type { KnownMembership } from './collections.ts';
import type { Deps } from './deps.ts';

const pageSize = 200;

export const membersOf = async (
  { memberships }: Pick<Deps, 'memberships'>,
  organisationId: string,
): Promise<readonly KnownMembership[]> => {
  const members: KnownMembership[] = [];
  let cursor: string | undefined;
  do {
    const page = await memberships.query({
      index: 'ofOrganisation',
      equals: [organisationId],
      limit: pageSize,
      ...(cursor ? { cursor } : {}),
    });
    members.push(...page.items.map(({ document }) => document));
    cursor = page.next;
  } while (cursor !== undefined);
  return members.filter(({ removed }) => !removed);
};
