import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { openEmbeddedDocumentStore } from '../../services/platform/document-store/embedded/embedded-document-store.ts';
import { describeDocumentStore } from './document-store.ts';
import { things } from './document-store-things.ts';

const folder = await mkdtemp(join(tmpdir(), 'passerelle-documents-'));
afterAll(() => rm(folder, { recursive: true }));

describeDocumentStore('SQLite', () => openEmbeddedDocumentStore({ path: join(folder, 'documents.sqlite') }));

describe('document store on SQLite', () => {
  it('says no-space when the disk is full, keeps what was acknowledged, and goes on reading', async () => {
    const store = await openEmbeddedDocumentStore({ path: join(folder, 'small.sqlite'), maxPages: 120 });
    const collection = await store.collection(things());
    const name = 'x'.repeat(20_000);
    let written = 0;
    const fill = async () => {
      for (; written < 1000; written += 1)
        await collection.put({ id: `t${written}`, name }, { ifVersion: 0 });
    };
    await expect(fill()).rejects.toMatchObject({ fault: { code: 'no-space' } });
    expect(written).toBeGreaterThan(3);
    expect(await collection.count()).toBe(written);
    expect(await collection.get(`t${written - 1}`)).toMatchObject({ document: { name } });
    expect(await collection.get(`t${written}`)).toBeUndefined();
    await store.close();
  });

  it('reads a part of an index, whatever the size of the collection', async () => {
    const { DatabaseSync } = await import('node:sqlite');
    const { setUp } = await import('../../services/platform/document-store/embedded/tables.ts');
    const { rangeOf } = await import('../../services/platform/document-store/embedded/read-rows.ts');
    const sqlite = new DatabaseSync(':memory:');
    const texts: string[] = [];
    const database = {
      exec: (text: string) => sqlite.exec(text),
      sql: (text: string) => {
        texts.push(text);
        return sqlite.prepare(text) as never;
      },
    };
    setUp(database);
    for (const descending of [true, false])
      rangeOf(database, { index: 1, key: '[]', descending, after: { order: 1, id: 'a' }, limit: 5 });
    for (const text of texts) {
      const plan = sqlite.prepare(`EXPLAIN QUERY PLAN ${text}`).all(1, '[]', 1, 'a', 5);
      const details = plan.map((row) => String(row['detail'])).join('; ');
      expect(details).toMatch(
        /SEARCH e USING (PRIMARY KEY|.*INDEX).*\(index_no=\? AND key=\? AND \(ord,id\)/,
      );
      expect(details).not.toMatch(/SCAN|TEMP B-TREE/);
    }
    sqlite.close();
  });
});
