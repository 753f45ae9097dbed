// What every adapter of the document store promises. Each part is a file of its own.
import { afterAll, beforeAll, describe } from '@jest/globals';
import type { DocumentStore } from '../../services/platform/document-store/document-store.ts';
import { describeEvents } from './document-store-events.ts';
import { describeFormats } from './document-store-formats.ts';
import { describeLimits } from './document-store-limits.ts';
import { describeModel } from './document-store-model.ts';
import { describePaging } from './document-store-paging.ts';
import { describeQueries } from './document-store-queries.ts';
import type { StoreAtHand } from './document-store-things.ts';
import { describeUnique } from './document-store-unique.ts';
import { describeWrites } from './document-store-writes.ts';

/** `open` opens the same store each time, as a restarted process would. */
export const describeDocumentStore = (adapter: string, open: () => Promise<DocumentStore>): void =>
  describe(`document store on ${adapter}`, () => {
    let opened: DocumentStore | undefined;
    const atHand: StoreAtHand = {
      get store() {
        if (!opened) throw new Error('the store is not open');
        return opened;
      },
      reopen: async () => {
        await opened?.close();
        return (opened = await open());
      },
    };
    beforeAll(async () => void (await atHand.reopen()));
    afterAll(() => opened?.close());

    describeWrites(atHand);
    describeUnique(atHand);
    describeQueries(atHand);
    describePaging(atHand);
    describeEvents(atHand);
    describeFormats(atHand);
    describeLimits(atHand);
    describeModel(atHand);
  });
