// Asks the server for all that the map shows.
import { every } from '../api/every.ts';
import { getCollaborations, getOrganisations, getSearch, getSuggestions } from '../api/generated.ts';
import { type Campus, campusOf } from './campus-links.ts';

export const readCampus = async (signal: AbortSignal): Promise<Campus> => {
  const [organisations, collaborations, pairs] = await Promise.all([
    every((cursor) => getOrganisations({ limit: 200, cursor }, { signal })),
    every((cursor) => getCollaborations({ limit: 200, cursor }, { signal })),
    every((cursor) => getSuggestions({ limit: 200, cursor }, { signal })),
  ]);
  return campusOf({ organisations, collaborations, pairs }, new Date().getFullYear());
};

/** Organisations that answer these words. */
export const readAmong = async (about: string, signal: AbortSignal): Promise<readonly string[]> =>
  (await getSearch(about, { limit: 50, evidence: 0 }, { signal })).items.map(
    ({ organisation }) => organisation.id,
  );
