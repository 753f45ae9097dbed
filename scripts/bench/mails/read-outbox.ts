// What stands in the outbox of a data folder whose process does not run.
import { join } from 'node:path';
import { type MailDelivery, deliveries } from '../../../services/notifications/deliveries.ts';
import { openEmbeddedDocumentStore } from '../../../services/platform/document-store/embedded/embedded-document-store.ts';

const pageSize = 500;

export const readOutbox = async (data: string): Promise<readonly MailDelivery[]> => {
  const store = await openEmbeddedDocumentStore({ path: join(data, 'documents.sqlite') });
  try {
    const collection = await store.collection(deliveries);
    const found: MailDelivery[] = [];
    let after: string | undefined;
    do {
      const page = await collection.all({ limit: pageSize, ...(after === undefined ? {} : { after }) });
      found.push(...page.items.map(({ document }) => document));
      after = page.next;
    } while (after !== undefined);
    return found;
  } finally {
    await store.close();
  }
};
