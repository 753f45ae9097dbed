// The persons that an answer tells of, with their names as far as its reader may know them.
import type { AskingAtEdge } from '../edge.ts';
import type { Json } from '../profiles/kinds.ts';
import { namePersons } from '../profiles/name-persons.ts';
import type { Hit } from './found.ts';

export type FindName = (expert: Hit['experts'][number]) => Promise<Json>;

export const nameExperts = (request: AskingAtEdge): FindName => {
  const nameOf = namePersons(request);
  return async ({ person, share }) => {
    const name = await nameOf(person);
    return { person, ...(name ? { name } : {}), share };
  };
};
