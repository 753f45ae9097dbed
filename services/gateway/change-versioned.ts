// Changes what has a version: only the state that the asker named, or, where none was named, whatever stands.
import { fault, type Outcome } from '../platform/faults/fault.ts';
import { entityTag, matches } from './http/entity-tags.ts';
import { refuse } from './problems/refusal.ts';
import type { Json } from './profiles/kinds.ts';
import { type EdgeRequest, json, type Reply, valueOr } from './route.ts';
import type { Thing } from './sentences/sentences.ts';

/** How often a change without a condition is made again on a newer state. */
const attempts = 6;

export interface Change<T> {
  readonly subject: Thing;
  readonly subjectId?: string;
  readonly read: () => Promise<T>;
  readonly show: (of: T) => Json;
  readonly write: (on: T) => Promise<Outcome<T>>;
}

/** Refused with the state that stands. */
export const refuseStale = <T extends { readonly version: number }>(
  current: T,
  { subject, subjectId, show }: Pick<Change<T>, 'subject' | 'subjectId' | 'show'>,
  more: { readonly status?: number } = {},
): never => {
  const { version } = current;
  const about = { subject, ...(subjectId === undefined ? {} : { subjectId }), currentVersion: version };
  return refuse(fault('conflict', about), {
    current: show(current),
    headers: { ETag: entityTag(version) },
    ...more,
  });
};

/** Made again on each newer state, unless the asker named the state that it is for. */
export const changeVersioned = async <T extends { readonly version: number }>(
  { ifMatch }: EdgeRequest,
  of: Change<T>,
): Promise<Reply> => {
  for (let attempt = 1; ; attempt += 1) {
    const current = await of.read();
    if (!matches(ifMatch, current.version)) refuseStale(current, of);
    const written = await of.write(current);
    if (written.ok || written.fault.code !== 'conflict' || attempt === attempts) {
      const now = valueOr(written);
      return json(of.show(now), { version: now.version });
    }
  }
};
