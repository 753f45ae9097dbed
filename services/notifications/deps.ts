// What the handlers and the calls of notifications share.
import type { ProfilesServiceDefinition } from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import type { Collection } from '../platform/document-store/document-store.ts';
import type { NewId } from '../platform/ids.ts';
import type { MailTransport } from '../platform/mail/mail-transport.ts';
import type { Client } from '../platform/rpc/rpc.ts';
import type { Schedule } from '../platform/schedule/schedule.ts';
import type { KnownMembership, KnownTellings } from './collections.ts';
import type { MailDelivery } from './deliveries.ts';
import type { MailSecret } from './mail/mail-secrets.ts';
import type { SilentAddress } from './mail/silent-addresses.ts';
import type { Notice } from './notice.ts';
import type { Preferences } from './plan/preferences.ts';
import type { WaitingNotice } from './plan/waiting-notices.ts';
import type { Webhook } from './webhooks/webhook.ts';

/** How e-mails leave. */
export interface Mail {
  readonly transport: MailTransport;
  /** `a@b`, or `Name <a@b>`. */
  readonly from: string;
  /** Where people reach the web app, without a slash at its end. */
  readonly publicUrl: string;
  /** Who reads what is written to stop e-mails; absent where nobody does. */
  readonly unsubscribeAddress?: string;
}

export interface Deps {
  readonly notices: Collection<Notice>;
  readonly memberships: Collection<KnownMembership>;
  readonly tellings: Collection<KnownTellings>;
  readonly waiting: Collection<WaitingNotice>;
  readonly preferences: Collection<Preferences>;
  readonly deliveries: Collection<MailDelivery>;
  /** By whose clock a person lives; undefined where there is no such person. */
  readonly timeZoneOf: (personId: string) => Promise<string | undefined>;
  /** How long notices wait for related ones, milliseconds. */
  readonly holdMs: number;
  readonly profiles: Client<typeof ProfilesServiceDefinition>;
  readonly addresses: Collection<SilentAddress>;
  readonly webhooks: Collection<Webhook>;
  readonly mailSecrets: Collection<MailSecret>;
  readonly schedule: Schedule;
  readonly clock: () => Date;
  readonly newId: NewId;
  /** Absent: no e-mails are sent here. */
  readonly mail?: Mail;
}

/** Kinds of due work; keys are ids of calls, persons and deliveries, or `all`. */
export const dueKinds = {
  forgetReadNotices: 'notifications.forget-read-notices',
  tellOpenedCall: 'notifications.tell-opened-call',
  /** A person: something is new. Set by who knows of it, never by who plans: so nothing that is new is missed. */
  planNotices: 'notifications.plan',
  /** A person: something that was put off is due. Set by who plans. */
  planAgain: 'notifications.plan-again',
  /** A person whose preferences were written, perhaps after it was erased. */
  forgetIfGone: 'notifications.forget-if-gone',
  /** A delivery. */
  sendDelivery: 'notifications.send-delivery',
  /** A person: mail does not reach the address. */
  tellSilentAddress: 'notifications.tell-silent-address',
} as const;
