// Who made something, by name where whoever asks may know it.
import type { Api } from './api/api.ts';
import type { Sentences } from './say/en.ts';

export type NameAuthor = (id: string) => Promise<string>;

/** Each is asked for once; an id that may not be looked up stays what it is. */
export const authorNames = (api: Api, { animators }: Sentences): NameAuthor => {
  const known = new Map<string, Promise<string>>();
  const find = async (id: string): Promise<string> => {
    if (!id.startsWith('per_')) return animators.authors[id] ?? id;
    const found = await api.send({ path: `/v1/persons/${id}` });
    if (!found.ok) return id;
    const name = [found.body['given_name'], found.body['family_name']].filter(Boolean).join(' ');
    return name === '' ? id : name;
  };
  return (id) => {
    const name = known.get(id) ?? find(id);
    known.set(id, name);
    return name;
  };
};
