// `ETag` and `If-Match` (RFC 9110 §8.8.3, §13.1.1): the strong tag of a state is its version, and a mark of what is
// shown with it and has versions of its own.
import { hash } from 'node:crypto';
import { refuseFor } from '../problems/refusal.ts';

interface Tag {
  readonly version: number;
  /** Empty where the tag is a version alone. */
  readonly mark: string;
}

/** `beside`: what is shown with the thing and does not change its version. */
export const entityTag = (version: number, beside: object = {}): string => {
  if (Object.keys(beside).length === 0) return `"${version}"`;
  return `"${version}.${hash('sha256', JSON.stringify(beside), 'base64url').slice(0, 8)}"`;
};

/** The states a request accepts to change; `any` when it only wants the thing to be there. */
export type IfMatch = 'any' | readonly Tag[];

const tag = /^\s*(W\/)?"([\x21\x23-\x7e\x80-\xff]*)"\s*$/;
const own = /^(0|[1-9]\d{0,14})(?:\.([\w-]{8}))?$/;

/** A weak tag, or one that is not ours, matches nothing. */
export const readIfMatch = (header: string | undefined): IfMatch | undefined => {
  if (header === undefined) return undefined;
  if (header.trim() === '*') return 'any';
  return header.split(',').flatMap((one) => {
    const found = tag.exec(one);
    if (!found)
      return refuseFor('if-match', 'invalid', { status: 400, parameters: { value: header.slice(0, 80) } });
    const [, weak, opaque = ''] = found;
    const [, version, mark = ''] = (weak === undefined && own.exec(opaque)) || [];
    return version === undefined ? [] : [{ version: Number(version), mark }];
  });
};

/** A version alone accepts whatever is shown beside it. */
export const matches = (condition: IfMatch | undefined, version: number, beside: object = {}): boolean =>
  condition === undefined ||
  condition === 'any' ||
  condition.some((one) => {
    const accepted = one.mark === '' ? entityTag(version) : entityTag(version, beside);
    return accepted === (one.mark === '' ? `"${one.version}"` : `"${one.version}.${one.mark}"`);
  });
