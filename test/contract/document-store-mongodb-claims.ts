// What a crash leaves of a claim on a unique value does not keep others from it.
import { describe, expect, it } from '@jest/globals';
import {
  claimsIn,
  claimOf,
  type Claim,
  type Claims,
} from '../../services/platform/document-store/mongodb/claims.ts';
import type { Kept } from '../../services/platform/document-store/mongodb/kept-document.ts';
import {
  connectMongo,
  openMongoDocumentStore,
} from '../../services/platform/document-store/mongodb/mongodb-document-store.ts';
import { writeOne } from '../../services/platform/document-store/mongodb/write-one.ts';
import type { Collection } from '../../services/platform/document-store/document-store.ts';
import { prepareWrite } from '../../services/platform/document-store/stored-row.ts';
import { things, type Thing } from './document-store-things.ts';

interface Hands {
  readonly collection: Collection<Thing>;
  readonly claims: Claims;
  /** As `collection.put` and `delete`, by a process that does no more than these claims let it. */
  readonly write: (
    write: Parameters<typeof prepareWrite<Thing>>[1],
    claims: Claims,
  ) => ReturnType<typeof writeOne>;
}

export const describeClaims = (url: string, database: string): void =>
  describe('document store on MongoDB: claims', () => {
    const withHands = async (test: (hands: Hands) => Promise<void>): Promise<void> => {
      const store = openMongoDocumentStore({ url, database });
      const client = connectMongo(url);
      try {
        const definition = things();
        const documents = client.db(database).collection<Kept>(definition.name);
        const claims = claimsIn(
          client.db(database).collection<Claim>(`${definition.name}.claims`),
          documents,
        );
        await test({
          collection: await store.collection(definition),
          claims,
          write: (write, its) =>
            writeOne(
              { definition: definition as never, documents, claims: its },
              prepareWrite(definition, write),
            ),
        });
      } finally {
        await Promise.all([store.close(), client.close()]);
      }
    };
    const value = (text: string) => claimOf({ rule: 'code', value: text });
    /** Dies where it would release. */
    const dying = (claims: Claims): Claims => ({ ...claims, release: () => new Promise(() => undefined) });

    it('of a process that died before it wrote its document are taken over', () =>
      withHands(async ({ collection, claims }) => {
        await collection.put({ id: 'old' }, { ifVersion: 0 });
        await claims.take({ claim: value('x'), holder: 'never written' });
        await claims.take({ claim: value('y'), holder: 'old' });
        expect(await collection.find('code', 'x')).toBeUndefined();
        expect(await collection.put({ id: 'a', code: 'x' }, { ifVersion: 0 })).toMatchObject({
          kind: 'written',
        });
        expect(await collection.put({ id: 'b', code: 'y' }, { ifVersion: 0 })).toMatchObject({
          kind: 'written',
        });
        expect(await collection.put({ id: 'never written', code: 'x' }, { ifVersion: 0 })).toMatchObject({
          holder: 'a',
        });
        expect(await collection.put({ id: 'never written' }, { ifVersion: 0 })).toEqual({
          kind: 'written',
          version: 1,
        });
      }));

    it('of a process that died before it gave them back are taken over, also by their document', () =>
      withHands(async ({ collection, claims, write }) => {
        for (const [id, code] of [
          ['a', 'x'],
          ['b', 'y'],
        ] as const)
          await collection.put({ id, code }, { ifVersion: 0 });
        void write({ delete: 'a', ifVersion: 1 }, dying(claims));
        void write({ put: { id: 'b' }, ifVersion: 1 }, dying(claims));
        const written = async (id: string) => collection.put({ id }, { ifVersion: 99 });
        while (
          ![await written('a'), await written('b')].every(
            (now) => now.kind === 'conflict' && now.current === 2,
          )
        );
        expect(await collection.find('code', 'x')).toBeUndefined();
        expect(await collection.put({ id: 'c', code: 'x' }, { ifVersion: 0 })).toMatchObject({
          kind: 'written',
        });
        expect(await collection.put({ id: 'b', code: 'y' }, { ifVersion: 2 })).toMatchObject({
          kind: 'written',
        });
        expect(await collection.find('code', 'y')).toMatchObject({ document: { id: 'b' }, version: 3 });
      }));

    it('taken over from a writer that was only slow make it fail or start again, never hold what another holds', () =>
      withHands(async ({ collection, claims, write }) => {
        for (const id of ['new', 'standing']) {
          let go: () => void = () => undefined;
          const gone = new Promise<void>((resolve) => (go = resolve));
          if (id === 'standing') await collection.put({ id }, { ifVersion: 0 });
          const slow: Claims = {
            ...claims,
            take: async (wanted, previous) => {
              const taken = await claims.take(wanted, previous);
              if (previous === undefined) await gone;
              return taken;
            },
          };
          const late = write({ put: { id, code: `wanted ${id}` }, ifVersion: id === 'new' ? 0 : 1 }, slow);
          while (!(await standsFor(claims, value(`wanted ${id}`))));
          const winner = await collection.put({ id: `winner ${id}`, code: `wanted ${id}` }, { ifVersion: 0 });
          go();
          expect(winner).toMatchObject({ kind: 'written' });
          expect(await late).toMatchObject({ kind: 'duplicate', holder: `winner ${id}` });
          expect(await collection.find('code', `wanted ${id}`)).toMatchObject({
            document: { id: `winner ${id}` },
          });
        }
      }));

    /** Whether somebody claims it: a free one is taken and given back. */
    const standsFor = async (claims: Claims, claim: string): Promise<boolean> => {
      const token = (await claims.takeFree([{ claim, holder: 'probe' }])).get(claim);
      if (token !== undefined) await claims.release([{ claim, token }]);
      return token === undefined;
    };
  });
