// Says what the edge keeps of a person: where it is signed in, and that an institution's word lets it in.
import type { PersonalSection } from '../../proto/generated/passerelle/mesh/v1/personal.ts';
import { personalSection } from '../platform/personal/personal-section.ts';
import type { Door } from './door/door.ts';

export async function* tellPersonal(
  { sessions, identities }: Pick<Door, 'sessions' | 'identities'>,
  personId: string,
): AsyncIterable<PersonalSection> {
  const signedIn = await sessions.query({ index: 'ofPerson', equals: [personId], limit: 200 });
  for (const { document } of signedIn.items)
    yield personalSection('session', {
      entrance: document.by,
      device: document.device,
      at: document.createdAt,
      seen_at: document.seenAt,
    });
  const linked = await identities.query({ index: 'ofPerson', equals: [personId], limit: 200 });
  for (const { document } of linked.items) yield personalSection('identity', { at: document.at });
}
