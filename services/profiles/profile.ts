// What organisations and persons say of themselves, as it is kept. One document an aggregate.
import type {
  CollaborationKind,
  ConsentPurpose,
  OrganisationKind,
  Pole,
  SizeClass,
  StatementKind,
  StatementType,
  TextKind,
} from './words.ts';
import type { Visibility } from '../platform/access/actor.ts';

export type Language = 'french' | 'english';

/** ISO 8601 UTC, opaque person id or kind of actor, id of the request, W3C trace context where somebody traces. */
export interface Recorded {
  readonly at: string;
  readonly by: string;
  readonly requestId: string;
  readonly traceparent?: string;
}

interface Aggregate {
  readonly id: string;
  /** `scheme:value`, unique in the kind. */
  readonly externalIds: readonly string[];
  readonly recorded: Recorded;
}

export interface Organisation extends Aggregate {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly poles: readonly Pole[];
  readonly description: string;
  readonly language: Language;
  readonly country: string;
  readonly site?: string;
  readonly sizeClass?: SizeClass;
  readonly founded?: number;
  readonly founding: boolean;
  readonly parentId?: string;
  /** The parent it was given, while that one is merged into `parentId`, or into this one. */
  readonly statedParentId?: string;
  readonly mergedInto?: string;
  readonly visibility: Visibility;
  readonly invented: boolean;
}

export interface Statement extends Aggregate {
  readonly organisationId: string;
  /** The organisation it was stated for, while that one is merged into `organisationId`. */
  readonly statedFor?: readonly string[];
  readonly kind: StatementKind;
  readonly type: StatementType;
  readonly text: string;
  readonly language: Language;
  readonly visibility: Visibility;
  readonly discreet: boolean;
  readonly preview?: string;
  /** Of an offer: its owner gains from giving. Absent on what an earlier release kept. */
  readonly gladly?: boolean;
  readonly trlMin?: number;
  readonly trlMax?: number;
  /** YYYY-MM-DD in the campus's time zone: counts to the end of that day. */
  readonly expiresOn?: string;
  readonly expired: boolean;
  readonly invented: boolean;
}

export interface Text extends Aggregate {
  readonly ownerIds: readonly string[];
  readonly statedFor?: readonly string[];
  readonly kind: TextKind;
  readonly title: string;
  readonly abstract: string;
  readonly language: Language;
  readonly date?: string;
  readonly visibility: Visibility;
  readonly invented: boolean;
}

export interface Collaboration extends Aggregate {
  readonly organisationIds: readonly string[];
  readonly statedFor?: readonly string[];
  readonly kind: CollaborationKind;
  readonly title: string;
  readonly since?: string;
  readonly until?: string;
  readonly visibility: Visibility;
  readonly invented: boolean;
}

export interface Person extends Aggregate {
  readonly givenName: string;
  readonly familyName: string;
  readonly email?: string;
  /** What the person gave as its own and has not shown to be so: counts for nothing. */
  readonly newEmail?: string;
  /** Since when it waits, ISO 8601 UTC. Ours, never told. */
  readonly newEmailAt?: string;
  /** By which the person is found: the address in lower case. Ours, never told. */
  readonly emailKey?: string;
  /** The same, held by one person only; absent of who has an address from before that was so. Ours, never told. */
  readonly soleEmailKey?: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly animator: boolean;
  /** Absent: no. */
  readonly administrator?: boolean;
  readonly invented: boolean;
}

export interface Membership {
  /** Derived from person and organisation: one a pair. */
  readonly id: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly statedFor?: readonly string[];
  readonly role: 'member' | 'owner';
  readonly recorded: Recorded;
}

export interface Consent {
  /** Derived from subject and purpose: one a pair. */
  readonly id: string;
  readonly subjectId: string;
  readonly purpose: ConsentPurpose;
  readonly given: boolean;
  readonly at: string;
  readonly by: string;
  readonly textVersion: string;
  readonly recorded: Recorded;
}

export interface Settings {
  /** Always `campus`. */
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly languages: readonly Language[];
  readonly noticeRetentionDays: number;
  readonly recorded: Recorded;
}

export const defaultSettings: Settings = {
  id: 'campus',
  name: 'Passerelle',
  timeZone: 'Europe/Paris',
  languages: ['french', 'english'],
  noticeRetentionDays: 365,
  recorded: { at: new Date(0).toISOString(), by: 'service', requestId: '' },
};

export interface Profiles {
  readonly organisation: Organisation;
  readonly statement: Statement;
  readonly text: Text;
  readonly collaboration: Collaboration;
  readonly person: Person;
  readonly membership: Membership;
  readonly consent: Consent;
  readonly settings: Settings;
}

export type Kind = keyof Profiles;
export type Profile<K extends Kind = Kind> = Profiles[K];
/** A profile with its kind, so that the compiler can tell which it is. */
export type KindedProfile = {
  readonly [K in Kind]: { readonly kind: K; readonly profile: Profiles[K] };
}[Kind];
