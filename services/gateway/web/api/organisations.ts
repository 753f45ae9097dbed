// What is asked about organisations, under one key each: what changes one of them makes every page ask again.
import { every } from './every.ts';
import {
  getOrganisations,
  getOrganisationsId,
  getOrganisationsIdStatements,
  type Organisation,
  type Statement,
} from './generated.ts';
import type { Question } from './question.ts';

const limit = 200;

export const organisationOf = (id: string): Question<Organisation> => [
  ['organisations', id],
  (signal) => getOrganisationsId(id, { signal }),
];

/** Every organisation of the campus that may be seen, in the order of their names. */
export const allOrganisations: Question<readonly Organisation[]> = [
  ['organisations', 'all'],
  async (signal) => {
    const all = await every((cursor) => getOrganisations({ limit, cursor }, { signal }));
    return all.toSorted((a, b) => a.name.localeCompare(b.name));
  },
];

/** Of what is asked here: what a change of an organisation makes old. */
export const organisationKeys = (id: string): readonly (readonly string[])[] => [
  ['organisations', id],
  ['organisations', 'all'],
];

export const statementsOf = (organisation: string): Question<readonly Statement[]> => [
  ['statements', organisation],
  (signal) => every((cursor) => getOrganisationsIdStatements(organisation, { limit, cursor }, { signal })),
];
