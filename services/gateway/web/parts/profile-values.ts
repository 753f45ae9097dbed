// The values of a profile's closed fields that no address has, in the order in which they are offered.
import type {
  CollaborationKind,
  ConsentPurpose,
  SizeClass,
  StatementKind,
  TextKind,
  Visibility,
} from '../api/generated.ts';

export const visibilities = ['public', 'campus', 'animators'] as const satisfies readonly Visibility[];

export const sizeClasses = [
  '1-9',
  '10-49',
  '50-249',
  '250-999',
  '1000+',
] as const satisfies readonly SizeClass[];

export const consentPurposes = [
  'be_suggested',
  'be_contacted',
  'appear_to_partners',
] as const satisfies readonly ConsentPurpose[];

export const statementKinds = ['need', 'offer'] as const satisfies readonly StatementKind[];

export const textKinds = ['project', 'publication'] as const satisfies readonly TextKind[];

export const collaborationKinds = [
  'project',
  'trial',
  'publication',
  'data_access',
  'hiring',
  'purchase',
] as const satisfies readonly CollaborationKind[];
