// Names of persons, as far as the request's actor may know them.
import type { AskingAtEdge } from '../edge.ts';
import { findTogether } from './find-together.ts';

export type NamePerson = (id: string) => Promise<string | undefined>;

/** A person that is gone, or cannot be asked for now, stays without a name. */
export const namePersons = (request: AskingAtEdge): NamePerson => {
  const find = findTogether('person', request);
  return async (id) => {
    const found = await find(id);
    if (!found.ok || !found.value) return undefined;
    const { given_name: given, family_name: family } = found.value.json;
    const names = [given, family].filter((name) => typeof name === 'string' && name !== '');
    return names.length > 0 ? names.join(' ') : undefined;
  };
};
