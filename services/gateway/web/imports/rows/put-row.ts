// Makes the mesh hold what a row says: makes it new, changes what differs, or leaves it. Sent again after a lost answer
// it does the same once more, which changes nothing: that is why an import can be cut off anywhere.
import type { Api, Json } from './api.ts';
import type { Prepared } from './body-of-row.ts';
import { differencesOf, externalIdsOf } from './differences.ts';
import type { FileKind } from './file-kinds.ts';
import { mayComeBack } from './patience.ts';
import { type Problem, ProblemError } from './problem.ts';
import type { ResolveReferences } from './resolve-references.ts';

export type PutOutcome =
  | { readonly kind: 'created' | 'changed' | 'unchanged' }
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** Refers to something that is not there yet: to be tried again once the rest of the file is in. */
  | { readonly kind: 'waiting'; readonly problem: Problem };

export type PutRow = (kind: FileKind, prepared: Prepared) => Promise<PutOutcome>;

export interface Standing {
  readonly current: Json;
  readonly etag: string | undefined;
}

/** How often a change is made again when others write the same thing meanwhile. */
const attempts = 5;

/** What every other row would be answered too: the import ends. */
const isEnd = (status: number): boolean => status === 401 || status === 507 || mayComeBack(status);

const pathOf = (kind: FileKind, reference?: string): string =>
  `/v1/${kind}${reference === undefined ? '' : `/${encodeURIComponent(reference)}`}`;

export const withoutNulls = (body: Json): Json =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));

const outcomeOf = (problem: Problem): PutOutcome => {
  const { errors = [] } = problem;
  const waiting = errors.length > 0 && errors.every(({ rule }) => rule === 'unresolved');
  return { kind: waiting ? 'waiting' : 'refused', problem };
};

/** Undefined where what stands is another: the organisation this one was merged into. */
export const toChange = (kind: FileKind, body: Json, { current }: Standing): Json | undefined => {
  const standing = Array.isArray(current['external_ids']) ? (current['external_ids'] as unknown[]) : [];
  const merged = kind === 'organisations' && !externalIdsOf(body).some((id) => standing.includes(id));
  return merged ? undefined : differencesOf(kind, body, current);
};

export const findStanding = async (api: Api, kind: FileKind, key: string): Promise<Standing | undefined> => {
  const found = await api.send({ path: pathOf(kind, key) });
  if (found.ok) return { current: found.body, etag: found.etag };
  if (found.problem.status === 404) return undefined;
  throw new ProblemError(found.problem);
};

/** A day that was to come at the last import and is past at this one is not wrong if nothing else changed. */
const isOnlyPast = ({ status, errors = [] }: Problem): boolean =>
  status === 422 && errors.length > 0 && errors.every(({ rule }) => rule === 'past');

export const putThroughApi = (api: Api, resolve: ResolveReferences): PutRow => {
  const change = async (kind: FileKind, body: Json, found: Standing): Promise<PutOutcome> => {
    let standing = found;
    for (let attempt = 1; ; attempt += 1) {
      const patch = toChange(kind, body, standing);
      if (patch === undefined) return { kind: attempt === 1 ? 'unchanged' : 'changed' };
      const { current, etag } = standing;
      const path = pathOf(kind, String(current['id']));
      const put = await api.send({
        method: 'PATCH',
        path,
        body: patch,
        ...(etag === undefined ? {} : { ifMatch: etag }),
      });
      if (put.ok) return { kind: 'changed' };
      if (isEnd(put.problem.status)) throw new ProblemError(put.problem);
      const newer = put.problem.status === 412 ? put.problem.current : undefined;
      if (newer === undefined || attempt === attempts) return outcomeOf(put.problem);
      standing = { current: newer, etag: put.etag };
    }
  };

  return async (kind, { body, key }) => {
    const made = await api.send({ method: 'POST', path: pathOf(kind), body: withoutNulls(body) });
    if (made.ok) return { kind: 'created' };
    const { problem, etag } = made;
    if (isEnd(problem.status)) throw new ProblemError(problem);
    if (problem.status !== 409 && !isOnlyPast(problem)) return outcomeOf(problem);
    const standing =
      problem.status === 409 && problem.current !== undefined
        ? { current: problem.current, etag }
        : await findStanding(api, kind, key);
    if (standing === undefined) return outcomeOf(problem);
    const resolved = await resolve(kind, body);
    return change(kind, resolved.body, standing);
  };
};
