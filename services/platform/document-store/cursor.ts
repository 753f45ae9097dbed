// Cursors: where a page ended, opaque to who holds one.
import { FaultError, invalid } from '../faults/fault.ts';

/** A place in an index, or in the order of ids where `order` is absent. */
export interface Place {
  readonly order?: string | number;
  readonly id: string;
}

export const encodeCursor = (index: string, { id, order }: Place): string =>
  Buffer.from(JSON.stringify(order === undefined ? [index, id] : [index, id, order])).toString('base64url');

/** Throws `invalid` for what is no cursor of this index. */
export const decodeCursor = (index: string, ordered: boolean, cursor: string): Place => {
  const [of, id, order, ...more] = parsed(cursor);
  const orderFits = ordered ? typeof order === 'string' || typeof order === 'number' : order === undefined;
  if (of === index && typeof id === 'string' && orderFits && more.length === 0)
    return { id, ...(order === undefined ? {} : { order: order as string | number }) };
  throw new FaultError(
    invalid({
      field: 'cursor',
      rule: 'malformed',
      value: cursor.slice(0, 80),
      parameters: { expected: 'the cursor of an earlier page of the same list' },
    }),
  );
};

const parsed = (cursor: string): readonly unknown[] => {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
};
