// The closed lists of words profiles are made of. A test holds them to the contract's enums.

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

export const poles = [
  'research',
  'patients_and_society',
  'training',
  'entrepreneurship',
  'health_professionals',
] as const;
export type Pole = (typeof poles)[number];

export const sizeClasses = ['micro', 'small', 'medium', 'large', 'very_large'] as const;
export type SizeClass = (typeof sizeClasses)[number];

export const statementKinds = ['offer', 'need'] as const;
export type StatementKind = (typeof statementKinds)[number];

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

export const textKinds = ['publication', 'project'] as const;
export type TextKind = (typeof textKinds)[number];

export const collaborationKinds = [
  'project',
  'trial',
  'publication',
  'data_access',
  'hiring',
  'purchase',
] as const;
export type CollaborationKind = (typeof collaborationKinds)[number];

export const consentPurposes = ['be_suggested', 'be_contacted', 'appear_to_partners', 'analytics'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];
