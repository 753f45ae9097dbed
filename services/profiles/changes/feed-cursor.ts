// A place in a feed, opaque to who holds it. Pure.
export interface FeedPlace {
  readonly birth: string;
  readonly chunk: number;
  /** Of the next entry in its chunk. */
  readonly entry: number;
}

export const writeFeedCursor = ({ birth, chunk, entry }: FeedPlace): string =>
  Buffer.from(JSON.stringify([birth, chunk, entry])).toString('base64url');

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** Undefined for what is no cursor of a feed. */
export const readFeedCursor = (cursor: string): FeedPlace | undefined => {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const [birth, chunk, entry] = Array.isArray(value) && value.length === 3 ? (value as unknown[]) : [];
    return typeof birth === 'string' && isCount(chunk) && isCount(entry)
      ? { birth, chunk, entry }
      : undefined;
  } catch {
    return undefined;
  }
};
