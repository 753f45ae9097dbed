// Under which licences others' work may be part of what is given away under Apache-2.0. Pure.
import type { UsedPackage } from './used-packages.ts';

/** They ask for their text to come along, and nothing of those who use it. */
const allowed: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
]);

/** What a package says in its own files, where its package.json says nothing. */
const readByHand: Readonly<Record<string, string>> = {
  'sylvester 0.0.21': 'MIT',
};

export const licenceOf = ({ name, version, licence }: UsedPackage): string =>
  licence ?? readByHand[`${name} ${version}`] ?? 'unknown';

/** An SPDX expression without brackets inside brackets: of `OR` one is enough, of `AND` all are needed. */
export const isAllowed = (licence: string): boolean =>
  licence
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((one) => one.split(' AND ').every((part) => allowed.has(part)));
