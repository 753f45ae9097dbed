// The brokering service: introductions seen through, from the first “I would like to meet them” to what came of it.
import { CallServiceDefinition } from '../../proto/generated/passerelle/brokering/v1/calls.ts';
import { IntroductionServiceDefinition } from '../../proto/generated/passerelle/brokering/v1/introductions.ts';
import { PersonalServiceDefinition } from '../../proto/generated/passerelle/brokering/v1/personal.ts';
import { ExpertiseServiceDefinition } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { VocabularyServiceDefinition } from '../../proto/generated/passerelle/expertise/v1/vocabulary.ts';
import { MatchmakingServiceDefinition } from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { RoundServiceDefinition } from '../../proto/generated/passerelle/matchmaking/v1/rounds.ts';
import { ProfilesServiceDefinition } from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { callChanged, introductionChanged, promptChanged, receiptGiven } from '../../proto/topics.ts';
import { served } from '../platform/rpc/rpc.ts';
import { define } from '../platform/service.ts';
import { QueueServiceDefinition } from '../../proto/generated/passerelle/brokering/v1/queue.ts';
import { ReportServiceDefinition } from '../../proto/generated/passerelle/brokering/v1/reports.ts';
import { actOnItems, undoAct } from './act-on-items-api.ts';
import { actOnIntroduction } from './act-on-introduction-api.ts';
import { deleteCall, getCall, listCalls, listFits } from './calls-api.ts';
import type { Deps } from './deps.ts';
import { forgettingWords, startForgettingWords } from './forget-words.ts';
import { fitCalls } from './fit-call.ts';
import { getIntroduction, listIntroductions } from './introductions-api.ts';
import { keptCollections } from './kept/kept.ts';
import { knowCollaborations } from './on-collaboration-changed.ts';
import { knowConsents, onConsentChanged } from './on-consent-changed.ts';
import { knowInterests, onInterestChanged } from './on-interest-changed.ts';
import { knowIntroductions } from './on-introduction-changed.ts';
import { introductionWork } from './on-introduction-due.ts';
import { knowMemberships, onMembershipChanged } from './on-membership-changed.ts';
import { onPersonChanged } from './on-person-changed.ts';
import { knowOrganisations, onOrganisationChanged } from './on-organisation-changed.ts';
import { knowStatements } from './on-statement-changed.ts';
import { knowSuggestions } from './on-suggestion-changed.ts';
import { openDeps } from './open-deps.ts';
import { openForAnimator } from './open-introduction-api.ts';
import { proposeForCall } from './propose-consortia-api.ts';
import { putCall } from './put-call-api.ts';
import { listQueue, takeClaim } from './queue-api.ts';
import { tellPrompts } from './on-prompt-due.ts';
import { getBehind, getReport } from './reports-api.ts';
import { exportPersonal } from './tell-personal-api.ts';
import { getReviewWish, getSettings, putReviewWish, putSettings } from './settings-api.ts';

/** What takes a while to make, before anybody waits for it; where it cannot be made yet, whoever asks makes it. */
const makeAhead = ({ survey, duplicates, campus, stopping, log }: Deps): void => {
  // Of a campus that is still to be filled there is nothing to say.
  if (campus.statements.size() === 0) return;
  for (const make of [survey, duplicates])
    make().catch((error: unknown) => {
      if (!stopping.signal.aborted) log.info({ err: error }, 'could not be made ahead');
    });
};

export const brokering = define<Deps>({
  name: 'brokering',
  open: (platform) =>
    openDeps(platform, {
      profiles: platform.client(ProfilesServiceDefinition),
      matchmaking: platform.client(MatchmakingServiceDefinition),
      rounds: platform.client(RoundServiceDefinition),
      expertise: platform.client(ExpertiseServiceDefinition),
      vocabulary: platform.client(VocabularyServiceDefinition),
    }),
  collections: keptCollections,
  consumes: [
    knowOrganisations,
    knowStatements,
    knowCollaborations,
    knowConsents,
    knowMemberships,
    knowSuggestions,
    knowInterests,
    knowIntroductions,
    onOrganisationChanged,
    onConsentChanged,
    onMembershipChanged,
    onPersonChanged,
    onInterestChanged,
  ],
  emits: [introductionChanged, callChanged, promptChanged, receiptGiven],
  serves: (deps) => [
    served(IntroductionServiceDefinition, {
      listIntroductions: (request) => listIntroductions(deps, request),
      getIntroduction: (request) => getIntroduction(deps, request),
      openIntroduction: (request, call) => openForAnimator(deps, request, call),
      actOnIntroduction: (request) => actOnIntroduction(deps, request),
      getBrokeringSettings: (request) => getSettings(deps, request),
      putBrokeringSettings: (request) => putSettings(deps, request),
      getReviewWish: (request) => getReviewWish(deps, request),
      putReviewWish: (request) => putReviewWish(deps, request),
    }),
    served(CallServiceDefinition, {
      putCall: (request) => putCall(deps, request),
      deleteCall: (request) => deleteCall(deps, request),
      getCall: (request) => getCall(deps, request),
      listCalls: (request) => listCalls(deps, request),
      listFits: (request) => listFits(deps, request),
      proposeConsortia: (request, call) => proposeForCall(deps, request, call),
    }),
    served(QueueServiceDefinition, {
      listQueue: (request) => listQueue(deps, request),
      claimItem: (request) => takeClaim(deps, request),
      actOnItems: (request, call) => actOnItems(deps, request, call),
      undoAct: (request, call) => undoAct(deps, request, call),
    }),
    served(ReportServiceDefinition, {
      getReport: (request) => getReport(deps, request),
      listBehind: (request) => getBehind(deps, request),
    }),
    served(PersonalServiceDefinition, { exportPersonal: (request) => exportPersonal(deps, request) }),
  ],
  due: (deps) => [
    ...introductionWork(deps),
    tellPrompts(deps),
    forgettingWords(deps),
    { ...fitCalls(deps), lane: 'calls' },
  ],
  start: async (deps, running) => {
    await deps.campus.follow(running.caughtUp, deps.stopping.signal);
    await startForgettingWords(deps);
    makeAhead(deps);
  },
  stop: async ({ stopping }) => stopping.abort(),
});
