// What is known of an organisation, as far as finding it needs.
import type { Visibility } from '../platform/access/actor.ts';

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

export interface Organisation {
  readonly name: string;
  readonly visibility: Visibility;
  /** Absent where a newer release names a kind that this one does not know. */
  readonly kind?: OrganisationKind;
  readonly poles: readonly Pole[];
  readonly mergedInto?: string;
}
