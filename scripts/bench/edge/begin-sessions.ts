// Signs persons in, in the data folder of a process that does not run: what a link in an e-mail would lead to.
import { join } from 'node:path';
import { begin, sessionsCollection } from '../../../services/gateway/sessions/keep-sessions.ts';
import { openEmbeddedDocumentStore } from '../../../services/platform/document-store/embedded/embedded-document-store.ts';
import { newId } from '../../../services/platform/ids.ts';
import { each } from '../fill-mesh.ts';

/** The cookie of each, in their order. */
export const beginSessions = async (
  folder: string,
  personIds: readonly string[],
): Promise<readonly string[]> => {
  const store = await openEmbeddedDocumentStore({ path: join(folder, 'documents.sqlite') });
  try {
    const sessions = await store.collection(sessionsCollection);
    const deps = { sessions, newId, clock: () => new Date() };
    return await each(personIds, async (personId) => {
      const { token } = await begin(deps, { personId, by: 'link', device: 'bench' });
      return `passerelle=${token}`;
    });
  } finally {
    await store.close();
  }
};
