// Several organisations that somebody names, each as one is named everywhere.
import type { Api } from '../api/api.ts';
import { findOrganisation } from '../find-organisation.ts';
import type { Sentences } from '../say/en.ts';

/** In their order, by id. */
export const idsOf = async (
  api: Api,
  names: readonly string[],
  say: Sentences,
): Promise<readonly string[]> => {
  const ids: string[] = [];
  for (const name of names) ids.push((await findOrganisation(api, name, say)).id);
  return ids;
};

/** Names have commas: they are told apart by semicolons. */
export const namesIn = (list: string | undefined): readonly string[] =>
  (list ?? '')
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
