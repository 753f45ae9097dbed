// Knows who agreed to be suggested; without it, nothing is proposed.
import type { ConsentChanged } from '../../proto/generated/passerelle/profiles/v1/person.ts';
import { ConsentPurpose } from '../../proto/generated/passerelle/profiles/v1/person.ts';
import { consentChanged } from '../../proto/topics.ts';
import { follow } from '../platform/service.ts';
import type { KnownConsent } from './collections.ts';
import type { Deps } from './deps.ts';
import { project } from './project.ts';
import { rescoreOrganisations } from './rescore-statements-api.ts';

const readConsent = async (
  { consents }: Deps,
  { id: consentId, version: sourceVersion, consent }: ConsentChanged,
): Promise<readonly KnownConsent[]> => {
  if (consent) {
    if (consent.purpose !== ConsentPurpose.BE_SUGGESTED) return [];
    return [{ id: consent.subjectId, consentId, sourceVersion, given: consent.given, removed: false }];
  }
  const { items } = await consents.query({ index: 'ofConsent', equals: [consentId], limit: 1 });
  return items.map(({ document }) => ({ ...document, sourceVersion, given: false, removed: true }));
};

export const onConsentChanged = follow(consentChanged, 'shared', async (events, deps: Deps, { signal }) => {
  const received = await Promise.all(events.map(({ message }) => readConsent(deps, message)));
  const projected = await project(deps.consents, received.flat());
  const changed = projected.filter(({ before, after }) => (before?.given ?? false) !== after.given);
  await rescoreOrganisations(
    deps,
    changed.map(({ after }) => after.id),
    { signal, requestId: events.at(-1)?.at.id ?? '' },
  );
});
