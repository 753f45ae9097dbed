import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { begin, endSession, sessionsCollection } from '../../services/gateway/sessions/keep-sessions.ts';
import { attemptsCollection } from '../../services/gateway/sign-in/keep-identities.ts';
import { makeLink, signInsCollection, useLink } from '../../services/gateway/sign-in/keep-sign-ins.ts';
import { type Operated, operationsOver } from '../../services/operate.ts';
import type {
  CollectionDefinition,
  Document,
  DocumentStore,
} from '../../services/platform/document-store/document-store.ts';
import { openEmbeddedDocumentStore } from '../../services/platform/document-store/embedded/embedded-document-store.ts';
import { newId } from '../../services/platform/ids.ts';

interface Note extends Document {
  readonly words: string;
}

const notes: CollectionDefinition<Note> = { name: 'test.notes', kept: 'owned', format: 1, indexes: {} };

let folder: string;
let store: DocumentStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passerelle-test-'));
  store = await openEmbeddedDocumentStore({ path: join(folder, 'documents.sqlite') });
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const operations = () =>
  operationsOver({
    dataFolder: 'real',
    collections: () => [notes, sessionsCollection, signInsCollection, attemptsCollection],
    store,
    eventLog: {} as Operated['eventLog'],
    clock: () => new Date('2026-11-02T09:30:00Z'),
    running: () => {
      throw new Error('nothing runs');
    },
  });

const backupOf = async (): Promise<readonly string[]> => {
  const lines: string[] = [];
  for await (const line of operations().backup()) lines.push(line);
  return lines;
};

async function* linesOf(lines: readonly string[]): AsyncIterable<string> {
  yield* lines;
}

describe('a backup', () => {
  it('is put back with every character that ends a line elsewhere', async () => {
    const words = 'one\u2028two\u2029three\u0085four\r\nfive\rsix';
    const collection = await store.collection(notes);
    await collection.put({ id: 'note', words }, { ifVersion: 0 });
    const lines = await backupOf();
    await collection.delete('note', { ifVersion: 1 });

    expect(await operations().restore(linesOf(lines))).toEqual({ documents: 1 });
    expect((await collection.get('note'))?.document.words).toBe(words);
  });

  it('brings back no session that was ended since, and no link that was used, and ends none', async () => {
    const clock = () => new Date('2026-11-02T09:30:00Z');
    const sessions = await store.collection(sessionsCollection);
    const signIns = await store.collection(signInsCollection);
    const deps = { sessions, signIns, newId, clock };
    const of = { personId: 'per_1', by: 'link', device: 'Firefox' } as const;
    const { session: stolen } = await begin(deps, of);
    const token = await makeLink(deps, 'per_1');
    const lines = await backupOf();
    expect(lines.join()).not.toContain('per_1');
    await endSession(deps, stolen.id);
    await useLink(deps, token);
    const { session: own } = await begin(deps, of);
    await operations().restore(linesOf(lines));
    expect((await sessions.all({ limit: 10 })).items.map(({ document }) => document.id)).toEqual([own.id]);
    expect(await signIns.count()).toBe(0);
  });

  it('that lacks its end changes nothing', async () => {
    const collection = await store.collection(notes);
    await collection.put({ id: 'note', words: 'as they were' }, { ifVersion: 0 });
    const lines = await backupOf();

    await expect(operations().restore(linesOf(lines.slice(0, -1)))).rejects.toThrow('cut short');
    expect((await collection.get('note'))?.version).toBe(1);
  });
});
