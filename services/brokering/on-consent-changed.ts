// Knows who agreed to what; who no longer agrees to be suggested takes no part in introductions under way.
import { ConsentPurpose } from '../../proto/generated/passerelle/profiles/v1/person.ts';
import { consentChanged } from '../../proto/topics.ts';
import { enumWords } from '../platform/enum-words.ts';
import { wantedOf } from '../platform/known-states/await-states.ts';
import { follow } from '../platform/service.ts';
import type { Deps } from './deps.ts';
import { exchangeWhereAgreed } from './exchange-where-agreed.ts';
import { leaveIntroductions } from './leave-introductions.ts';

const purposes = enumWords(ConsentPurpose);

export const knowConsents = follow(consentChanged, 'every', async (events, { campus }: Deps) => {
  for (const { message } of events) {
    const { id, version, consent } = message;
    const purpose = consent && purposes.word(consent.purpose);
    const is = consent && {
      id,
      organisationId: consent.subjectId,
      purpose: purpose ?? '',
      given: consent.given,
    };
    campus.take('consents', { id, version, ...(is ? { is } : {}) });
  }
});

export const onConsentChanged = follow(consentChanged, 'shared', async (events, deps: Deps, { signal }) => {
  await deps.campus.awaited.until(wantedOf(events.map(({ message }) => message)), signal);
  for (const { message, at } of events) {
    const { consent } = message;
    if (!consent) continue;
    // What is known by now counts: an older state told again changes nothing.
    const { subjectId, purpose } = consent;
    if (purpose === ConsentPurpose.BE_SUGGESTED && !deps.campus.takesPart(subjectId))
      await leaveIntroductions(deps, subjectId, at.id);
    if (purpose === ConsentPurpose.BE_CONTACTED && consent.given)
      await exchangeWhereAgreed(deps, subjectId, at.id);
  }
});
