// The organisations that an answer about calls speaks of, by name, kind and country, as the request's actor may see them.
import type { AskingAtEdge } from '../edge.ts';
import type { Json } from '../profiles/kinds.ts';
import { mapAtOnce } from '../rounds/name-briefly.ts';
import { findOrganisations } from '../suggestions/find-other.ts';
import { optional } from '../suggestions/show-pair.ts';
import type { NameOf } from './show-consortia.ts';

export const nameOrganisations = async (ids: readonly string[], request: AskingAtEdge): Promise<NameOf> => {
  const find = findOrganisations(request);
  const named = await mapAtOnce([...new Set(ids)], async (id): Promise<readonly [string, Json]> => {
    const found = await find(id);
    return [
      id,
      { id, ...optional({ name: found?.['name'], kind: found?.['kind'], country: found?.['country'] }) },
    ];
  });
  const byId = new Map(named);
  return (id) => byId.get(id) ?? { id };
};
