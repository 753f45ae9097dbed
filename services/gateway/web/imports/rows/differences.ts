// What must change for a profile to be as its row says. Pure. Fields the row does not speak of are left alone.
import type { FileKind } from './file-kinds.ts';
import { typeOf } from './file-kinds.ts';
import type { Json } from './api.ts';

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Lists are sets here: their order says nothing. */
const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean => {
  const keys = (list: readonly unknown[]) => new Set(list.map((one) => JSON.stringify(one)));
  const [left, right] = [keys(a), keys(b)];
  return left.size === right.size && [...left].every((key) => right.has(key));
};

const pairsOf = (memberships: unknown): readonly unknown[] =>
  listOf(memberships).map((one) => {
    const { organisation, role } = one as Json;
    return [organisation, role];
  });

const same = (kind: FileKind, name: string, wanted: unknown, standing: unknown): boolean => {
  if (wanted === null) return standing === undefined || standing === null;
  if (typeOf(kind, name) === 'memberships') return sameList(pairsOf(wanted), pairsOf(standing));
  if (Array.isArray(wanted)) return sameList(wanted, listOf(standing));
  return wanted === standing;
};

/** Every external id of a row. */
export const externalIdsOf = ({ external_id: one, external_ids: many }: Json): readonly unknown[] => [
  ...new Set([...(one === undefined || one === null ? [] : [one]), ...listOf(many)]),
];

/**
 * A merge patch, or undefined when there is nothing to change. `body` has the ids of the mesh where it refers to
 * something, as `current` has. External ids are only ever added: others may have given some of their own.
 */
export const differencesOf = (kind: FileKind, body: Json, current: Json): Json | undefined => {
  const { external_id: _one, external_ids: _many, ...fields } = body;
  const changed = Object.entries(fields).filter(([name, wanted]) => !same(kind, name, wanted, current[name]));
  const standing = listOf(current['external_ids']);
  const added = externalIdsOf(body).filter((id) => !standing.includes(id));
  if (added.length > 0) changed.push(['external_ids', [...standing, ...added]]);
  return changed.length > 0 ? Object.fromEntries(changed) : undefined;
};
