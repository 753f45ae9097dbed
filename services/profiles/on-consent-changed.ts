// Tells those who follow the changes of the campus what appears to partners now, or does not any more.
import { type ConsentChanged, ConsentPurpose } from '../../proto/generated/passerelle/profiles/v1/person.ts';
import { consentChanged } from '../../proto/topics.ts';
import { fault, FaultError } from '../platform/faults/fault.ts';
import { follow } from '../platform/service.ts';
import { tellOfOrganisation } from './changes/tell-of-organisation.ts';
import type { Deps } from './deps.ts';

/** Whom it is about; a removal is about whom it was about before. Undefined: nothing that concerns partners. */
const subjectOf = async ({ feed }: Deps, { id, consent }: ConsentChanged): Promise<string | undefined> => {
  const known = await feed.consents.get(id);
  if (!consent) return known?.document.subjectId;
  const { purpose, subjectId } = consent;
  if (purpose !== ConsentPurpose.APPEAR_TO_PARTNERS) return undefined;
  if (known) return subjectId;
  const kept = await feed.consents.put({ id, subjectId }, { ifVersion: 0 });
  if (kept.kind === 'overloaded') throw new FaultError(fault('overloaded', { subject: 'consent' }));
  return subjectId;
};

export const onConsentChanged = follow(consentChanged, 'shared', async (events, deps: Deps) => {
  const concerned = new Set<string>();
  for (const { message } of events) {
    const subject = await subjectOf(deps, message);
    if (subject !== undefined) concerned.add(subject);
  }
  for (const id of concerned) await tellOfOrganisation(deps, id);
});
