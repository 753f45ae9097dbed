// `ETag` and `If-Match` (RFC 9110 §8.8.3, §13.1.1): the strong tag of a state is its version, and a mark of what is
// shown with it and has versions of its own; or a name of its own.
import { hash } from 'node:crypto';
import { refuseFor } from '../problems/refusal.ts';

interface Tag {
  /** As it stands between the quotes. */
  readonly opaque: string;
  /** Undefined where it is no version of ours. */
  readonly version: number | undefined;
  /** Empty where the tag is a version alone. */
  readonly mark: string;
}

/** `beside`: what is shown with the thing and does not change its version. */
export const entityTag = (version: number, beside: object = {}): string => {
  if (Object.keys(beside).length === 0) return `"${version}"`;
  return `"${version}.${hash('sha256', JSON.stringify(beside), 'base64url').slice(0, 8)}"`;
};

/** Of what has no version that its readers may know, but a name for what each of them sees. */
export const quotedTag = (tag: string): string => `"${tag}"`;

/** The states a request accepts to change; `any` when it only wants the thing to be there. */
export type IfMatch = 'any' | readonly Tag[];

const tag = /^\s*(W\/)?"([\x21\x23-\x7e\x80-\xff]*)"\s*$/;
const own = /^(0|[1-9]\d{0,14})(?:\.([\w-]{8}))?$/;

/** A weak tag matches nothing. */
export const readIfMatch = (header: string | undefined): IfMatch | undefined => {
  if (header === undefined) return undefined;
  if (header.trim() === '*') return 'any';
  return header.split(',').flatMap((one) => {
    const found = tag.exec(one);
    if (!found)
      return refuseFor('if-match', 'invalid', { status: 400, parameters: { value: header.slice(0, 80) } });
    const [, weak, opaque = ''] = found;
    if (weak !== undefined) return [];
    const [, version, mark = ''] = own.exec(opaque) ?? [];
    return [{ opaque, version: version === undefined ? undefined : Number(version), mark }];
  });
};

/** A version alone accepts whatever is shown beside it. */
export const matches = (condition: IfMatch | undefined, version: number, beside: object = {}): boolean =>
  condition === undefined ||
  condition === 'any' ||
  condition.some((one) => {
    const accepted = one.mark === '' ? entityTag(version) : entityTag(version, beside);
    return one.version !== undefined && accepted === quotedTag(one.opaque);
  });

export const matchesTag = (condition: IfMatch | undefined, tag: string): boolean =>
  condition === undefined || condition === 'any' || condition.some(({ opaque }) => opaque === tag);

/** The version that the request is for, where the service compares it; 0, which nothing has, where none is ours. */
export const versionWanted = (condition: IfMatch | undefined): number | undefined =>
  condition === undefined || condition === 'any'
    ? undefined
    : (condition.find(({ version }) => version !== undefined)?.version ?? 0);
