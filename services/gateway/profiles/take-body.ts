// A body as it is written: checked, its one external id among the others, its references as ids, its company apart.
import { may } from '../../platform/access/may.ts';
import type { Violation } from '../../platform/faults/fault.ts';
import { isId } from '../../platform/ids.ts';
import type { AskingAtEdge } from '../edge.ts';
import { refuse, refuseFields } from '../problems/refusal.ts';
import { violationsOf } from '../problems/violations-of-issues.ts';
import type { Company } from './company.ts';
import { hasExternalIds, type Json, type Kind, kinds } from './kinds.ts';

export interface Body {
  readonly json: Json;
  readonly company: Company;
}

/** Refused with every field at fault. */
export const checkBody = (kind: Kind, body: unknown): Json => {
  const read = kinds[kind].body.safeParse(body);
  return read.success ? read.data : refuseFields(violationsOf(read.error, body), 'body');
};

/** The id behind an external id. What cannot be found stays as it is: profiles says which field that is. */
const resolve = async (
  to: 'organisation' | 'person',
  reference: string,
  as: AskingAtEdge,
): Promise<string> => {
  if (isId(reference)) return reference;
  const found = await as.edge.profiles.get(to, reference, as);
  if (found.ok) return found.value.id;
  return found.fault.code === 'not-found' ? reference : refuse(found.fault);
};

const resolveField = async (
  to: 'organisation' | 'person',
  value: unknown,
  as: AskingAtEdge,
): Promise<unknown> => {
  if (Array.isArray(value)) return Promise.all(value.map((one: string) => resolve(to, one, as)));
  return typeof value === 'string' ? resolve(to, value, as) : value;
};

const resolveReferences = async (kind: Kind, json: Json, as: AskingAtEdge): Promise<Json> => {
  const fields = Object.entries(kinds[kind].references).filter(([field]) => json[field] !== undefined);
  const resolved = fields.map(
    async ([field, to]) => [field, await resolveField(to, json[field], as)] as const,
  );
  return { ...json, ...Object.fromEntries(await Promise.all(resolved)) };
};

const withoutUndefined = (json: Json): Json =>
  Object.fromEntries(Object.entries(json).filter(([, value]) => value !== undefined));

export const takeBody = async (kind: Kind, checked: Json, as: AskingAtEdge): Promise<Body> => {
  const { external_id: one, external_ids: many = [], consents, memberships, ...fields } = checked;
  const ids = [...new Set([...(many as string[]), ...(typeof one === 'string' ? [one] : [])])];
  const json = hasExternalIds(kind) ? { ...fields, external_ids: ids } : fields;
  return {
    json: withoutUndefined(await resolveReferences(kind, json, as)),
    company: withoutUndefined({ consents, memberships }),
  };
};

/** Refuses a change of fields that are not this actor's to change. */
export const refuseAdministered = (kind: Kind, before: Json, after: Json, { actor }: AskingAtEdge): void => {
  if (may(actor, 'administer')) return;
  const administered = kinds[kind].administered ?? [];
  const changed = administered.filter((field) => before[field] !== after[field]);
  const violations = changed.map((field): Violation => ({
    field,
    rule: 'not-allowed',
    parameters: { because: 'administrators-only' },
  }));
  if (violations.length > 0) refuseFields(violations, 'body');
};
