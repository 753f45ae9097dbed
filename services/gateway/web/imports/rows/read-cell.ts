// What the words in a cell stand for. Pure.
import type { CellType } from './file-kinds.ts';
import type { RowFault } from './row.ts';

export type CellRead =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly fault: Pick<RowFault, 'rule' | 'value'> };

const booleans: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  oui: true,
  vrai: true,
  '1': true,
  x: true,
  false: false,
  no: false,
  non: false,
  faux: false,
  '0': false,
};

/** `31/12/2027` where the day comes first, as `2027-12-31`; what is written otherwise is the mesh's to judge. */
const readDay = (cell: string, dayFirst: boolean): CellRead => {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell) ?? [];
  if (year === '') return value(cell);
  if (!dayFirst) return fault('day-order', cell);
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const known = new Date(`${written}T00:00:00Z`);
  const real = !Number.isNaN(known.getTime()) && known.toISOString().startsWith(written);
  return real ? value(written) : fault('day', cell);
};

const schemed = /^[a-z][a-z0-9-]{0,31}:\S/;
const meshId = /^[a-z]{3}_[0-9a-hjkmnp-tv-z]{26}$/;

/** What has a colon is left as it is: whether it is well formed is the mesh's to say. */
const withScheme = (id: string, scheme: string | undefined, reference: boolean): string | undefined => {
  if (schemed.test(id) || id.includes(':') || (reference && meshId.test(id))) return id;
  return scheme === undefined ? undefined : `${scheme}:${id}`;
};

const value = (of: unknown): CellRead => ({ ok: true, value: of });
const fault = (rule: RowFault['rule'], of: string): CellRead => ({ ok: false, fault: { rule, value: of } });

/** Items between bars; what is empty between two is left out. */
const itemsOf = (cell: string): readonly string[] =>
  cell
    .split('|')
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** Ids with their scheme, or the first that has none. */
const readIds = (ids: readonly string[], scheme: string | undefined, reference: boolean): CellRead => {
  const schemedIds = ids.map((id) => withScheme(id, scheme, reference));
  const bare = ids.find((_, at) => schemedIds[at] === undefined);
  return bare === undefined ? value(schemedIds) : fault('scheme', bare);
};

const first = (read: CellRead): CellRead => (read.ok ? value((read.value as unknown[])[0]) : read);

/** `organisation=role`; a member where no role is told. */
const readMemberships = (items: readonly string[], scheme: string | undefined): CellRead => {
  const pairs = items.map((item) => {
    const at = item.lastIndexOf('=');
    return at < 0
      ? ([item, 'member'] as const)
      : ([item.slice(0, at).trim(), item.slice(at + 1).trim()] as const);
  });
  const ids = readIds(
    pairs.map(([id]) => id),
    scheme,
    true,
  );
  if (!ids.ok) return ids;
  const organisations = ids.value as readonly string[];
  return value(pairs.map(([, role], at) => ({ organisation: organisations[at], role })));
};

export const readCell = (
  type: CellType,
  cell: string,
  { scheme, dayFirst = false }: { scheme?: string | undefined; dayFirst?: boolean | undefined },
): CellRead => {
  switch (type) {
    case 'text':
      return value(cell);
    case 'integer':
      return /^[+-]?\d{1,15}$/.test(cell) ? value(Number(cell)) : fault('integer', cell);
    case 'boolean': {
      const known = booleans[cell.toLowerCase()];
      return known === undefined ? fault('boolean', cell) : value(known);
    }
    case 'day':
      return readDay(cell, dayFirst);
    case 'words':
      return value(itemsOf(cell));
    case 'id':
      return first(readIds([cell], scheme, false));
    case 'ids':
      return readIds(itemsOf(cell), scheme, false);
    case 'reference':
      return first(readIds([cell], scheme, true));
    case 'references':
      return readIds(itemsOf(cell), scheme, true);
    case 'memberships':
      return readMemberships(itemsOf(cell), scheme);
  }
};

/** A value of a JSON line: only its external ids may want their scheme; what is of the wrong type the mesh says. */
export const readJsonValue = (
  type: CellType | undefined,
  of: unknown,
  scheme: string | undefined,
): CellRead => {
  const isText = typeof of === 'string';
  const texts =
    Array.isArray(of) && of.every((one) => typeof one === 'string') ? (of as string[]) : undefined;
  if (isText && (type === 'id' || type === 'reference'))
    return first(readIds([of], scheme, type === 'reference'));
  if (texts && (type === 'ids' || type === 'references'))
    return readIds(texts, scheme, type === 'references');
  if (type !== 'memberships' || !Array.isArray(of)) return value(of);
  const named = of.map((one: unknown) => (one as { organisation?: unknown } | null)?.organisation);
  if (!named.every((one) => typeof one === 'string')) return value(of);
  const ids = readIds(named, scheme, true);
  if (!ids.ok) return ids;
  const organisations = ids.value as readonly string[];
  return value(of.map((one: object, at) => ({ ...one, organisation: organisations[at] })));
};
