// Names of persons, as far as the request's actor may know them; each is asked for once.
import type { AskingAtEdge } from '../edge.ts';
import { maySee } from './write-profile.ts';

export type NamePerson = (id: string) => Promise<string | undefined>;

/** A person that is gone, or cannot be asked for now, stays without a name. */
export const namePersons = (request: AskingAtEdge): NamePerson => {
  const asked = new Map<string, Promise<string | undefined>>();
  const ask = async (id: string): Promise<string | undefined> => {
    const found = await request.edge.profiles.get('person', id, request);
    if (!found.ok || !maySee(found.value, request)) return undefined;
    const { given_name: given, family_name: family } = found.value.json;
    const names = [given, family].filter((name) => typeof name === 'string' && name !== '');
    return names.length > 0 ? names.join(' ') : undefined;
  };
  return (id) => {
    const known = asked.get(id) ?? ask(id);
    asked.set(id, known);
    return known;
  };
};
