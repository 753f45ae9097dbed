// A server that goes away: told in bounded time, and found again without help.
import { describe, expect, it } from '@jest/globals';
import { openMongoDocumentStore } from '../../services/platform/document-store/mongodb/mongodb-document-store.ts';
import { things } from './document-store-things.ts';
import { startProxy } from './switchable-proxy.ts';

export const describeUnreachable = (url: string, database: string): void =>
  describe('document store on MongoDB: an unreachable server', () => {
    it('is unavailable in bounded time, refusing or silent, and comes back by itself', async () => {
      const { hostname, port } = new URL(url);
      const proxy = await startProxy(hostname, Number(port || 27017));
      const through = `mongodb://127.0.0.1:${proxy.port}/?directConnection=true`;
      const store = openMongoDocumentStore({ url: through, database, answerWithinMs: 1_000 });
      try {
        const collection = await store.collection(things());
        expect(await collection.put({ id: 'a' }, { ifVersion: 0 })).toMatchObject({ kind: 'written' });
        for (const mode of ['refusing', 'swallowing'] as const) {
          proxy.switchTo(mode);
          const started = performance.now();
          const calls = [
            collection.get('a'),
            collection.put({ id: 'b' }, { ifVersion: 0 }),
            collection.batch([{ put: { id: 'c' }, ifVersion: 0 }]),
            store.pending(10),
          ];
          const outcomes = await Promise.allSettled(calls);
          expect(outcomes).toEqual(
            calls.map(() => ({
              status: 'rejected',
              reason: expect.objectContaining({ fault: expect.objectContaining({ code: 'unavailable' }) }),
            })),
          );
          expect(performance.now() - started).toBeLessThan(mode === 'refusing' ? 6_000 : 2_000);
          proxy.switchTo('open');
          const back = await untilReached(() => collection.get('a'));
          const ifVersion = back?.version ?? 0;
          expect(await untilReached(() => collection.put({ id: 'a' }, { ifVersion }))).toEqual({
            kind: 'written',
            version: ifVersion + 1,
          });
        }
      } finally {
        await store.close();
        await proxy.close();
      }
    }, 60_000);
  });

const untilReached = async <T>(ask: () => Promise<T>): Promise<T> => {
  for (;;)
    try {
      return await ask();
    } catch (error) {
      expect(error).toMatchObject({ fault: { code: 'unavailable' } });
    }
};
