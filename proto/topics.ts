// Every topic of the mesh: its name, the message it carries, its key and how long it is kept.
// The table in README.md says who publishes and who consumes; a test compares it with the services.
import type { EventDefinition } from '../services/platform/event-log/event-definition.ts';
import type { Topic } from '../services/platform/event-log/event-log.ts';
import { CallChanged } from './generated/passerelle/brokering/v1/calls.ts';
import { IntroductionChanged } from './generated/passerelle/brokering/v1/introductions.ts';
import { PromptChanged } from './generated/passerelle/brokering/v1/prompts.ts';
import { KeyChanged } from './generated/passerelle/gateway/v1/keys.ts';
import { Indexed, SemanticsLearned } from './generated/passerelle/expertise/v1/expertise.ts';
import { VocabularyChanged } from './generated/passerelle/expertise/v1/vocabulary.ts';
import { ReceiptGiven } from './generated/passerelle/mesh/v1/receipt.ts';
import { InterestChanged, SuggestionChanged } from './generated/passerelle/matchmaking/v1/matchmaking.ts';
import { NoticeChanged } from './generated/passerelle/notifications/v1/notifications.ts';
import { CollaborationChanged } from './generated/passerelle/profiles/v1/collaboration.ts';
import { OrganisationChanged } from './generated/passerelle/profiles/v1/organisation.ts';
import {
  ConsentChanged,
  MembershipChanged,
  PersonChanged,
} from './generated/passerelle/profiles/v1/person.ts';
import { StatementChanged } from './generated/passerelle/profiles/v1/statement.ts';
import { TextChanged } from './generated/passerelle/profiles/v1/text.ts';

/** Compacted: a superseded state stays readable for a minute, and segments close within the hour, so that erasure ends. */
const latest = (name: string): Topic => ({
  name,
  keep: 'latest',
  compactionLagMs: 60_000,
  segmentMs: 3_600_000,
});

export const organisationChanged: EventDefinition<OrganisationChanged> = {
  topic: latest('passerelle.profiles.organisation'),
  type: 'passerelle.profiles.v1.OrganisationChanged',
  message: OrganisationChanged,
  key: ({ id }) => id,
  isRemoval: ({ organisation }) => organisation === undefined,
};

export const statementChanged: EventDefinition<StatementChanged> = {
  topic: latest('passerelle.profiles.statement'),
  type: 'passerelle.profiles.v1.StatementChanged',
  message: StatementChanged,
  key: ({ id }) => id,
  isRemoval: ({ statement }) => statement === undefined,
};

export const textChanged: EventDefinition<TextChanged> = {
  topic: latest('passerelle.profiles.text'),
  type: 'passerelle.profiles.v1.TextChanged',
  message: TextChanged,
  key: ({ id }) => id,
  isRemoval: ({ text }) => text === undefined,
};

export const collaborationChanged: EventDefinition<CollaborationChanged> = {
  topic: latest('passerelle.profiles.collaboration'),
  type: 'passerelle.profiles.v1.CollaborationChanged',
  message: CollaborationChanged,
  key: ({ id }) => id,
  isRemoval: ({ collaboration }) => collaboration === undefined,
};

export const personChanged: EventDefinition<PersonChanged> = {
  topic: latest('passerelle.profiles.person'),
  type: 'passerelle.profiles.v1.PersonChanged',
  message: PersonChanged,
  key: ({ id }) => id,
  isRemoval: ({ person }) => person === undefined,
};

export const membershipChanged: EventDefinition<MembershipChanged> = {
  topic: latest('passerelle.profiles.membership'),
  type: 'passerelle.profiles.v1.MembershipChanged',
  message: MembershipChanged,
  key: ({ id }) => id,
  isRemoval: ({ membership }) => membership === undefined,
};

export const consentChanged: EventDefinition<ConsentChanged> = {
  topic: latest('passerelle.profiles.consent'),
  type: 'passerelle.profiles.v1.ConsentChanged',
  message: ConsentChanged,
  key: ({ id }) => id,
  isRemoval: ({ consent }) => consent === undefined,
};

export const indexed: EventDefinition<Indexed> = {
  topic: latest('passerelle.expertise.indexed'),
  type: 'passerelle.expertise.v1.Indexed',
  message: Indexed,
  key: (message) => message.sourceId,
};

export const semanticsLearned: EventDefinition<SemanticsLearned> = {
  topic: latest('passerelle.expertise.semantics'),
  type: 'passerelle.expertise.v1.SemanticsLearned',
  message: SemanticsLearned,
  key: () => 'semantics',
};

export const vocabularyChanged: EventDefinition<VocabularyChanged> = {
  topic: latest('passerelle.expertise.vocabulary'),
  type: 'passerelle.expertise.v1.VocabularyChanged',
  message: VocabularyChanged,
  key: ({ importId }) => importId,
};

export const suggestionChanged: EventDefinition<SuggestionChanged> = {
  topic: latest('passerelle.matchmaking.suggestion'),
  type: 'passerelle.matchmaking.v1.SuggestionChanged',
  message: SuggestionChanged,
  key: (message) => message.id,
};

/** What each side answered: apart from the suggestion, whose changes the other side notices. */
export const interestChanged: EventDefinition<InterestChanged> = {
  topic: latest('passerelle.matchmaking.interest'),
  type: 'passerelle.matchmaking.v1.InterestChanged',
  message: InterestChanged,
  key: ({ id }) => id,
};

export const introductionChanged: EventDefinition<IntroductionChanged> = {
  topic: latest('passerelle.brokering.introduction'),
  type: 'passerelle.brokering.v1.IntroductionChanged',
  message: IntroductionChanged,
  key: ({ id }) => id,
};

export const callChanged: EventDefinition<CallChanged> = {
  topic: latest('passerelle.brokering.call'),
  type: 'passerelle.brokering.v1.CallChanged',
  message: CallChanged,
  key: ({ id }) => id,
};

export const promptChanged: EventDefinition<PromptChanged> = {
  topic: latest('passerelle.brokering.prompt'),
  type: 'passerelle.brokering.v1.PromptChanged',
  message: PromptChanged,
  key: ({ id }) => id,
};

export const noticeChanged: EventDefinition<NoticeChanged> = {
  topic: latest('passerelle.notifications.notice'),
  type: 'passerelle.notifications.v1.NoticeChanged',
  message: NoticeChanged,
  key: (message) => message.id,
};

export const keyChanged: EventDefinition<KeyChanged> = {
  topic: latest('passerelle.gateway.key'),
  type: 'passerelle.gateway.v1.KeyChanged',
  message: KeyChanged,
  key: ({ id }) => id,
};

/** Given by every service that follows what was removed; the others' derived stores are empty of it by then. */
export const receiptGiven: EventDefinition<ReceiptGiven> = {
  topic: latest('passerelle.mesh.receipt'),
  type: 'passerelle.mesh.v1.ReceiptGiven',
  message: ReceiptGiven,
  key: ({ id }) => id,
};

/** All of them, in the order of the flow. */
export const events: readonly EventDefinition<unknown>[] = [
  organisationChanged,
  statementChanged,
  textChanged,
  collaborationChanged,
  personChanged,
  membershipChanged,
  consentChanged,
  indexed,
  semanticsLearned,
  vocabularyChanged,
  suggestionChanged,
  interestChanged,
  introductionChanged,
  callChanged,
  promptChanged,
  noticeChanged,
  keyChanged,
  receiptGiven,
];
