// The matchmaking service: who should meet and why, live as profiles change; rounds for the whole campus; what answers
// teach.
import { ExpertiseServiceDefinition } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { MatchmakingServiceDefinition } from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { PersonalServiceDefinition } from '../../proto/generated/passerelle/matchmaking/v1/personal.ts';
import { ProfilesServiceDefinition } from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { interestChanged, receiptGiven, suggestionChanged } from '../../proto/topics.ts';
import { served } from '../platform/rpc/rpc.ts';
import { define } from '../platform/service.ts';
import { takeAnswer } from './answer-suggestion-api.ts';
import { listCampusPairs } from './campus-pairs-api.ts';
import { createTimeZone } from './ask-time-zone-api.ts';
import { listCandidates } from './candidates-api.ts';
import type { Deps } from './deps.ts';
import { explainOrganisations } from './explain-organisations-api.ts';
import { searchAgain } from './findings/search-again.ts';
import { findings } from './kept/findings.ts';
import { answerJudgePairs } from './judge-pairs-api.ts';
import { keptCollections } from './kept/kept.ts';
import { pairSecrets } from './kept/pair-secrets.ts';
import { suggestions } from './kept/suggestions.ts';
import { knowCalls } from './on-call-changed.ts';
import { knowCollaborations, onCollaborationChanged } from './on-collaboration-changed.ts';
import { knowConsents, onConsentChanged } from './on-consent-changed.ts';
import { dayWork, startDays } from './on-day-due.ts';
import { onIndexed } from './on-indexed.ts';
import { knowIntroductions, onIntroductionChanged } from './on-introduction-changed.ts';
import { knowMemberships } from './on-membership-changed.ts';
import { knowOrganisations, onOrganisationChanged } from './on-organisation-changed.ts';
import { roundDueWork, startRounds } from './on-round-due.ts';
import { ruleWork } from './on-rule-due.ts';
import { knowSemantics, onSemanticsLearned } from './on-semantics-learned.ts';
import { settingsWork } from './on-settings-due.ts';
import { knowStatements, onStatementChanged } from './on-statement-changed.ts';
import { knowTexts, onTextChanged } from './on-text-changed.ts';
import { openDeps } from './open-deps.ts';
import { answerRankPartners } from './rank-partners-api.ts';
import { filling } from './suggestions/fill-places.ts';
import { surveyStatements } from './survey-statements-api.ts';
import { decisionServices } from './serve-decisions-api.ts';
import { getSuggestion, listSuggestions } from './suggestions-api.ts';
import { exportPersonal } from './tell-personal-api.ts';

export const matchmaking = define<Deps>({
  name: 'matchmaking',
  open: (platform) =>
    openDeps(platform, {
      expertise: platform.client(ExpertiseServiceDefinition),
      timeZone: createTimeZone(platform.client(ProfilesServiceDefinition), platform.clock),
    }),
  collections: [...keptCollections, findings, pairSecrets, suggestions],
  retired: ['organisations', 'statements', 'consents', 'indexed'].map((name) => `matchmaking.${name}`),
  consumes: [
    knowOrganisations,
    knowStatements,
    knowTexts,
    knowCollaborations,
    knowConsents,
    knowMemberships,
    knowSemantics,
    knowIntroductions,
    knowCalls,
    onOrganisationChanged,
    onStatementChanged,
    onTextChanged,
    onCollaborationChanged,
    onConsentChanged,
    onIndexed,
    onSemanticsLearned,
    onIntroductionChanged,
  ],
  emits: [suggestionChanged, interestChanged, receiptGiven],
  serves: (deps) => [
    served(MatchmakingServiceDefinition, {
      listSuggestions: (request) => listSuggestions(deps, request),
      listCampusPairs: (request) => listCampusPairs(deps, request),
      getSuggestion: (request) => getSuggestion(deps, request),
      answerSuggestion: (request) => takeAnswer(deps, request),
      listCandidates: (request, call) => listCandidates(deps, request, call),
      explainOrganisations: (request, call) => explainOrganisations(deps, request, call),
      rankPartners: (request, call) => answerRankPartners(deps, request, call),
      judgePairs: (request, call) => answerJudgePairs(deps, request, call),
      surveyStatements: (request, call) => surveyStatements(deps, request, call),
    }),
    served(PersonalServiceDefinition, { exportPersonal: (request) => exportPersonal(deps, request) }),
    ...decisionServices(deps),
  ],
  due: (deps) => [
    filling(deps),
    // They take minutes on a large campus: what ends or begins, and what has a free place, does not wait for them.
    ...[searchAgain(deps), ...roundDueWork(deps)].map((work) => ({ ...work, lane: 'rounds' })),
    ruleWork(deps),
    settingsWork(deps),
    dayWork(deps),
  ],
  start: async (deps, running) => {
    await deps.campus.follow(running.caughtUp, deps.stopping.signal);
    await startRounds(deps);
    await startDays(deps);
  },
  stop: async ({ stopping }) => stopping.abort(),
});
