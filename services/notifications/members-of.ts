// Who belongs to an organisation now.
import { queryAll } from '../platform/document-store/query-all.ts';
import type { KnownMembership } from './collections.ts';
import type { Deps } from './deps.ts';

const pageSize = 200;

export const membersOf = async (
  { memberships }: Pick<Deps, 'memberships'>,
  organisationId: string,
): Promise<readonly KnownMembership[]> => {
  const query = { index: 'ofOrganisation', equals: [organisationId], limit: pageSize };
  const members = await queryAll(memberships, query);
  return members.map(({ document }) => document).filter(({ removed }) => !removed);
};
