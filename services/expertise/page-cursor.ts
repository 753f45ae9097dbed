// Where the next page of a search begins, as an opaque word: the place of the last one shown, and the semantics it was
// ranked under.

/** A place in the order of answers: by raw score, heaviest first, then by id. */
export interface Place {
  readonly raw: number;
  readonly id: string;
  /** Version of the semantics; 0 where nothing was learned. */
  readonly semantics: number;
}

export const writeCursor = ({ raw, id, semantics }: Place): string =>
  Buffer.from(JSON.stringify([raw, id, semantics])).toString('base64url');

/** Undefined for what `writeCursor` never wrote. */
export const readCursor = (cursor: string): Place | undefined => {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(read) || read.length !== 3) return undefined;
    const [raw, id, semantics]: unknown[] = read;
    return typeof raw === 'number' && raw > 0 && typeof id === 'string' && Number.isInteger(semantics)
      ? { raw, id, semantics: Number(semantics) }
      : undefined;
  } catch {
    return undefined;
  }
};
