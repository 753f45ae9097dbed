// The profiles that one answer speaks of: those asked for in the same turn of the event loop are found by one call.
import { setImmediate } from 'node:timers/promises';
import { type Outcome, ok } from '../../platform/faults/fault.ts';
import type { AskingAtEdge } from '../edge.ts';
import type { Profile } from '../profile-messages-api.ts';
import type { Kind } from './kinds.ts';
import { maySee } from './write-profile.ts';

/** Undefined for one that the actor may not see, or that is gone. */
export type FindProfile = (id: string) => Promise<Outcome<Profile | undefined>>;

type Found = Awaited<ReturnType<AskingAtEdge['edge']['profiles']['getMany']>>;

const mostAtOnce = 200;

/** By id; each is asked for once. */
export const findTogether = (kind: Kind, request: AskingAtEdge): FindProfile => {
  const asked = new Map<string, Promise<Outcome<Profile | undefined>>>();
  let next: { readonly ids: string[]; readonly found: Promise<Found> } | undefined;

  const begin = () => {
    const ids: string[] = [];
    const found = setImmediate().then(() => {
      if (next?.ids === ids) next = undefined;
      return request.edge.profiles.getMany(kind, ids, request);
    });
    return { ids, found };
  };
  const ask = async (id: string): Promise<Outcome<Profile | undefined>> => {
    if (next === undefined || next.ids.length === mostAtOnce) next = begin();
    next.ids.push(id);
    const found = await next.found;
    if (!found.ok) return found;
    const profile = found.value.get(id);
    return ok(profile && maySee(profile, request) ? profile : undefined);
  };
  return (id) => {
    const known = asked.get(id) ?? ask(id);
    asked.set(id, known);
    return known;
  };
};
