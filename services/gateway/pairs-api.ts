// The calls the edge makes of matchmaking about pairs that need not be suggested: candidates, and why or why not.
import type {
  ListCandidatesRequest,
  MatchmakingServiceDefinition,
} from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { StatementKind, StatementType } from '../../proto/generated/passerelle/profiles/v1/statement.ts';
import { actorMessage } from '../platform/access/actor-message.ts';
import { ok, type Outcome } from '../platform/faults/fault.ts';
import type { Client } from '../platform/rpc/rpc.ts';
import type { Asking } from './asking.ts';
import { readCandidate, readStanding } from './matchmaking-messages-api.ts';
import { renamed } from './problems/rename-fields.ts';
import { words } from './profile-messages-api.ts';
import type { Standing } from './suggestions/standing.ts';
import type { Candidate } from './suggestions/suggestion.ts';

const kinds = words(StatementKind);
const types = words(StatementType);

/** A statement as it is being written. */
export interface Unsaved {
  readonly kind: string;
  readonly type?: string | undefined;
  readonly text: string;
}

export interface CandidatesAsked {
  readonly organisation: string;
  readonly limit: number;
  /** Only those who would answer it. */
  readonly unsaved?: Unsaved | undefined;
}

export interface Pairs {
  /** Best first. */
  candidates(asked: CandidatesAsked, as: Asking): Promise<Outcome<readonly Candidate[]>>;
  /** As the first one's members see it, or an animator. */
  explain(organisations: readonly [string, string], as: Asking): Promise<Outcome<Standing>>;
}

const unsavedMessage = ({ kind, type, text }: Unsaved) => ({
  kind: kinds.value(kind) as StatementKind,
  type: type === undefined ? StatementType.UNSPECIFIED : (types.value(type) as StatementType),
  text,
});

export const pairsOf = (client: Client<typeof MatchmakingServiceDefinition>): Pairs => ({
  candidates: async ({ organisation, limit, unsaved }, { actor, call }) => {
    const request: ListCandidatesRequest = {
      actor: actorMessage(actor),
      organisationId: organisation,
      limit,
      unsaved: unsaved && unsavedMessage(unsaved),
      atLeast: [],
    };
    const found = await client.listCandidates(request, call);
    const named = renamed(found, { 'unsaved.kind': 'kind', 'unsaved.type': 'type', 'unsaved.text': 'text' });
    return named.ok ? ok(named.value.candidates.map(readCandidate)) : named;
  },
  explain: async (organisations, { actor, call }) => {
    const request = { actor: actorMessage(actor), organisationIds: [...organisations] };
    const found = await client.explainOrganisations(request, call);
    return found.ok ? ok(readStanding(found.value)) : found;
  },
});
