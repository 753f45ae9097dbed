// Says what notifications keeps of a person: what it was told, when, and when it read it.
import type {
  ExportPersonalRequest,
  PersonalSection,
} from '../../proto/generated/passerelle/mesh/v1/personal.ts';
import { personalSection, readPersonalRequest } from '../platform/personal/personal-section.ts';
import type { Deps } from './deps.ts';

const pageSize = 200;

export async function* exportPersonal(
  { notices }: Pick<Deps, 'notices'>,
  request: ExportPersonalRequest,
): AsyncIterable<PersonalSection> {
  const personId = readPersonalRequest(request);
  let cursor: string | undefined;
  do {
    const page = await notices.query({
      index: 'ofPerson',
      equals: [personId],
      limit: pageSize,
      ...(cursor === undefined ? {} : { cursor }),
    });
    for (const { document } of page.items)
      yield personalSection('notice', {
        kind: document.kind,
        about: document.about.kind,
        about_id: document.about.id,
        organisation_id: document.organisationId,
        at: document.at,
        read_at: document.readAt,
      });
    cursor = page.next;
  } while (cursor !== undefined);
}
