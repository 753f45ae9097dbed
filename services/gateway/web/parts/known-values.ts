// The values that fields have, in the order in which they are offered. What a newer server adds has no name here yet.
// Part of the first load, because addresses are read with it: no more than they need.
import type { Language, OrganisationKind, Pole, StatementType } from '../api/generated.ts';

export const organisationKinds = [
  'lab',
  'startup',
  'industrial',
  'patient_association',
  'public_operator',
  'care_provider',
  'incubator',
  'agency',
  'school',
] as const satisfies readonly OrganisationKind[];

export const poles = [
  'research',
  'patients_and_society',
  'training',
  'entrepreneurship',
  'health_professionals',
] as const satisfies readonly Pole[];

export const statementTypes = [
  'expertise',
  'data',
  'equipment',
  'patient_experience',
  'clinical_site',
  'funding',
  'regulatory',
  'training',
  'co_development',
] as const satisfies readonly StatementType[];

export const writtenLanguages = ['fr', 'en'] as const satisfies readonly Language[];
