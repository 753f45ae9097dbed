// The words a pair is judged in: kinds of organisation, types of statement, poles.

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
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

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
] as const;
export type StatementType = (typeof statementTypes)[number];

export const poles = [
  'research',
  'patients_and_society',
  'training',
  'entrepreneurship',
  'health_professionals',
] as const;
export type Pole = (typeof poles)[number];
