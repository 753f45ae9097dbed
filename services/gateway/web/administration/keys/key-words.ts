// A key as it is written in a form: what is sent to make it, the merge patch of what was changed, and what is wrong. Pure.
import type { Key, KeyBody, KeyPatch, Scope } from '../../api/generated.ts';
import type { Words } from '../../kept/words.ts';

export const scopes = [
  'expertise:read',
  'changes:read',
  'webhooks:write',
  'mail-reports:write',
] as const satisfies readonly Scope[];

export const keyNumbers = ['per_second', 'burst', 'per_day'] as const;
type KeyNumber = (typeof keyNumbers)[number];

export const keyFields = ['name', 'organisation', 'scopes', 'networks', ...keyNumbers, 'expires'] as const;
export type KeyField = (typeof keyFields)[number];

/** What the server would take where nothing is said. */
export const newKey: Words = {
  name: '',
  organisation: '',
  scopes: 'expertise:read',
  networks: '',
  per_second: '20',
  burst: '100',
  per_day: '50000',
  expires: '',
};

const two = (part: number): string => String(part).padStart(2, '0');

/** The last day on which it is good, by the clock of the reader. */
export const lastDay = (expires: string): string => {
  const last = new Date(Date.parse(expires) - 1);
  return `${last.getFullYear()}-${two(last.getMonth() + 1)}-${two(last.getDate())}`;
};

export const keyWords = (of: Key): Words => ({
  name: of.name,
  organisation: of.organisation?.id ?? '',
  scopes: scopes.filter((scope) => of.scopes.includes(scope)).join(' '),
  networks: of.networks.join('\n'),
  per_second: String(of.per_second),
  burst: String(of.burst),
  per_day: String(of.per_day),
  expires: lastDay(of.expires),
});

export const scopesIn = (words: Words): readonly Scope[] => {
  const written = (words['scopes'] ?? '').split(' ');
  return scopes.filter((scope) => written.includes(scope));
};

export const withScope = (words: Words, scope: Scope, isIn: boolean): string => {
  const chosen = scopesIn(words);
  return scopes.filter((one) => (one === scope ? isIn : chosen.includes(one))).join(' ');
};

const networksIn = (words: Words): string[] =>
  (words['networks'] ?? '').split(/[\s,;]+/).filter((one) => one !== '');

/** As people write them: 50 000. */
const numberIn = (written: string | undefined): number | undefined => {
  const plain = (written ?? '').replaceAll(/\s/g, '');
  return /^\d{1,9}$/.test(plain) ? Number(plain) : undefined;
};

/** Fields that have to be mended before it can be sent. */
export const wrongIn = (words: Words): readonly KeyField[] => [
  ...((words['name'] ?? '').trim() === '' ? ['name' as const] : []),
  ...(scopesIn(words).length === 0 ? ['scopes' as const] : []),
  ...keyNumbers.filter((name) => numberIn(words[name]) === undefined),
];

const numbersOf = (words: Words, names: readonly KeyNumber[]): Partial<Record<KeyNumber, number>> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const number = numberIn(words[name]);
      return number === undefined ? [] : [[name, number]];
    }),
  );

const given = (words: Words, name: string): string | undefined => {
  const written = (words[name] ?? '').trim();
  return written === '' ? undefined : written;
};

export const keyBodyOf = (words: Words): KeyBody => {
  const [organisation, expires] = [given(words, 'organisation'), given(words, 'expires')];
  return {
    name: (words['name'] ?? '').trim(),
    scopes: [...scopesIn(words)],
    networks: networksIn(words),
    ...numbersOf(words, keyNumbers),
    ...(organisation === undefined ? {} : { organisation }),
    ...(expires === undefined ? {} : { expires }),
  };
};

const patchAt = (name: KeyField, after: Words): KeyPatch => {
  switch (name) {
    case 'name':
      return { name: (after['name'] ?? '').trim() };
    case 'scopes':
      return { scopes: [...scopesIn(after)] };
    case 'networks':
      return { networks: networksIn(after) };
    case 'organisation':
    case 'expires':
      return { [name]: given(after, name) ?? null };
    default:
      return numbersOf(after, [name]);
  }
};

const said = (name: KeyField, words: Words): string => {
  if (name === 'networks') return networksIn(words).join('\n');
  return name === 'scopes' ? scopesIn(words).join(' ') : (words[name] ?? '').trim();
};

/** Fields that differ between two states. */
export const keyFieldsChanged = (before: Words, after: Words): readonly KeyField[] =>
  keyFields.filter((name) => said(name, before) !== said(name, after));

/** Undefined where nothing is changed. */
export const keyPatchOf = (before: Words, written: Words): KeyPatch | undefined => {
  const after = { ...before, ...written };
  const changed = keyFieldsChanged(before, after);
  if (changed.length === 0) return undefined;
  return Object.assign({}, ...changed.map((name) => patchAt(name, after))) as KeyPatch;
};
