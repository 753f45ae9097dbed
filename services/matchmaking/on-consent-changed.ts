// Knows who agreed to be suggested; without it, nothing is proposed.
import type { ConsentChanged } from '../../proto/generated/passerelle/profiles/v1/person.ts';
import { ConsentPurpose } from '../../proto/generated/passerelle/profiles/v1/person.ts';
import { consentChanged } from '../../proto/topics.ts';
import { follow } from '../platform/service.ts';
import type { KnownConsent, Read } from './collections.ts';
import type { Deps } from './deps.ts';
import { project } from './project.ts';
import { rescoreOrganisations } from './rescore-statements-api.ts';

type ReadConsent = Read<KnownConsent>;

const given = ({ id: consentId, version: sourceVersion, consent }: ConsentChanged): readonly ReadConsent[] =>
  consent?.purpose === ConsentPurpose.BE_SUGGESTED
    ? [{ id: consent.subjectId, consentId, sourceVersion, given: consent.given, removed: false }]
    : [];

/** A removal names no organisation: it is the one that an event before, perhaps in the same batch, named. */
const removed = async (
  { consents }: Deps,
  { id: consentId, version: sourceVersion }: ConsentChanged,
  before: readonly ReadConsent[],
): Promise<readonly ReadConsent[]> => {
  const inBatch = before.filter((one) => one.consentId === consentId);
  const { items } = await consents.query({ index: 'ofConsent', equals: [consentId], limit: 1 });
  const ids = new Set([...inBatch, ...items.map(({ document }) => document)].map(({ id }) => id));
  return [...ids].map((id) => ({ id, consentId, sourceVersion, given: false, removed: true }));
};

export const onConsentChanged = follow(consentChanged, 'shared', async (events, deps: Deps, { signal }) => {
  const messages = events.map(({ message }) => message);
  const received = messages.flatMap(given);
  const gone = await Promise.all(
    messages
      .filter(({ consent }) => consent === undefined)
      .map((message) => removed(deps, message, received)),
  );
  await project(deps.consents, [...received, ...gone.flat()], {
    matters: (before, after) => (before?.given ?? false) !== after.given,
    follow: (changed) =>
      rescoreOrganisations(
        deps,
        changed.map(({ id }) => id),
        { signal, requestId: events.at(-1)?.at.id ?? '' },
      ),
  });
});
