// Knows who agreed to be suggested: without it, nothing is proposed; with it, something may be. And whose answers may be
// learned from.
import { ConsentPurpose } from '../../proto/generated/passerelle/profiles/v1/person.ts';
import type { ConsentChanged } from '../../proto/generated/passerelle/profiles/v1/person.ts';
import { consentChanged } from '../../proto/topics.ts';
import { follow } from '../platform/service.ts';
import { wantedOf } from '../platform/known-states/await-states.ts';
import type { KnownConsent } from './campus/known.ts';
import type { Deps } from './deps.ts';
import { searchAllOf } from './findings/search-all-of.ts';
import { fillSoon } from './suggestions/fill-soon.ts';
import { followUp } from './suggestions/follow-up.ts';

/** Consent to anything else counts as none. */
const readConsent = ({ consent }: ConsentChanged): KnownConsent | undefined => {
  if (!consent) return undefined;
  const { subjectId: organisationId, given, purpose } = consent;
  if (purpose === ConsentPurpose.ANALYTICS) return { organisationId, given, purpose: 'analytics' };
  return { organisationId, given: given && purpose === ConsentPurpose.BE_SUGGESTED };
};

export const knowConsents = follow(consentChanged, 'every', async (events, { campus }: Deps) => {
  for (const { message } of events) {
    const is = readConsent(message);
    campus.takeConsent({ id: message.id, version: message.version, ...(is ? { is } : {}) });
  }
});

export const onConsentChanged = follow(consentChanged, 'shared', async (events, deps: Deps, { signal }) => {
  const messages = events.map(({ message }) => message);
  await deps.campus.awaited.until(wantedOf(messages), signal);
  const concerned = messages.filter(
    ({ consent }) => !consent || consent.purpose === ConsentPurpose.BE_SUGGESTED,
  );
  // A removal names nobody, and this process may have been told of nothing before it: then anybody may be concerned.
  const subjects = concerned.map(({ id, consent }) => consent?.subjectId ?? deps.campus.subjectOf(id));
  const organisationIds = subjects.includes(undefined)
    ? [...deps.campus.organisations()].map(({ id }) => id)
    : subjects.flatMap((id) => id ?? []);
  const cause = { signal, requestId: events.at(-1)?.at.id ?? '', keepWords: true };
  // First, so that what a withdrawal forbids is gone at once, also while expertise is out of reach.
  await followUp(deps, { organisationIds }, cause);
  const agreed = concerned.flatMap((one) =>
    one.consent?.given ? [{ ...one, id: one.consent.subjectId }] : [],
  );
  const agreeing = agreed.map(({ id }) => id);
  if (agreeing.length > 0) {
    // Who searched while they had withdrawn did not find them: their own searches of before do not make up for that.
    const again = agreed.flatMap(({ id, version }) => (version > 1 ? [id] : []));
    await deps.filling.during(() => searchAllOf(deps, { organisationIds: agreeing, again }, cause));
    await fillSoon(deps, agreeing);
  }
  if (organisationIds.length > 0) await deps.filling.cameIn();
});
