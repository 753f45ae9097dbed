// Tells the members of both sides of a new suggestion; never of a changed score.
import { SuggestionState } from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import type { SuggestionChanged } from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { suggestionChanged } from '../../proto/topics.ts';
import type { Stored } from '../platform/document-store/document-store.ts';
import { FaultError, fault } from '../platform/faults/fault.ts';
import { follow } from '../platform/service.ts';
import type { KnownProposal } from './collections.ts';
import type { Deps } from './deps.ts';
import { forgetSuggestion, tell } from './keep-notices.ts';
import { membersOf } from './members-of.ts';

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

/** The latest state of each in the batch, where it is not older than what is known. */
const currentStates = (
  messages: readonly SuggestionChanged[],
  known: ReadonlyMap<string, Stored<KnownProposal>>,
): readonly SuggestionChanged[] => {
  const latest = new Map<string, SuggestionChanged>();
  for (const message of messages) {
    const version = latest.get(message.id)?.version ?? known.get(message.id)?.document.sourceVersion ?? 0;
    if (version <= message.version) latest.set(message.id, message);
  }
  return [...latest.values()];
};

export const onSuggestionChanged = follow(suggestionChanged, 'shared', async (events, deps: Deps) => {
  const messages = events.map(({ message }) => message);
  const known = new Map<string, Stored<KnownProposal>>(
    (await deps.proposals.getMany([...new Set(messages.map(({ id }) => id))])).map((stored) => [
      stored.document.id,
      stored,
    ]),
  );
  const current = currentStates(messages, known);
  const proposals = current.map(readProposal);
  const isNew = ({ id, sourceVersion }: KnownProposal): boolean =>
    (known.get(id)?.document.sourceVersion ?? 0) < sourceVersion;
  // Known before it is told: a membership that comes at the same time finds it, or is found by it.
  const results = await deps.proposals.batch(
    proposals.filter(isNew).map((put) => ({ put, ifVersion: known.get(put.id)?.version ?? 0 })),
  );
  if (results.some(({ kind }) => kind !== 'written'))
    throw new FaultError(fault('conflict', { subject: 'proposal' }));
  for (const { id, suggestion } of current) if (!suggestion) await forgetSuggestion(deps, id);
  await tellMembers(
    deps,
    proposals.filter(({ organisationIds }) => organisationIds.length > 0),
  );
});

const tellMembers = async (deps: Deps, shown: readonly KnownProposal[]): Promise<void> => {
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
};
