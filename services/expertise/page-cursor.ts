// Where the next page of a search begins, as an opaque word: the place of the last one shown.
import type { Place } from './rank-organisations.ts';

export const writeCursor = ({ weight, id }: Place): string =>
  Buffer.from(JSON.stringify([weight, id])).toString('base64url');

/** Undefined for what `writeCursor` never wrote. */
export const readCursor = (cursor: string): Place | undefined => {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(read) || read.length !== 2) return undefined;
    const [weight, id]: unknown[] = read;
    return typeof weight === 'number' && weight > 0 && typeof id === 'string' ? { weight, id } : undefined;
  } catch {
    return undefined;
  }
};
