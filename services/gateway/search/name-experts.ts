// Names of the persons that an answer tells of, as far as its reader may know them; each is asked for once.
import type { AskingAtEdge } from '../edge.ts';
import type { Json } from '../profiles/kinds.ts';
import { maySee } from '../profiles/write-profile.ts';
import type { Hit } from './found.ts';

export type FindName = (expert: Hit['experts'][number]) => Promise<Json>;

/** A person that is gone, or cannot be asked for now, stays without a name. */
export const nameExperts = (request: AskingAtEdge): FindName => {
  const asked = new Map<string, Promise<string | undefined>>();
  const ask = async (id: string): Promise<string | undefined> => {
    const found = await request.edge.profiles.get('person', id, request);
    if (!found.ok || !maySee(found.value, request)) return undefined;
    const { given_name: given, family_name: family } = found.value.json;
    return [given, family].filter((name) => typeof name === 'string' && name !== '').join(' ');
  };
  return async ({ person, share }) => {
    const known = asked.get(person) ?? ask(person);
    asked.set(person, known);
    const name = await known;
    return { person, ...(name ? { name } : {}), share };
  };
};
