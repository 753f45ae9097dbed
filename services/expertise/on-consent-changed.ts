// Silences organisations whose consent to be suggested ended: from then on they answer nothing.
import { ConsentPurpose } from '../../proto/generated/passerelle/profiles/v1/person.ts';
import { consentChanged } from '../../proto/topics.ts';
import { follow } from '../platform/service.ts';
import type { Replica } from './replica.ts';

export const onConsentChanged = follow(
  consentChanged,
  'every',
  async (events, { engine, consents, semantics, changed, takeTurn, ready }: Replica) => {
    const concerned = new Set<string>();
    for (const { message } of events) {
      const { id, version, consent } = message;
      if (!consents.isNewer(id, version)) continue;
      // A removed consent names nobody: whoever it silenced is found again, as one who was never asked.
      const subject = consent?.purpose === ConsentPurpose.BE_SUGGESTED ? consent.subjectId : undefined;
      const before = consents.take(id, version, subject);
      if (before !== undefined) engine.organisations.silence(before, false);
      if (subject !== undefined) engine.organisations.silence(subject, consent?.given === false);
      for (const id of [before, subject]) if (id !== undefined) concerned.add(id);
      changed(consent ? 'change' : 'removal');
    }
    for (const id of concerned) {
      await takeTurn();
      semantics.organisationChanged(id);
    }
    await ready();
  },
);
