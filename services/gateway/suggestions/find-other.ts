// The organisations a request's answer speaks of, as its actor may see them; each is asked for once.
import { may } from '../../platform/access/may.ts';
import type { AskingAtEdge } from '../edge.ts';
import type { Json } from '../profiles/kinds.ts';
import { maySee } from '../profiles/write-profile.ts';
import { valueOr } from '../route.ts';

export type FindOrganisation = (id: string) => Promise<Json | undefined>;

/** Undefined for one that the actor may not see, or that is gone. */
export const findOrganisations = (request: AskingAtEdge): FindOrganisation => {
  const asked = new Map<string, Promise<Json | undefined>>();
  const ask = async (id: string): Promise<Json | undefined> => {
    const found = await request.edge.profiles.get('organisation', id, request);
    if (!found.ok && ['not-found', 'forbidden'].includes(found.fault.code)) return undefined;
    const profile = valueOr(found);
    return maySee(profile, request) && may(request.actor, 'read', { visibility: 'campus' })
      ? profile.json
      : undefined;
  };
  return (id) => {
    const known = asked.get(id) ?? ask(id);
    asked.set(id, known);
    return known;
  };
};
