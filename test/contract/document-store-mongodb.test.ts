import { randomBytes } from 'node:crypto';
import { afterAll, describe } from '@jest/globals';
import {
  connectMongo,
  openMongoDocumentStore,
} from '../../services/platform/document-store/mongodb/mongodb-document-store.ts';
import { describeClaims } from './document-store-mongodb-claims.ts';
import { describeUnreachable } from './document-store-mongodb-unreachable.ts';
import { describeDocumentStore } from './document-store.ts';

const url = process.env['MONGODB_URL'] ?? '';
const database = `tests-${randomBytes(6).toString('hex')}`;

const describeWithServer = url ? describe : describe.skip;
describeWithServer(url ? 'with a MongoDB server' : 'without a MongoDB server: MONGODB_URL is not set', () => {
  describeDocumentStore('MongoDB', () => Promise.resolve(openMongoDocumentStore({ url, database })));
  describeClaims(url, database);
  describeUnreachable(url, database);

  afterAll(async () => {
    const client = connectMongo(url);
    await client.db(database).dropDatabase();
    await client.close();
  });
});
