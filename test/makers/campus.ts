// A small campus made by REST: organisations that agreed to be suggested, with their members.
import type { Json, RestClient } from './rest-client.ts';

export interface Made {
  readonly id: string;
  readonly version: number;
}

export const anOrganisation = (more: Json = {}): Json => ({
  name: 'Laboratoire du Pont',
  kind: 'lab',
  ...more,
});

export const aStatement = (organisation: string, more: Json = {}): Json => ({
  organisation,
  kind: 'need',
  type: 'data',
  text: 'Cohortes de patients suivis à domicile',
  ...more,
});

export const aPerson = (organisation: string, more: Json = {}): Json => ({
  given_name: 'Camille',
  family_name: 'Exemple',
  memberships: [{ organisation, role: 'owner' }],
  ...more,
});

export const making = (rest: RestClient) => ({
  organisation: (more: Json = {}): Promise<Made> =>
    rest.take('POST', '/v1/organisations', {
      body: anOrganisation({ consents: ['be_suggested', 'analytics'], ...more }),
    }),
  person: (organisation: string, more: Json = {}): Promise<Made> =>
    rest.take('POST', '/v1/persons', { body: aPerson(organisation, more) }),
  statement: (organisation: string, more: Json = {}): Promise<Made> =>
    rest.take('POST', '/v1/statements', { body: aStatement(organisation, more) }),
  edit: (statement: string, changes: Json): Promise<Made> =>
    rest.take('PATCH', `/v1/statements/${statement}`, { body: changes }),
  consent: (organisation: string, given: boolean): Promise<Made> =>
    rest.take('PUT', `/v1/organisations/${organisation}/consents/be_suggested`, {
      body: { given, text_version: '2026-11' },
    }),
  settings: (changes: Json): Promise<Made> => rest.take('PATCH', '/v1/settings', { body: changes }),
});
