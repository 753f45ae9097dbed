// The ids of the mesh behind the external ids that rows refer to organisations by; the last ones used are kept.
import type { Api, Json } from './api.ts';
import { type FileKind, typeOf } from './file-kinds.ts';
import { ProblemError } from './problem.ts';

export interface Resolved {
  /** With ids where they are known, the rest as it was. */
  readonly body: Json;
  readonly unresolved: readonly { readonly field: string; readonly value: string }[];
}

export type ResolveReferences = (kind: FileKind, body: Json) => Promise<Resolved>;

const kept = 20_000;
const schemed = /^[a-z][a-z0-9-]{0,31}:\S/;

export const referencesThrough = (api: Api): ResolveReferences => {
  const known = new Map<string, Promise<string | undefined>>();

  const ask = async (reference: string): Promise<string | undefined> => {
    const answer = await api.send({ path: `/v1/organisations/${encodeURIComponent(reference)}` });
    if (answer.ok) return String(answer.body['id']);
    // It may come later in the same file.
    known.delete(reference);
    if (answer.problem.status === 404) return undefined;
    throw new ProblemError(answer.problem);
  };

  const idOf = (reference: string): Promise<string | undefined> => {
    const found = known.get(reference) ?? ask(reference);
    known.delete(reference);
    known.set(reference, found);
    found.catch(() => known.delete(reference));
    const [oldest] = known.keys();
    if (known.size > kept && oldest !== undefined) known.delete(oldest);
    return found;
  };

  return async (kind, body) => {
    const unresolved: { field: string; value: string }[] = [];
    const one = async (field: string, value: unknown): Promise<unknown> => {
      if (typeof value !== 'string' || !schemed.test(value)) return value;
      const id = await idOf(value);
      if (id === undefined) unresolved.push({ field, value });
      return id ?? value;
    };
    const each = (field: string, values: readonly unknown[]) =>
      Promise.all(values.map((value, at) => one(`${field}[${at}]`, value)));
    const field = async ([name, value]: [string, unknown]): Promise<[string, unknown]> => {
      const type = typeOf(kind, name);
      if (type === 'reference') return [name, await one(name, value)];
      if (type === 'references' && Array.isArray(value)) return [name, await each(name, value)];
      if (type !== 'memberships' || !Array.isArray(value)) return [name, value];
      const pairs = value.map(async (pair: Json, at) => ({
        ...pair,
        organisation: await one(`${name}[${at}].organisation`, pair['organisation']),
      }));
      return [name, await Promise.all(pairs)];
    };
    const entries = await Promise.all(Object.entries(body).map(field));
    return { body: Object.fromEntries(entries), unresolved };
  };
};
