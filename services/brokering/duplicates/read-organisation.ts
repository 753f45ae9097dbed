// An organisation read for comparing: each of its facts in the one form in which it equals that of a duplicate.
import type { OrganisationNames } from './organisation-names.ts';
import { type ExternalIds, readExternalIds } from './read-external-ids.ts';
import { foldText, type ReadNames, readNames } from './read-name.ts';
import { readSite, type Site } from './read-site.ts';

export interface ReadOrganisation {
  readonly id: string;
  readonly kind: string;
  readonly names: ReadNames;
  readonly externalIds: ExternalIds;
  readonly site?: Site;
  readonly city?: string;
  readonly country?: string;
  readonly parentId?: string;
}

export const readOrganisation = (facts: OrganisationNames): ReadOrganisation => {
  const site = readSite(facts.website);
  return {
    id: facts.id,
    kind: facts.kind,
    names: readNames(facts.names),
    externalIds: readExternalIds(facts.externalIds),
    ...(site ? { site } : {}),
    ...(facts.city === undefined ? {} : { city: foldText(facts.city).trim() }),
    ...(facts.country === undefined ? {} : { country: foldText(facts.country).trim() }),
    ...(facts.parentId === undefined ? {} : { parentId: facts.parentId }),
  };
};
