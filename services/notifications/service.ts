// The notifications service: tells each person once what concerns them, in an inbox and by e-mail, and machines what
// becomes public; sends links to sign in.
import { MailServiceDefinition } from '../../proto/generated/passerelle/notifications/v1/mail.ts';
import { NotificationsServiceDefinition } from '../../proto/generated/passerelle/notifications/v1/notifications.ts';
import { WebhookServiceDefinition } from '../../proto/generated/passerelle/notifications/v1/webhooks.ts';
import { PersonalServiceDefinition } from '../../proto/generated/passerelle/notifications/v1/personal.ts';
import { ProfilesServiceDefinition } from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { noticeChanged, receiptGiven } from '../../proto/topics.ts';
import { served } from '../platform/rpc/rpc.ts';
import { type AnyService, define } from '../platform/service.ts';
import { PreferencesServiceDefinition } from '../../proto/generated/passerelle/notifications/v1/preferences.ts';
import { knownMemberships, knownTellings, notices, retired } from './collections.ts';
import { deliveries } from './deliveries.ts';
import { type Deps, dueKinds, type Mail } from './deps.ts';
import { listFailedMail, listSilentAddresses, restoreAddress, retryMail } from './mail/mail-lists-api.ts';
import { mailSecrets } from './mail/mail-secrets.ts';
import { mailWork } from './on-delivery-due.ts';
import { previewMail } from './mail/preview-mail-api.ts';
import { sendAddressLink, tellAddressChanged } from './mail/send-address-mail-api.ts';
import { getMailState, sendSignInLink } from './mail/send-sign-in-link-api.ts';
import { silentAddresses } from './mail/silent-addresses.ts';
import { takeMailReport } from './mail/take-mail-report-api.ts';
import { unsubscribe } from './mail/unsubscribe-api.ts';
import { listNotices, markNotice } from './notices-api.ts';
import { onCallChanged } from './on-call-changed.ts';
import { onConsentChanged } from './on-consent-changed.ts';
import { onIntroductionChanged } from './on-introduction-changed.ts';
import { onKeyChanged } from './on-key-changed.ts';
import { onMembershipChanged } from './on-membership-changed.ts';
import { dueWork } from './on-notices-due.ts';
import { onOrganisationChanged } from './on-organisation-changed.ts';
import { onPersonChanged } from './on-person-changed.ts';
import { onPromptChanged } from './on-prompt-changed.ts';
import { onStatementChanged } from './on-statement-changed.ts';
import { onSuggestionChanged } from './on-suggestion-changed.ts';
import { onTextChanged } from './on-text-changed.ts';
import { staffWork } from './on-staff-due.ts';
import { beginForgetting, webhookDueWork } from './on-webhooks-due.ts';
import { openWebhooks, webhookCollections } from './webhooks/open-webhooks.ts';
import { exportPersonal } from './tell-personal-api.ts';
import { webhookCalls } from './webhooks/webhook-calls-api.ts';
import type { WithHooks } from './webhooks/deps.ts';
import { askTimeZones } from './plan/ask-time-zones-api.ts';
import { planWork } from './on-plan-due.ts';
import { preferencesCollection } from './plan/preferences.ts';
import { getPreferences, previewDigest, putPreferences } from './plan/preferences-api.ts';
import { waitingNotices } from './plan/waiting-notices.ts';

export interface NotificationsOptions {
  /** True in a demonstration or a rehearsal: webhooks may be received on this machine, by http. */
  readonly loopbackWebhooks?: boolean;
  /** How long notices wait for related ones, milliseconds. */
  readonly holdMs?: number;
  /** Absent: nobody gets e-mails. */
  readonly mail?: Mail;
}

const usualHoldMs = 5 * 60_000;

export const notifications = ({
  loopbackWebhooks = false,
  holdMs = usualHoldMs,
  mail,
}: NotificationsOptions = {}): AnyService =>
  define<Deps & WithHooks>({
    name: 'notifications',
    open: async (platform) => {
      const profiles = platform.client(ProfilesServiceDefinition);
      const hooks = await openWebhooks(platform, loopbackWebhooks);
      return {
        notices: await platform.collection(notices),
        memberships: await platform.collection(knownMemberships),
        tellings: await platform.collection(knownTellings),
        waiting: await platform.collection(waitingNotices),
        preferences: await platform.collection(preferencesCollection),
        deliveries: await platform.collection(deliveries),
        addresses: await platform.collection(silentAddresses),
        mailSecrets: await platform.collection(mailSecrets),
        profiles,
        timeZoneOf: askTimeZones(profiles),
        schedule: platform.schedule,
        clock: platform.clock,
        newId: platform.newId,
        holdMs,
        ...(mail ? { mail } : {}),
        webhooks: hooks.webhooks,
        hooks,
      };
    },
    collections: [
      notices,
      knownMemberships,
      knownTellings,
      waitingNotices,
      preferencesCollection,
      deliveries,
      silentAddresses,
      mailSecrets,
      ...webhookCollections,
    ],
    retired,
    consumes: [
      onPersonChanged,
      onOrganisationChanged,
      onStatementChanged,
      onTextChanged,
      onMembershipChanged,
      onConsentChanged,
      onSuggestionChanged,
      onIntroductionChanged,
      onCallChanged,
      onPromptChanged,
      onKeyChanged,
    ],
    emits: [noticeChanged, receiptGiven],
    serves: (deps) => [
      served(NotificationsServiceDefinition, {
        listNotices: (request) => listNotices(deps, request),
        markNotice: (request) => markNotice(deps, request),
      }),
      served(PreferencesServiceDefinition, {
        getPreferences: (request) => getPreferences(deps, request),
        putPreferences: (request) => putPreferences(deps, request),
        previewDigest: (request) => previewDigest(deps, request),
      }),
      served(WebhookServiceDefinition, webhookCalls(deps.hooks)),
      served(MailServiceDefinition, {
        listFailedMail: (request) => listFailedMail(deps, request),
        retryMail: (request) => retryMail(deps, request),
        listSilentAddresses: (request) => listSilentAddresses(deps, request),
        restoreAddress: (request) => restoreAddress(deps, request),
        takeMailReport: (request) => takeMailReport(deps, request),
        unsubscribe: (request) => unsubscribe(deps, request),
        previewMail: (request) => previewMail(deps, request),
        getMailState: (request) => getMailState(deps, request),
        sendSignInLink: (request, call) => sendSignInLink(deps, request, call),
        sendAddressLink: (request, call) => sendAddressLink(deps, request, call),
        tellAddressChanged: (request, call) => tellAddressChanged(deps, request, call),
      }),
      served(PersonalServiceDefinition, { exportPersonal: (request) => exportPersonal(deps, request) }),
    ],
    due: (deps) => [
      ...dueWork(deps),
      ...planWork(deps),
      ...mailWork(deps),
      ...staffWork(deps),
      ...webhookDueWork(deps.hooks),
    ],
    start: async ({ schedule, clock, hooks }) => {
      await beginForgetting(hooks);
      if (await schedule.dueAt(dueKinds.forgetReadNotices, 'all')) return;
      await schedule.set(dueKinds.forgetReadNotices, 'all', clock());
    },
  });
