import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CollectionDefinition } from '../../../services/platform/document-store/document-store.ts';
import { allPages, queryAll } from '../../../services/platform/document-store/query-all.ts';
import { eachPage } from '../../../services/platform/each-page.ts';
import { memoryCollection } from '../../makers/memory-collection.ts';

const pages = [
  { words: 'one', next: 'b' },
  { words: 'two', next: 'c' },
  { words: 'three', next: undefined },
];

/** What is read, in order, by where the page before ended. */
const aList = () => {
  const asked: (string | undefined)[] = [];
  const read = async (after: string | undefined) => {
    asked.push(after);
    return pages[{ b: 1, c: 2 }[after ?? ''] ?? 0] ?? { words: '', next: undefined };
  };
  return { asked, read };
};

describe('the pages of a list', () => {
  it('come one after the other, each read from where the one before ended', async () => {
    const { asked, read } = aList();
    const seen: string[] = [];
    for await (const { words } of eachPage(read)) seen.push(words);
    expect(seen).toEqual(['one', 'two', 'three']);
    expect(asked).toEqual([undefined, 'b', 'c']);
  });

  it('are not read before they are asked for, nor once nobody goes on', async () => {
    const { asked, read } = aList();
    for await (const { words } of eachPage(read)) if (words === 'two') break;
    expect(asked).toEqual([undefined, 'b']);
  });
});

interface Note {
  readonly id: string;
  readonly about: string;
}

const notes: CollectionDefinition<Note> = {
  name: 'test.notes',
  kept: 'owned',
  format: 1,
  indexes: { about: { equals: ['about'] } },
};

describe('what is kept', () => {
  it('is given whole, each once, whatever the size of a page', async () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(ids, fc.integer({ min: 1, max: 12 }), async (all, limit) => {
        const collection = memoryCollection(notes);
        for (const id of all) await collection.put({ id, about: 'x' }, { ifVersion: 0 });
        const read: string[] = [];
        for await (const page of allPages(collection, limit))
          read.push(...page.map(({ document }) => document.id));
        const queried = await queryAll(collection, { index: 'about', equals: ['x'], limit });
        expect(read.toSorted()).toEqual(all.toSorted());
        expect(queried.map(({ document }) => document.id).toSorted()).toEqual(all.toSorted());
        expect(new Set(read).size).toBe(all.length);
      }),
      { numRuns: 50 },
    );
  });
});
