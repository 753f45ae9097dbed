// What stands on the document store and event log of the mesh: relay, schedule, backup.
import { randomBytes } from 'node:crypto';
import { afterAll, describe, it } from '@jest/globals';
import {
  connectMongo,
  openMongoDocumentStore,
} from '../../services/platform/document-store/mongodb/mongodb-document-store.ts';
import { describeBackup } from './backup.ts';
import { aLog, brokers } from './kafka-log.ts';
import { describeRelay } from './relay.ts';
import { describeSchedule } from './schedule.ts';

const url = process.env['MONGODB_URL'];
const database = `tests-on-${randomBytes(6).toString('hex')}`;

if (url) {
  const open = () => Promise.resolve(openMongoDocumentStore({ url, database }));
  describeSchedule('MongoDB', open);
  describeBackup('MongoDB', open);
  if (brokers.length > 0)
    describeRelay('MongoDB to Kafka', async () => ({ store: await open(), events: aLog() }));
  afterAll(async () => {
    const client = connectMongo(url);
    await client.db(database).dropDatabase();
    await client.close();
  });
} else
  describe.skip('schedule and backup on MongoDB: MONGODB_URL names no server', () => {
    it('pass the contract suites', () => undefined);
  });
if (!url || brokers.length === 0)
  describe.skip('relay from MongoDB to Kafka: MONGODB_URL or KAFKA_BROKERS names no server', () => {
    it('passes the contract suite', () => undefined);
  });
