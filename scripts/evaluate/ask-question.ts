// Asks one query of a set through the services' contracts, and gives every owner that has a score: a text is answered by
// expertise, an organisation in search of partners by matchmaking.
import { SearchRequest } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { RankPartnersRequest } from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { actorMessage } from '../../services/platform/access/actor-message.ts';
import { type Actor, serviceActor } from '../../services/platform/access/actor.ts';
import { contextFor } from '../../services/platform/call-context.ts';
import { valueOf } from '../../services/platform/faults/fault.ts';
import type { CampusInMemory } from './campus-in-memory.ts';
import type { SetQuery } from './read-set.ts';
import { organisationId, textId } from './tell-campus.ts';

export interface Answer {
  readonly organisationId: string;
  readonly score: number;
}

export type Asking = Pick<CampusInMemory, 'expertise' | 'matchmaking' | 'semantics'>;

const mostOwners = 10_000;
const deadlineMs = 60_000;

/** A member who belongs nowhere: it sees what is open to all members, and everything in a set is. */
const anybody = (locale: 'fr' | 'en'): Actor => ({
  kind: 'person',
  memberships: [],
  animator: false,
  administrator: false,
  locale,
  requestId: 'evaluate',
});

/** So that no answer comes from before the campus was learned. */
const learned = (version: number) => (version === 0 ? [] : [{ aggregateId: 'semantics', version }]);

const askPartners = async (
  { matchmaking, semantics }: Asking,
  owner: string,
  { exclude_owners }: SetQuery,
): Promise<readonly Answer[]> => {
  const request = RankPartnersRequest.fromPartial({
    actor: actorMessage(serviceActor('evaluate')),
    organisationId: organisationId(owner),
    withoutOrganisations: exclude_owners.map(organisationId),
    limit: mostOwners,
    atLeast: learned(semantics()),
  });
  return valueOf(await matchmaking.rankPartners(request, contextFor('evaluate', deadlineMs))).partners;
};

const askExpertise = async (
  { expertise, semantics }: Asking,
  { text = '', lang, exclude_docs, exclude_owners }: SetQuery,
): Promise<readonly Answer[]> => {
  const request = SearchRequest.fromPartial({
    actor: actorMessage(anybody(lang === 'en' ? 'en' : 'fr')),
    question: { text },
    withoutSources: exclude_docs.map(textId),
    withoutOrganisations: exclude_owners.map(organisationId),
    limit: mostOwners,
    evidence: 0,
    atLeast: learned(semantics()),
  });
  const { hits } = valueOf(await expertise.search(request, contextFor('evaluate', deadlineMs)));
  return hits.map(({ organisationId: id, raw }) => ({ organisationId: id, score: raw }));
};

export const askQuestion = (asking: Asking, query: SetQuery): Promise<readonly Answer[]> =>
  query.text === undefined && query.owner !== undefined
    ? askPartners(asking, query.owner, query)
    : askExpertise(asking, query);
