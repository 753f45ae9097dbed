// What is erased is in no document of a real server, and in no record of a real broker once it has compacted.
import { connectMongo } from '../../services/platform/document-store/mongodb/mongodb-document-store.ts';
import { forceCompaction, topicsHolding } from '../makers/kafka-records.ts';
import { type Servers, type ServersMesh, serversMesh } from '../makers/servers-mesh.ts';
import { canaries, canariesIn, describeErasure } from './erasure.ts';
import { onRealServers } from './on-real-servers.ts';

/** Of every collection of the database, also those that no service declares: tombstones and pending events included. */
const inDocuments = async ({ mongodbUrl }: Servers, database: string): Promise<readonly string[]> => {
  const client = connectMongo(mongodbUrl);
  try {
    const found: string[] = [];
    for (const { name } of await client.db(database).listCollections().toArray())
      for await (const document of client.db(database).collection(name).find())
        found.push(...canariesIn(readable(document)).map((canary) => `${name} ${canary}`));
    return [...new Set(found)].toSorted();
  } finally {
    await client.close();
  }
};

/** Bodies of events are bytes: as text, so that words in them are found. */
const readable = (document: unknown): string =>
  JSON.stringify(document, (_, value: unknown) => {
    const bytes = (value as { buffer?: unknown } | null)?.buffer;
    return bytes instanceof Uint8Array ? Buffer.from(bytes).toString('latin1') : value;
  });

const inRecords = async ({ kafkaBrokers }: Servers): Promise<readonly string[]> => {
  const topics = await forceCompaction(kafkaBrokers);
  return topicsHolding(kafkaBrokers, topics, (record) => canariesIn(record).length > 0);
};

onRealServers('erasing a person and an organisation, on six processes', (servers) => {
  let isBefore = true;
  describeErasure({
    pair: 'on six processes, Kafka and MongoDB',
    open: () => serversMesh(servers),
    search: async (mesh) => {
      const documents = await inDocuments(servers, (mesh as ServersMesh).database);
      // A topic that was made to compact has other settings than the mesh takes: only once it does not start again.
      if (isBefore) {
        isBefore = false;
        return documents;
      }
      return [...documents, ...(await inRecords(servers))];
    },
    foundBefore: [canaries.familyName, canaries.declined, canaries.message, canaries.offer],
  });
});
