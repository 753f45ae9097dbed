// Says what notifications keeps of a person: what it was told, when, and when it read it; how it is reached.
import type {
  ExportPersonalRequest,
  PersonalSection,
} from '../../proto/generated/passerelle/mesh/v1/personal.ts';
import { queryPages } from '../platform/document-store/query-all.ts';
import { personalSection, readPersonalRequest } from '../platform/personal/personal-section.ts';
import type { Deps } from './deps.ts';

const pageSize = 200;
const ofPerson = (personId: string) => ({ index: 'ofPerson', equals: [personId], limit: pageSize });

const sentTo = async function* (
  { deliveries }: Pick<Deps, 'deliveries'>,
  personId: string,
): AsyncIterable<PersonalSection> {
  for await (const some of queryPages(deliveries, ofPerson(personId)))
    for (const { document } of some)
      yield personalSection('delivery', {
        state: document.state,
        at: document.at,
        sent_at: document.sentAt,
        reason: document.because,
        notice_ids: document.noticeIds,
      });
};

const howReached = async function* (
  { preferences, addresses }: Pick<Deps, 'preferences' | 'addresses'>,
  personId: string,
): AsyncIterable<PersonalSection> {
  const chosen = (await preferences.get(personId))?.document;
  if (chosen)
    yield personalSection('preferences', {
      ways: Object.entries(chosen.email).map(([kind, way]) => `${kind}: ${way}`),
      a_day: String(chosen.mostADay),
    });
  const silent = (await addresses.get(personId))?.document;
  if (silent) yield personalSection('mail_address', { reason: silent.because, at: silent.since });
};

export async function* exportPersonal(
  deps: Pick<Deps, 'notices' | 'deliveries' | 'preferences' | 'addresses'>,
  request: ExportPersonalRequest,
): AsyncIterable<PersonalSection> {
  const personId = readPersonalRequest(request);
  for await (const some of queryPages(deps.notices, ofPerson(personId)))
    for (const { document } of some)
      yield personalSection('notice', {
        kind: document.kind,
        about: document.about.kind,
        about_id: document.about.id,
        organisation_id: document.organisationId,
        at: document.at,
        read_at: document.readAt,
      });
  yield* sentTo(deps, personId);
  yield* howReached(deps, personId);
}
