// Tells the members of both sides of a new suggestion; never of a changed score.
import { SuggestionState } from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import type { SuggestionChanged } from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { suggestionChanged } from '../../proto/topics.ts';
import type { Stored } from '../platform/document-store/document-store.ts';
import { FaultError, fault } from '../platform/faults/fault.ts';
import { follow } from '../platform/service.ts';
import type { KnownMembership, KnownProposal } from './collections.ts';
import type { Deps } from './deps.ts';
import { tell } from './keep-notices.ts';
import type { Member } from './notice.ts';

const pageSize = 200;

const readProposal = ({ id, version, suggestion }: SuggestionChanged): KnownProposal => {
  const sides = suggestion?.sides ?? [];
  const isShown =
    suggestion?.state === SuggestionState.PROPOSED && sides.every((side) => !side.animatorsOnly);
  return {
    id,
    sourceVersion: version,
    organisationIds: isShown ? sides.map(({ organisationId }) => organisationId) : [],
    proposedAt: suggestion?.proposedAt?.toISOString() ?? '',
  };
};

const membersOf = async ({ memberships }: Deps, organisationId: string): Promise<readonly Member[]> => {
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

export const onSuggestionChanged = follow(suggestionChanged, 'shared', async (events, deps: Deps) => {
  const latest = new Map(events.map(({ message }) => [message.id, readProposal(message)]));
  const known = new Map<string, Stored<KnownProposal>>(
    (await deps.proposals.getMany([...latest.keys()])).map((stored) => [stored.document.id, stored]),
  );
  const isNew = ({ id, sourceVersion }: KnownProposal): boolean =>
    (known.get(id)?.document.sourceVersion ?? 0) < sourceVersion;
  const fresh = [...latest.values()].filter(isNew);
  // Known before it is told: a membership that comes at the same time finds it, or is found by it.
  const results = await deps.proposals.batch(
    fresh.map((put) => ({ put, ifVersion: known.get(put.id)?.version ?? 0 })),
  );
  if (results.some(({ kind }) => kind !== 'written'))
    throw new FaultError(fault('conflict', { subject: 'proposal' }));
  const shown = [...latest.values()].filter(({ organisationIds }) => organisationIds.length > 0);
  const organisations = [...new Set(shown.flatMap(({ organisationIds }) => organisationIds))];
  const members = new Map(
    await Promise.all(organisations.map(async (id) => [id, await membersOf(deps, id)] as const)),
  );
  await tell(
    deps,
    shown.map(({ id, organisationIds, proposedAt }) => ({
      proposal: { suggestionId: id, organisationIds, proposedAt },
      members: organisationIds.flatMap((organisation) => members.get(organisation) ?? []),
    })),
  );
});
