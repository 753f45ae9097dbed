// `ETag` and `If-Match` (RFC 9110 §8.8.3, §13.1.1): the strong tag of a version is the version, quoted.
import { refuseFor } from '../problems/refusal.ts';

export const entityTag = (version: number): string => `"${version}"`;

/** The versions a request accepts to change; `any` when it only wants the thing to be there. */
export type IfMatch = 'any' | readonly number[];

const tag = /^\s*(W\/)?"([\x21\x23-\x7e\x80-\xff]*)"\s*$/;

/** A weak tag, or one that is not ours, matches nothing. */
export const readIfMatch = (header: string | undefined): IfMatch | undefined => {
  if (header === undefined) return undefined;
  if (header.trim() === '*') return 'any';
  return header.split(',').flatMap((one) => {
    const found = tag.exec(one);
    if (!found)
      return refuseFor('if-match', 'invalid', { status: 400, parameters: { value: header.slice(0, 80) } });
    const [, weak, opaque = ''] = found;
    return weak === undefined && /^(0|[1-9]\d{0,14})$/.test(opaque) ? [Number(opaque)] : [];
  });
};

export const matches = (condition: IfMatch | undefined, version: number): boolean =>
  condition === undefined || condition === 'any' || condition.includes(version);
