// The values that fields have, in the order in which they are offered. What a newer server adds has no name here yet.
// The terminal has them too: no import.
// Part of the first load, because addresses are read with it: no more than they need.

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

export const poles = [
  'research',
  'patients_and_society',
  'training',
  'entrepreneurship',
  'health_professionals',
] as const;

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

export const writtenLanguages = ['fr', 'en'] as const;
