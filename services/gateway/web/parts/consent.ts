// What an organisation agrees to: who may say so for it, and saying it.
import {
  type ConsentPurpose,
  getOrganisationsIdMemberships,
  putOrganisationsIdConsentsPurpose,
} from '../api/generated.ts';
import { every } from '../api/every.ts';
import { useAsked } from '../api/queries.ts';
import { useSession } from '../session/session.ts';

/** Of the words beside what is agreed to, `name.consent.…` and `profile.consent.back.…`: another one when they change. */
const textVersion = '2026-11-23';

/** Only owners agree for their organisation; animators do it on their behalf. */
export const useMayAgree = (organisation: string): boolean => {
  const session = useSession();
  const memberships = useAsked(
    ['memberships', organisation],
    (signal) =>
      every((cursor) => getOrganisationsIdMemberships(organisation, { limit: 200, cursor }, { signal })),
    { enabled: session.kind === 'member' },
  );
  if (session.kind !== 'member') return true;
  // Until it is known the server decides.
  return memberships.data?.some(({ person, role }) => person === session.person && role === 'owner') ?? true;
};

/** `given`: or taken back. */
export const giveConsent = (organisation: string, purpose: ConsentPurpose, given: boolean) =>
  putOrganisationsIdConsentsPurpose(organisation, purpose, { given, text_version: textVersion });
