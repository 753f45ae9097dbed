// The values of a profile's closed fields that no address has, in the order in which they are offered. The
// terminal has them too: no import.

export const visibilities = ['public', 'campus', 'animators'] as const;

export const sizeClasses = ['1-9', '10-49', '50-249', '250-999', '1000+'] as const;

export const consentPurposes = ['be_suggested', 'be_contacted', 'appear_to_partners', 'analytics'] as const;

export const statementKinds = ['need', 'offer'] as const;

export const textKinds = ['project', 'publication'] as const;

export const collaborationKinds = [
  'project',
  'trial',
  'publication',
  'data_access',
  'hiring',
  'purchase',
] as const;
