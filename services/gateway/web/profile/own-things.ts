// What an organisation has said and done, as its members read it: all of it, whoever else may see it.
import { changed } from '../api/other-tabs.ts';
import { useAsked } from '../api/queries.ts';
import { every } from '../api/every.ts';
import {
  getOrganisations,
  getOrganisationsId,
  getOrganisationsIdCollaborations,
  getOrganisationsIdStatements,
  getOrganisationsIdTexts,
} from '../api/generated.ts';

const limit = 200;

export const useOrganisation = (id: string) => useAsked(['organisations', id], () => getOrganisationsId(id));

export const useStatements = (id: string) =>
  useAsked(['statements', id], () => every((cursor) => getOrganisationsIdStatements(id, { limit, cursor })));

export const useTexts = (id: string) =>
  useAsked(['texts', id], () => every((cursor) => getOrganisationsIdTexts(id, { limit, cursor })));

export const useCollaborations = (id: string) =>
  useAsked(['collaborations', id], () =>
    every((cursor) => getOrganisationsIdCollaborations(id, { limit, cursor })),
  );

/** Every organisation of the campus that may be seen, in the order of their names. */
export const useOrganisations = () =>
  useAsked(['organisations'], async () => {
    const all = await every((cursor) => getOrganisations({ limit, cursor }));
    return all.toSorted((a, b) => a.name.localeCompare(b.name));
  });

/** Asks again for what was just changed. */
export const askAgain = (kind: string, id: string): Promise<void> => changed([kind, id]);
