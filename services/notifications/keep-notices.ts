// Puts notices into inboxes, once each: the id says what was told to whom, and a removed one stays told.
import { FaultError, fault } from '../platform/faults/fault.ts';
import { derivedId } from '../platform/ids.ts';
import type { Deps } from './deps.ts';
import { announceNotice, announceRemoval } from './emit-notice-changed.ts';
import { type Member, type Notice, noticesOf, type Proposal } from './notice.ts';

const pageSize = 100;

const idOf = (personId: string, suggestionId: string): string =>
  derivedId('ntc', personId, 'new_suggestion', suggestionId);

const put = async ({ notices }: Deps, told: readonly Notice[]): Promise<void> => {
  const results = await notices.batch(
    told.map((notice) => ({ put: notice, ifVersion: 0, events: announceNotice(notice, 1) })),
  );
  // A conflict says that it was told before.
  if (results.some(({ kind }) => kind === 'overloaded')) {
    throw new FaultError(fault('overloaded', { subject: 'notice' }));
  }
};

export const tell = async (
  deps: Deps,
  pairs: readonly { proposal: Proposal; members: readonly Member[] }[],
): Promise<void> => {
  const at = deps.clock().toISOString();
  const told = pairs.flatMap(({ proposal, members }) => noticesOf(proposal, members, { idOf, at }));
  if (told.length > 0) await put(deps, told);
};

/** What a person was told as a member of an organisation goes with the membership. */
export const forget = async (
  { notices, clock }: Deps,
  { personId, organisationId }: Pick<Member, 'personId' | 'organisationId'>,
): Promise<void> => {
  for (;;) {
    const index = 'inOrganisation';
    const page = await notices.query({ index, equals: [personId, organisationId], limit: pageSize });
    if (page.items.length === 0) return;
    await notices.batch(
      page.items.map(({ document: { id }, version }) => ({
        delete: id,
        ifVersion: version,
        events: announceRemoval(id, version + 1, clock()),
      })),
    );
  }
};

/** Read notices older than `before` are forgotten; says whether there may be more. */
export const forgetRead = async ({ notices, clock }: Deps, before: string): Promise<boolean> => {
  const page = await notices.query({ index: 'oldest', equals: [false], limit: pageSize });
  const old = page.items.filter(({ document }) => document.at < before);
  await notices.batch(
    old.map(({ document: { id }, version }) => ({
      delete: id,
      ifVersion: version,
      events: announceRemoval(id, version + 1, clock()),
    })),
  );
  return old.length === pageSize;
};
