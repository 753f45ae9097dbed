// Says what profiles keeps of a person: who it is, where it belongs, which consents it gave, what it was the last to write.
import type {
  ExportPersonalRequest,
  PersonalSection,
} from '../../proto/generated/passerelle/mesh/v1/personal.ts';
import { allPages } from '../platform/document-store/query-all.ts';
import { personalSection, readPersonalRequest } from '../platform/personal/personal-section.ts';
import { indexFor } from './collections.ts';
import { collectionOf, type Deps } from './deps.ts';
import { eachProfile } from './each-profile.ts';
import { kindNames } from './kinds.ts';
import type { Kind, Membership, Person, Profile } from './profile.ts';

const pageSize = 200;

const aboutPerson = (person: Person): PersonalSection =>
  personalSection('person', {
    id: person.id,
    given_name: person.givenName,
    family_name: person.familyName,
    email: person.email,
    new_email: person.newEmail,
    language: person.language === 'french' ? 'fr' : 'en',
    time_zone: person.timeZone,
    animator: person.animator ? 'yes' : undefined,
    administrator: person.administrator === true ? 'yes' : undefined,
    external_ids: person.externalIds,
    changed_at: person.recorded.at,
  });

const aboutMembership = async (deps: Deps, membership: Membership): Promise<PersonalSection> => {
  const organisation = await deps.profiles.organisation.get(membership.organisationId);
  return personalSection('membership', {
    organisation: organisation?.document.name,
    organisation_id: membership.organisationId,
    role: membership.role,
    changed_at: membership.recorded.at,
  });
};

/** What a person writes is its organisation's: here, that it was the last to write it. A consent says more: who gave it. */
const aboutWritten = <K extends Kind>(kind: K, profile: Profile<K>): PersonalSection => {
  if ('purpose' in profile)
    return personalSection('consent', {
      organisation_id: profile.subjectId,
      purpose: profile.purpose,
      given: profile.given ? 'yes' : 'no',
      text_version: profile.textVersion,
      at: profile.at,
    });
  return personalSection('written', { what: kind, id: profile.id, at: profile.recorded.at });
};

async function* all<K extends Kind>(deps: Deps, kind: K): AsyncIterable<Profile<K>> {
  for await (const page of allPages(collectionOf(deps, kind), pageSize))
    for (const { document } of page) yield document;
}

/** Members write for their organisations alone; staff, and who left, may have written anything. */
async function* mayHaveWritten<K extends Kind>(
  deps: Deps,
  kind: K,
  organisations: readonly string[] | 'all',
): AsyncIterable<Profile<K>> {
  const index = indexFor(kind, 'organisation');
  if (organisations === 'all' || index === undefined) yield* all(deps, kind);
  else
    for (const organisation of organisations)
      for await (const { document } of eachProfile(deps, kind, index, organisation)) yield document;
}

export async function* exportPersonal(
  deps: Deps,
  request: ExportPersonalRequest,
): AsyncIterable<PersonalSection> {
  const personId = readPersonalRequest(request);
  const person = (await deps.profiles.person.get(personId))?.document;
  if (!person) return;
  yield aboutPerson(person);
  const organisations: string[] = [];
  for await (const { document } of eachProfile(deps, 'membership', 'ofPerson', personId)) {
    organisations.push(document.organisationId);
    yield await aboutMembership(deps, document);
  }
  const isStaff = person.animator || person.administrator === true;
  const within = isStaff || organisations.length === 0 ? 'all' : organisations;
  for (const kind of kindNames)
    for await (const profile of mayHaveWritten(deps, kind, within)) {
      const by = kind === 'consent' && 'by' in profile ? profile.by : profile.recorded.by;
      if (by === personId) yield aboutWritten(kind, profile);
    }
}
