// Who may call what, call by call, as people read it; `matrix-rpc.test.ts` holds the services to it.
//
// Who asks, in the order of the columns: nobody (a request without an actor), a partner's machine, a member of another
// organisation, a member of this one, an animator, an administrator, a service on its own account. What is asked for belongs to
// one organisation and its member, and is not public; between two, the other one is nobody's who asks.
//
//   +  answered, or refused for its state alone     -  forbidden     0  as though there were no such thing
//   o  answered with nothing in it
import type { Actor } from '../../proto/generated/passerelle/mesh/v1/actor.ts';
import { CallServiceDefinition } from '../../proto/generated/passerelle/brokering/v1/calls.ts';
import { IntroductionServiceDefinition } from '../../proto/generated/passerelle/brokering/v1/introductions.ts';
import { PersonalServiceDefinition as BrokeringPersonal } from '../../proto/generated/passerelle/brokering/v1/personal.ts';
import { QueueServiceDefinition } from '../../proto/generated/passerelle/brokering/v1/queue.ts';
import { ReportServiceDefinition } from '../../proto/generated/passerelle/brokering/v1/reports.ts';
import { ExpertiseServiceDefinition } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { VocabularyServiceDefinition } from '../../proto/generated/passerelle/expertise/v1/vocabulary.ts';
import {
  Answer,
  MatchmakingServiceDefinition,
} from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { PersonalServiceDefinition as MatchmakingPersonal } from '../../proto/generated/passerelle/matchmaking/v1/personal.ts';
import { RoundServiceDefinition } from '../../proto/generated/passerelle/matchmaking/v1/rounds.ts';
import { RuleServiceDefinition } from '../../proto/generated/passerelle/matchmaking/v1/rules.ts';
import { WeightServiceDefinition } from '../../proto/generated/passerelle/matchmaking/v1/weights.ts';
import { MailServiceDefinition } from '../../proto/generated/passerelle/notifications/v1/mail.ts';
import { NotificationsServiceDefinition } from '../../proto/generated/passerelle/notifications/v1/notifications.ts';
import { PersonalServiceDefinition as NotificationsPersonal } from '../../proto/generated/passerelle/notifications/v1/personal.ts';
import { PreferencesServiceDefinition } from '../../proto/generated/passerelle/notifications/v1/preferences.ts';
import { WebhookServiceDefinition } from '../../proto/generated/passerelle/notifications/v1/webhooks.ts';
import { PersonalServiceDefinition as ProfilesPersonal } from '../../proto/generated/passerelle/profiles/v1/personal.ts';
import {
  ContactPurpose,
  Profile,
  ProfileKind,
  ProfilesServiceDefinition,
} from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { Language } from '../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { RuleKind } from '../../proto/generated/passerelle/matchmaking/v1/rules.ts';
import { Preferences } from '../../proto/generated/passerelle/notifications/v1/preferences.ts';
import type { RpcDefinition } from '../../services/platform/rpc/rpc.ts';
import type { KeptThings } from './matrix-rpc-kept.ts';

export const definitions: readonly RpcDefinition[] = [
  ...[ProfilesServiceDefinition, ProfilesPersonal],
  ...[ExpertiseServiceDefinition, VocabularyServiceDefinition],
  ...[MatchmakingServiceDefinition, RoundServiceDefinition, RuleServiceDefinition, WeightServiceDefinition],
  ...[MatchmakingPersonal, CallServiceDefinition, IntroductionServiceDefinition, QueueServiceDefinition],
  ...[
    ReportServiceDefinition,
    BrokeringPersonal,
    NotificationsServiceDefinition,
    PreferencesServiceDefinition,
  ],
  ...[MailServiceDefinition, WebhookServiceDefinition, NotificationsPersonal],
];

export const table = `
profiles.ProfilesService getProfile                       000++++
profiles.ProfilesService getProfiles                      ooo++++
profiles.ProfilesService listProfiles                     ooo++++
profiles.ProfilesService putProfile                       000+++-
profiles.ProfilesService deleteProfile                    000+-+-
profiles.ProfilesService mergeOrganisation                ----+--
profiles.ProfilesService listReceipts                     -----o-
profiles.ProfilesService listRemovals                     -----+-
profiles.ProfilesService listChanges                      ooooooo
profiles.ProfilesService getContact                       ------+
profiles.ProfilesService findPersonsByEmail               ------+
profiles.ProfilesService confirmEmail                     ------0
profiles.ProfilesService dropNewEmail                     ---+---
profiles.PersonalService exportPersonal                   000+0++
expertise.ExpertiseService search                         +++++++
expertise.ExpertiseService similar                        ------+
expertise.ExpertiseService explain                        ------+
expertise.ExpertiseService themes                         ------+
expertise.ExpertiseService complete                       ooooooo
expertise.VocabularyService getConcept                    +++++++
expertise.VocabularyService listConcepts                  +++++++
expertise.VocabularyService listSourceConcepts            ----o-o
expertise.VocabularyService listOrganisationConcepts      000oo0o
expertise.VocabularyService listConceptsInText            +++++++
expertise.VocabularyService listUncoveredWords            ----o--
expertise.VocabularyService beginImport                   ----+--
expertise.VocabularyService addConcepts                   ----+--
expertise.VocabularyService commitImport                  ----0--
expertise.VocabularyService undoImport                    ----0--
expertise.VocabularyService listImports                   ----o--
expertise.VocabularyService listMappings                  ----0--
expertise.VocabularyService decideMapping                 ----+--
matchmaking.MatchmakingService listSuggestions            ---++-+
matchmaking.MatchmakingService listCampusPairs            ----+-+
matchmaking.MatchmakingService getSuggestion              000++0+
matchmaking.MatchmakingService answerSuggestion           000++0-
matchmaking.MatchmakingService listCandidates             ---oo-o
matchmaking.MatchmakingService explainOrganisations       ---++-+
matchmaking.MatchmakingService rankPartners               ----o-o
matchmaking.MatchmakingService judgePairs                 ----+-+
matchmaking.MatchmakingService surveyStatements           ----o-o
matchmaking.RoundService startRound                       ----+--
matchmaking.RoundService getRound                         ----0-0
matchmaking.RoundService listRounds                       ----+--
matchmaking.RoundService listLeftOut                      ----0-0
matchmaking.RoundService compareRounds                    ----0--
matchmaking.RoundService publishRound                     ----0--
matchmaking.RoundService discardRound                     ----0--
matchmaking.RuleService addRule                           ---++--
matchmaking.RuleService removeRule                        000++00
matchmaking.RuleService getRule                           000++00
matchmaking.RuleService listRules                         ---++--
matchmaking.RuleService getLimits                         ---++-+
matchmaking.RuleService putLimits                         ---++--
matchmaking.RuleService getMatchmakingSettings            ----+--
matchmaking.RuleService putMatchmakingSettings            ----+--
matchmaking.RuleService getKindTypes                      ----+--
matchmaking.RuleService putKindTypes                      ----+--
matchmaking.WeightService getWeights                      ----+--
matchmaking.WeightService listWeights                     ----+--
matchmaking.WeightService learnWeights                    ----+--
matchmaking.WeightService rollBackWeights                 ----+--
matchmaking.PersonalService exportPersonal                000+0++
brokering.CallService putCall                             ----+--
brokering.CallService deleteCall                          ----+--
brokering.CallService getCall                             00ooooo
brokering.CallService listCalls                           ---oo-o
brokering.CallService listFits                            ----o--
brokering.CallService proposeConsortia                    ----+--
brokering.IntroductionService listIntroductions           ---++-+
brokering.IntroductionService getIntroduction             000++0+
brokering.IntroductionService openIntroduction            ----+--
brokering.IntroductionService actOnIntroduction           000+-0-
brokering.IntroductionService getBrokeringSettings        ----+--
brokering.IntroductionService putBrokeringSettings        ----+--
brokering.IntroductionService getReviewWish               ---++-+
brokering.IntroductionService putReviewWish               ---++--
brokering.QueueService listQueue                          ----o--
brokering.QueueService claimItem                          ----0--
brokering.QueueService actOnItems                         ----+--
brokering.QueueService undoAct                            ----+--
brokering.ReportService getReport                         ----+--
brokering.ReportService listBehind                        ----+--
brokering.PersonalService exportPersonal                  000+0++
notifications.NotificationsService listNotices            000++++
notifications.NotificationsService markNotice             000+++0
notifications.PreferencesService getPreferences           000++++
notifications.PreferencesService putPreferences           000+++0
notifications.PreferencesService previewDigest            000oooo
notifications.MailService listFailedMail                  ----oo-
notifications.MailService listSilentAddresses             ----oo-
notifications.MailService restoreAddress                  ----00-
notifications.MailService takeMailReport                  -+--++-
notifications.MailService unsubscribe                     +++++++
notifications.MailService previewMail                     ----+--
notifications.MailService retryMail                       ----00-
notifications.MailService getMailState                    ------+
notifications.MailService sendSignInLink                  ------+
notifications.MailService sendAddressLink                 ------+
notifications.MailService tellAddressChanged              ------+
notifications.WebhookService listWebhooks                 -+--++-
notifications.WebhookService getWebhook                   0+00++0
notifications.WebhookService addWebhook                   -+--++-
notifications.WebhookService changeWebhook                0+00++0
notifications.WebhookService removeWebhook                0+00++0
notifications.WebhookService rotateWebhookSecret          0+00++0
notifications.WebhookService testWebhook                  0+00++0
notifications.WebhookService listWebhookDeliveries        0+00++0
notifications.WebhookService replayWebhookDeliveries      0+00++0
notifications.PersonalService exportPersonal              000+0++
`;

export interface Asked {
  readonly actor: Actor | undefined;
  readonly organisationId: string;
  readonly otherId: string;
  readonly personId: string;
  /** Of what there is: ids by the kind of thing. */
  readonly made: Readonly<Record<'rule' | 'webhook' | 'call' | 'concept', string>> & KeptThings;
}

const nowhere = '0123456789abcdefghjkmnpqrs';

/** Whatever a request has of these fields: each type takes those that it knows. */
const fieldsOf = ({ actor, organisationId, otherId, personId }: Asked) => ({
  ...{ actor, organisationId, personId, subjectId: organisationId, aggregateId: personId },
  ...{ organisationIds: [organisationId, otherId], fitsOrganisationId: organisationId },
  ...{ limit: 10, number: 999, token: nowhere, email: 'camille@personnes.example' },
  ...{ words: 'dialyse', text: 'dialyse', typed: 'dia', reason: 'Nous sommes concurrents.' },
  ...{ minimum: 1, maximum: 3, ifVersion: 999, url: 'https://hooks.invalid/' },
});

/** Which thing there is a call is about. */
const aboutOf: Readonly<Record<string, keyof Asked['made']>> = {
  ...{ getRule: 'rule', removeRule: 'rule', getConcept: 'concept', markNotice: 'notice' },
  ...{ getSuggestion: 'suggestion', answerSuggestion: 'suggestion' },
  ...{ getIntroduction: 'introduction', actOnIntroduction: 'introduction' },
  ...{ getCall: 'call', deleteCall: 'call', listFits: 'call', proposeConsortia: 'call' },
  ...{ getWebhook: 'webhook', changeWebhook: 'webhook', removeWebhook: 'webhook', testWebhook: 'webhook' },
  ...{ rotateWebhookSecret: 'webhook', listWebhookDeliveries: 'webhook' },
  replayWebhookDeliveries: 'webhook',
};

const ownFields = (method: string, { organisationId, personId, made }: Asked): object => {
  switch (method) {
    case 'getProfile':
      return { kind: ProfileKind.PERSON, reference: personId };
    case 'getProfiles':
      return { kind: ProfileKind.PERSON, ids: [personId] };
    case 'listProfiles':
      return { kind: ProfileKind.PERSON, personId: undefined };
    case 'putProfile':
      return { profile: Profile.fromPartial({ person: { ...aPerson, id: personId } }) };
    case 'deleteProfile':
      return { kind: ProfileKind.PERSON, id: personId };
    case 'mergeOrganisation':
      // Into itself, which is refused for that alone: whoever may does not take away what the others ask for.
      return { id: organisationId, into: organisationId };
    case 'getContact':
      return { purpose: ContactPurpose.NOTICE };
    case 'addRule':
      return { kind: RuleKind.COMPETITOR };
    case 'putPreferences':
      return { preferences: Preferences.fromPartial({ personId }) };
    case 'answerSuggestion':
      return { answer: Answer.INTERESTED };
    // An organisation’s own word: animators have none, and no service says it.
    case 'actOnIntroduction':
      return { agree: {} };
    case 'unsubscribe':
      return { token: made.unsubscription };
    case 'replayWebhookDeliveries':
      return { failedSince: new Date(0) };
    case 'search':
      return { question: { words: 'dialyse' } };
    default:
      return {};
  }
};

export const aPerson = {
  ...{ givenName: 'Camille', familyName: 'Exemple', timeZone: 'Europe/Paris' },
  ...{ email: 'camille@personnes.example', language: Language.FRENCH },
} as const;

export const requestOf = (definition: RpcDefinition, method: string, asked: Asked): unknown => {
  const type = definition.methods[method]?.requestType as unknown as {
    fromPartial(fields: object): unknown;
  };
  const about = aboutOf[method];
  const id = about && asked.made[about];
  return type.fromPartial({ ...fieldsOf(asked), id, webhookId: id, ...ownFields(method, asked) });
};
