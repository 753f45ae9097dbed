// Asks one query of a set through the service's contract, and gives every owner that has a score.
import { SearchRequest } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import type { ExpertiseServiceDefinition } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { actorMessage } from '../../services/platform/access/actor-message.ts';
import type { Actor } from '../../services/platform/access/actor.ts';
import { contextFor } from '../../services/platform/call-context.ts';
import { valueOf } from '../../services/platform/faults/fault.ts';
import type { Client } from '../../services/platform/rpc/rpc.ts';
import type { SetQuery } from './read-set.ts';
import { organisationId, textId } from './tell-campus.ts';

export interface Answer {
  readonly organisationId: string;
  readonly raw: number;
}

const mostOwners = 10_000;
const deadlineMs = 60_000;

/** A partner machine: it sees what is public, and everything in a set is. */
const partner = (locale: 'fr' | 'en'): Actor => ({
  kind: 'machine',
  memberships: [],
  animator: false,
  locale,
  requestId: 'evaluate',
});

export const askQuestion = async (
  expertise: Client<typeof ExpertiseServiceDefinition>,
  { text, owner, lang, exclude_docs, exclude_owners }: SetQuery,
): Promise<readonly Answer[]> => {
  const question = text === undefined ? { organisationId: organisationId(owner ?? '') } : { text };
  const request = SearchRequest.fromPartial({
    actor: actorMessage(partner(lang === 'en' ? 'en' : 'fr')),
    question,
    withoutSources: exclude_docs.map(textId),
    withoutOrganisations: exclude_owners.map(organisationId),
    limit: mostOwners,
    evidence: 0,
  });
  const { hits } = valueOf(await expertise.search(request, contextFor('evaluate', deadlineMs)));
  return hits;
};
