// Silences organisations whose consent to be suggested ended: from then on they answer nothing. Partners are answered with
// those alone that agreed to appear to them.
import { ConsentPurpose } from '../../proto/generated/passerelle/profiles/v1/person.ts';
import type { Consent } from '../../proto/generated/passerelle/profiles/v1/person.ts';
import { consentChanged } from '../../proto/topics.ts';
import { follow } from '../platform/service.ts';
import type { About, FollowedPurpose } from './known-consents.ts';
import type { Organisations } from './organisations.ts';
import type { Replica } from './replica.ts';

const followed: Readonly<Partial<Record<ConsentPurpose, FollowedPurpose>>> = {
  [ConsentPurpose.BE_SUGGESTED]: 'be_suggested',
  [ConsentPurpose.APPEAR_TO_PARTNERS]: 'appear_to_partners',
};

const aboutOf = (consent: Consent | undefined): About | undefined => {
  const purpose = consent && followed[consent.purpose];
  return purpose && { subject: consent.subjectId, purpose };
};

/** `given` undefined: as one who was never asked, who is found on campus and does not appear to partners. */
const heed = (
  { subject, purpose }: About,
  given: boolean | undefined,
  organisations: Organisations,
): void => {
  if (purpose === 'be_suggested') organisations.silence(subject, given === false);
  else organisations.appear(subject, given === true);
};

export const onConsentChanged = follow(
  consentChanged,
  'every',
  async (events, { engine, consents, semantics, changed, takeTurn, ready }: Replica) => {
    const concerned = new Set<string>();
    for (const { message } of events) {
      const { id, version, consent } = message;
      if (!consents.isNewer(id, version)) continue;
      const about = aboutOf(consent);
      // A removed consent names nobody.
      const before = consents.take(id, version, about);
      if (before) heed(before, undefined, engine.organisations);
      if (about) heed(about, consent?.given, engine.organisations);
      for (const one of [before, about]) if (one) concerned.add(one.subject);
      changed(consent ? 'change' : 'removal');
    }
    for (const id of concerned) {
      await takeTurn();
      semantics.organisationChanged(id);
    }
    await ready();
  },
);
