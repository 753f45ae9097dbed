// What each language's catalogue must be able to say: a missing sentence does not compile.
import type { FaultCode, ViolationRule } from '../../platform/faults/fault.ts';
import type { AskedWord, NoticeWord } from '../notifications-api.ts';
import type { FacetField } from '../search/found.ts';
import type { ReasonCode } from '../suggestions/suggestion.ts';
import type { CallSentences } from './call-sentences.ts';
import type { MailSentences } from './mail-sentences.ts';
import type { IntroductionSentences } from './introduction-sentences.ts';
import { keySituations } from './key-sentences.ts';
import type { PersonalSentences } from './personal-sentences.ts';
import type { PairSentences } from './pair-sentences.ts';
import type { QueueSentences } from './queue-sentences.ts';
import type { ReportSentences } from './report-sentences.ts';
import type { RoundSentences } from './round-sentences.ts';
import type { WebhookSentences } from './webhook-sentences.ts';

/** Kinds of thing a fault is about. */
export const things = [
  'organisation',
  'statement',
  'text',
  'collaboration',
  'person',
  'membership',
  'consent',
  'settings',
  'suggestion',
  'limits',
  'notice',
  'concept',
  'vocabulary-import',
  'imported-concept',
  'dead-letter',
  'rule',
  'round',
  'weights',
  'kind-types',
  'introduction',
  'review wish',
  'call',
  'queue item',
  'report',
  'session',
  'demonstration',
  'institution',
  'key',
  'webhook',
  'webhook message',
  'preferences',
  'e-mail',
  'mail-address',
  'unsubscription',
] as const;
export type Thing = (typeof things)[number];

/** Refusals that the edge decides by itself, which say more than their code. */
export const situations = [
  'malformed-json', // parameters: at
  'invalid-utf-8',
  'too-deep', // parameters: max
  'too-many-values', // parameters: max
  'body-too-large', // parameters: max
  'body-expected',
  'file-expected', // parameters: allowed
  'body-too-slow',
  'encoding', // parameters: value
  'media-type', // parameters: value, allowed
  'method', // parameters: method, allowed
  'route',
  'path', // an address that is not well formed
  'host', // parameters: value
  'origin', // parameters: value
  'act-as',
  'sign-in-first',
  'authorization',
  'authorization-twice',
  'acting-for-others',
  'too-many-links', // parameters: seconds
  'too-many-sign-ins', // parameters: seconds
  'person-rate', // parameters: seconds
  'link-over',
  'no-new-email',
  'report-making',
  'address-link-over',
  'address-of-another',
  'administered',
  'if-match', // parameters: value
  'idempotency-key',
  'idempotency-key-taken',
  'last-event-id',
  'lost-race',
  'external-id-taken', // parameters: id
  'email-taken', // parameters: id
  'animators-only',
  'administrators-only',
  'party-members-only',
  'report-kinds', // parameters: value, allowed
  'file-in-force', // parameters: id
  'head-too-large', // parameters: max
  'too-many-headers', // parameters: max
  'head-malformed',
  'head-too-slow',
  'starting',
  'malformed-rdf', // parameters: line, where it is known
  'no-concepts',
  'too-many-concepts', // parameters: max
  'label-too-long', // parameters: id, max
  'round-in-the-making', // parameters: id
  'round-not-proposed', // parameters: id, state
  'round-not-ready', // parameters: id, state
  'round-out-already', // parameters: id, state
  'round-superseded', // parameters: id
  'no-weights-before',
  'introduction-not-so', // parameters: id, state
  'introduction-open', // parameters: id
  'introduction-forbidden', // parameters: because, id (of both, a/b)
  'open-enough',
  'no-meeting',
  'too-many-rows', // parameters: max
  'claimed-by-other',
  'undo-told',
  'undo-changed',
  'undo-gone',
  ...keySituations,
] as const;
export type Situation = (typeof situations)[number];

/** What a value should have been, where its rule says `expected`; other words are shown as they are. */
export const expectations = [
  'string',
  'number',
  'integer',
  'boolean',
  'array',
  'object',
  'text',
  'text_version',
  'reference',
  'the cursor of an earlier page of the same list',
  'changes-anew',
  'the id of a concept',
  'words to find',
  'YYYY-MM-DD',
  'YYYY-MM-DDTHH:MM:SSZ',
  'HH:MM',
  'the number of a round',
  'scheme:value',
  'Europe/Paris',
  'https://…',
  'FR',
  'name@example.org',
  'question',
  'source',
  'concept',
  'organisation-id',
  'another-organisation',
  'requirement',
  'requirements',
  'insist',
  'met-later',
  'r1',
  'a day or an instant',
  '192.0.2.0/24',
  'delivery-or-since',
] as const;
export type Expectation = (typeof expectations)[number];

/** Why a value may not be given here. */
export const grounds = [
  'not-discreet',
  'not-an-offer',
  'administrators-only',
  'last-administrator',
  'own-address',
  'address-of-another',
  'one-address-one-person',
  'not-a-side',
  'not-yours',
  'fixed',
  'ours-to-give',
  'import-open',
  'import-in-force',
  'import-undone',
  'import-empty',
  'one-question',
  'changes-forgotten',
  'another-question',
  'another-round',
  'nothing-to-find',
  'only-with-no',
  'same-organisation',
  'only-where-met',
  'only-where-not-met',
  'meeting-to-come',
  'one-requirement',
  'quiet-all-day',
  'long-absence',
  'only-put-aside',
  'twice',
  'no-consent',
  'webhook-credentials',
  'webhook-clear',
  'webhook-port',
  'webhook-address-inside',
  'webhooks-enough',
  'webhook-key-over',
  'one-or-since',
] as const;
export type Ground = (typeof grounds)[number];

export type Parameters = Readonly<Record<string, string>>;

export type Where = 'query' | 'body';

/** What is at fault, as it is called: at the beginning of a sentence, and within one. */
export interface Named {
  readonly named: string;
  readonly field: string;
}

/** A field at fault, ready to be named: `expected`, `received` and `because` are already words of the language. */
export interface AtFault extends Named {
  readonly where: Where;
  /** Quoted; empty when there is none to show. */
  readonly value: string;
  readonly parameters: Parameters;
}

export interface RuleSentences {
  message(of: AtFault): string;
  cure(of: AtFault): string;
}

/** What a reason's sentence is made of, as far as its reader may see it. */
export interface ReasonWords {
  /** Name of our side, where it is told to somebody who is not of it. */
  readonly own?: string | undefined;
  /** Name of the other side. */
  readonly other?: string | undefined;
  readonly ours?: string | undefined;
  readonly theirs?: string | undefined;
  readonly preview?: string | undefined;
  /** Of the texts and statements that show it; of partners in common, their names. */
  readonly titles?: readonly string[] | undefined;
  /** Numbers and codes of the reason, by name. */
  readonly parameters?: Readonly<Record<string, string>> | undefined;
}

/** One match of a hit: the source's word, and the question's where it is another one. */
export interface HitMatch {
  /** `near`: a broader or narrower thing. */
  readonly kind: 'same' | 'other-words' | 'near';
  readonly asked: string;
  readonly found: string;
}

/** What the sentence of a hit is made of; without matches, question and sources have their themes in common. */
export interface HitWords {
  /** Name of the organisation found. */
  readonly other: string;
  /** Name of the organisation whose words are asked for, where they are not the reader's own. */
  readonly asker?: string | undefined;
  /** The words of its name that were typed. */
  readonly name?: string | undefined;
  readonly matches: readonly HitMatch[];
}

/** Names of what answers are filtered by and counted by. */
export interface Labels {
  readonly fields: Readonly<Record<FacetField, string>>;
  readonly values: Readonly<Record<Exclude<FacetField, 'concept'>, Readonly<Record<string, string>>>>;
}

export interface Sentences {
  readonly language: 'fr' | 'en';
  readonly things: Readonly<Record<Thing, string>>;
  readonly titles: Readonly<Record<FaultCode, string>>;
  /** `thing` is named with its article and, where known, its id. */
  readonly details: Readonly<Record<FaultCode, (thing: string | undefined) => string>>;
  readonly situations: Readonly<Record<Situation, (of: Parameters) => string>>;
  readonly rules: Readonly<Record<ViolationRule, RuleSentences>>;
  readonly expectations: Readonly<Record<Expectation, string>>;
  readonly grounds: Readonly<Record<Ground, string>>;
  /** What to do where that is not to leave the field out. */
  readonly cures: Readonly<Partial<Record<Ground, string>>>;
  readonly reasons: Readonly<Record<ReasonCode, (of: ReasonWords) => string>>;
  readonly pairs: PairSentences;
  readonly introductions: IntroductionSentences;
  readonly calls: CallSentences;
  readonly queue: QueueSentences;
  readonly reports: ReportSentences;
  readonly unsubscribe: MailSentences['unsubscribe'];
  readonly mailbox: MailSentences['mailbox'];
  readonly personal: PersonalSentences;
  /** None names anybody, or says who of several did something. */
  readonly notices: Readonly<Record<Exclude<NoticeWord, 'animator_asks'>, string>>;
  /** What an animator asks for, and what to do about it. */
  readonly asked: Readonly<Record<AskedWord, string>>;
  /** What parts of a score are called that have no words. */
  readonly wordless: Readonly<Record<'theme' | 'rest', string>>;
  /** Why an organisation was found. */
  hit(of: HitWords): string;
  readonly rounds: RoundSentences;
  readonly webhooks: WebhookSentences;
  readonly labels: Labels;
  /** A field of the body or a parameter of the query; the body itself where it has no name. */
  named(field: string, where: Where): Named;
  /** Words between the marks that this language quotes with. */
  quoted(words: string): string;
}
