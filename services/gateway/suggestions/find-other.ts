// The organisations a request's answer speaks of, as its actor may see them.
import type { AskingAtEdge } from '../edge.ts';
import { findTogether } from '../profiles/find-together.ts';
import type { Json } from '../profiles/kinds.ts';
import { valueOr } from '../route.ts';

export type FindOrganisation = (id: string) => Promise<Json | undefined>;

/** Undefined for one that the actor may not see, or that is gone. */
export const findOrganisations = (request: AskingAtEdge): FindOrganisation => {
  const find = findTogether('organisation', request);
  return async (id) => valueOr(await find(id))?.json;
};
