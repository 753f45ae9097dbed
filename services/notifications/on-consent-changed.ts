// Tells webhooks of organisations that do not appear to partners any more, or do again.
import { type ConsentChanged, ConsentPurpose } from '../../proto/generated/passerelle/profiles/v1/person.ts';
import { consentChanged } from '../../proto/topics.ts';
import { follow } from '../platform/service.ts';
import type { WithHooks } from './webhooks/deps.ts';
import { type PartnerConsent, takePartnerConsent } from './webhooks/keep-partner-standing.ts';

const consentOf = ({ id, version, consent }: ConsentChanged, at: string): PartnerConsent => ({
  id,
  version,
  ...(consent?.purpose === ConsentPurpose.APPEAR_TO_PARTNERS ? { organisationId: consent.subjectId } : {}),
  given: consent?.given ?? false,
  at,
});

export const onConsentChanged = follow(consentChanged, 'shared', async (events, { hooks }: WithHooks) => {
  for (const { message, at } of events) await takePartnerConsent(hooks, consentOf(message, at.time));
});
