// The matchmaking service: proposes who should meet and why, live as profiles change.
import { ExpertiseServiceDefinition } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { MatchmakingServiceDefinition } from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { receiptGiven, suggestionChanged } from '../../proto/topics.ts';
import { served } from '../platform/rpc/rpc.ts';
import { define } from '../platform/service.ts';
import {
  indexedStatements,
  knownConsents,
  knownOrganisations,
  knownStatements,
  pairSecrets,
  suggestions,
} from './collections.ts';
import type { Deps } from './deps.ts';
import { onConsentChanged } from './on-consent-changed.ts';
import { onIndexed } from './on-indexed.ts';
import { onOrganisationChanged } from './on-organisation-changed.ts';
import { onSemanticsLearned } from './on-semantics-learned.ts';
import { onStatementChanged } from './on-statement-changed.ts';
import { getSuggestion, listSuggestions, takeAnswer } from './suggestions-api.ts';

export const matchmaking = define<Deps>({
  name: 'matchmaking',
  open: async (platform) => ({
    organisations: await platform.collection(knownOrganisations),
    statements: await platform.collection(knownStatements),
    indexed: await platform.collection(indexedStatements),
    consents: await platform.collection(knownConsents),
    suggestions: await platform.collection(suggestions),
    pairSecrets: await platform.collection(pairSecrets),
    expertise: platform.client(ExpertiseServiceDefinition),
    clock: platform.clock,
    newId: platform.newId,
  }),
  collections: [
    knownOrganisations,
    knownStatements,
    indexedStatements,
    knownConsents,
    pairSecrets,
    suggestions,
  ],
  consumes: [onOrganisationChanged, onStatementChanged, onConsentChanged, onIndexed, onSemanticsLearned],
  emits: [suggestionChanged, receiptGiven],
  serves: (deps) => [
    served(MatchmakingServiceDefinition, {
      listSuggestions: (request) => listSuggestions(deps, request),
      getSuggestion: (request) => getSuggestion(deps, request),
      answerSuggestion: (request) => takeAnswer(deps, request),
    }),
  ],
});
