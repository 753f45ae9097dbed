// What stands on the embedded document store and event log: relay, schedule, backup.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import pino from 'pino';
import { openEmbeddedDocumentStore } from '../../services/platform/document-store/embedded/embedded-document-store.ts';
import { openEmbeddedEventLog } from '../../services/platform/event-log/embedded-event-log.ts';
import { describeBackup } from './backup.ts';
import { describeRelay } from './relay.ts';
import { describeSchedule } from './schedule.ts';

const folder = await mkdtemp(join(tmpdir(), 'passerelle-on-documents-'));
afterAll(() => rm(folder, { recursive: true }));
const storeIn = (name: string) => openEmbeddedDocumentStore({ path: join(folder, `${name}.sqlite`) });

describeRelay('SQLite to SQLite', async () => ({
  store: await storeIn('relayed'),
  events: await openEmbeddedEventLog({
    path: join(folder, 'events.sqlite'),
    log: pino({ enabled: false }),
    clock: () => new Date(),
  }),
}));
describeSchedule('SQLite', () => storeIn('schedule'));
describeBackup('SQLite', () => storeIn('backup'));
