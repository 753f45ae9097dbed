// What an organisation has said and done, as its members read it: all of it, whoever else may see it.
import { changed } from '../api/other-tabs.ts';
import { allOrganisations, organisationKeys, organisationOf, statementsOf } from '../api/organisations.ts';
import { useAsked } from '../api/queries.ts';
import { every } from '../api/every.ts';
import { getOrganisationsIdCollaborations, getOrganisationsIdTexts } from '../api/generated.ts';

const limit = 200;

export const useOrganisation = (id: string) => useAsked(...organisationOf(id));

export const useStatements = (id: string) => useAsked(...statementsOf(id));

export const useTexts = (id: string) =>
  useAsked(['texts', id], (signal) =>
    every((cursor) => getOrganisationsIdTexts(id, { limit, cursor }, { signal })),
  );

export const useCollaborations = (id: string) =>
  useAsked(['collaborations', id], (signal) =>
    every((cursor) => getOrganisationsIdCollaborations(id, { limit, cursor }, { signal })),
  );

export const useOrganisations = () => useAsked(...allOrganisations);

/** Asks again for what was just changed. */
export const askAgain = (kind: string, id: string): Promise<void> =>
  changed(...(kind === 'organisations' ? organisationKeys(id) : [[kind, id]]));
