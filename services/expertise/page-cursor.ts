// Where the next page of a search begins, as an opaque word: the place of the last one shown, the question it is good
// for, and the semantics it was ranked under.
import { hash } from 'node:crypto';
import type { Asked, Filters } from './filters.ts';

/** A place in the order of answers: by raw score, heaviest first, then by id. */
export interface Place {
  readonly raw: number;
  readonly id: string;
  /** Version of the semantics; 0 where nothing was learned. */
  readonly semantics: number;
  /** Mark of the question that was asked. */
  readonly question: string;
}

export interface Questioned {
  readonly asked: Asked;
  readonly filters: Filters;
  readonly withoutSources: readonly string[];
  readonly withoutOrganisations: readonly string[];
}

const markLength = 12;

/** The same for what finds the same, in whatever order its values are given; how much of the answer is shown is no part of it. */
export const markOf = ({ asked, filters, withoutSources, withoutOrganisations }: Questioned): string => {
  const values = Object.entries(filters)
    .map(([field, value]): readonly unknown[] => [
      field,
      typeof value === 'number' ? value : [...value].sort(),
    ])
    .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1));
  const whole = JSON.stringify([
    Object.entries(asked).sort(),
    values,
    withoutSources.toSorted(),
    withoutOrganisations.toSorted(),
  ]);
  return hash('sha256', whole, 'base64url').slice(0, markLength);
};

export const writeCursor = ({ raw, id, semantics, question }: Place): string =>
  Buffer.from(JSON.stringify([raw, id, semantics, question])).toString('base64url');

/** Undefined for what `writeCursor` never wrote. */
export const readCursor = (cursor: string): Place | undefined => {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(read) || read.length !== 4) return undefined;
    const [raw, id, semantics, question]: unknown[] = read;
    return typeof raw === 'number' &&
      raw > 0 &&
      typeof id === 'string' &&
      Number.isInteger(semantics) &&
      typeof question === 'string'
      ? { raw, id, semantics: Number(semantics), question }
      : undefined;
  } catch {
    return undefined;
  }
};
