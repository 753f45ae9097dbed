// The mark of each kind of organisation, the same on the map and in its legend: a colour and a shape, so that neither
// has to be told by the other. Paths around 0 0, of about the same surface.
import type { OrganisationKind } from '../api/generated.ts';

export const shapes: Readonly<Record<OrganisationKind, string>> = {
  // A circle
  lab: 'M-1 0A1 1 0 1 1 1 0A1 1 0 1 1 -1 0Z',
  // Upwards
  startup: 'M0 -1.25L1.2 0.85H-1.2Z',
  // A square
  industrial: 'M-0.9 -0.9H0.9V0.9H-0.9Z',
  // A heart
  patient_association:
    'M0 1.15C-1.9 -0.2 -1.15 -1.3 -0.6 -1.15C-0.25 -1.08 0 -0.8 0 -0.55C0 -0.8 0.25 -1.08 0.6 -1.15C1.15 -1.3 1.9 -0.2 0 1.15Z',
  // A diamond
  public_operator: 'M0 -1.25L1.1 0L0 1.25L-1.1 0Z',
  // A cross of care
  care_provider: 'M-0.42 -1.1H0.42V-0.42H1.1V0.42H0.42V1.1H-0.42V0.42H-1.1V-0.42H-0.42Z',
  // Downwards, a nest
  incubator: 'M0 1.25L-1.2 -0.85H1.2Z',
  // A bar
  agency: 'M-1.3 -0.6H1.3V0.6H-1.3Z',
  // A star
  school: 'M0 -1.3L0.37 -0.5L1.24 -0.4L0.6 0.19L0.76 1.05L0 0.63L-0.76 1.05L-0.6 0.19L-1.24 -0.4L-0.37 -0.5Z',
};

/** Name of the token that holds its colour. */
export const tokenOf = (kind: OrganisationKind): string => `kind-${kind.replaceAll('_', '-')}`;
