// What questions ask of every organisation, by number in flat arrays: walked through in microseconds.
import type { Visibility } from '../platform/access/actor.ts';
import { organisationKinds, poles } from './organisation.ts';
import type { Organisation, OrganisationKind, Pole } from './organisation.ts';

/** Of each organisation, by its number. */
export interface OrganisationColumns {
  /** Place in `circlesOfOrganisations` of who may know of it. */
  readonly circles: Uint8Array;
  /** 1 for those whose consent to be found ended. */
  readonly silent: Uint8Array;
  /** 1 for those who agreed to appear to partners; nobody is asked, nobody appears. */
  readonly appearing: Uint8Array;
  /** Of each, a bit for its kind, see `kindBits`; none where it is not known. */
  readonly kinds: Uint16Array;
  readonly poles: Uint16Array;
}

/** Narrow to wide. */
export const circlesOfOrganisations = [
  'public',
  'campus',
  'animators',
] as const satisfies readonly Visibility[];

const bitsOf = <T>(all: readonly T[], values: readonly T[]): number =>
  values.reduce((bits, value) => bits | (1 << (all.indexOf(value) + 1)), 0);

export const kindBits = (kinds: readonly OrganisationKind[]): number => bitsOf(organisationKinds, kinds);
export const poleBits = (some: readonly Pole[]): number => bitsOf(poles, some);

export interface KeptColumns {
  /** Undefined: it is not known, or not any more. */
  set(number: number, organisation: Organisation | undefined): void;
  silence(number: number, isSilent: boolean): void;
  appear(number: number, appears: boolean): void;
  /** As they are now, of the first `numbers`; written to by what comes later. */
  upTo(numbers: number): OrganisationColumns;
}

const columnsOf = (room: number): OrganisationColumns => ({
  circles: new Uint8Array(room),
  silent: new Uint8Array(room),
  appearing: new Uint8Array(room),
  kinds: new Uint16Array(room),
  poles: new Uint16Array(room),
});

export const createColumns = (): KeptColumns => {
  let columns = columnsOf(64);

  const makeRoom = (number: number): void => {
    if (number < columns.circles.length) return;
    const { circles, silent, appearing, kinds, poles: some } = columns;
    columns = columnsOf(2 * number);
    columns.circles.set(circles);
    columns.silent.set(silent);
    columns.appearing.set(appearing);
    columns.kinds.set(kinds);
    columns.poles.set(some);
  };

  return {
    set: (number, organisation) => {
      makeRoom(number);
      columns.circles[number] = circlesOfOrganisations.indexOf(organisation?.visibility ?? 'animators');
      columns.kinds[number] = organisation?.kind ? kindBits([organisation.kind]) : 0;
      columns.poles[number] = organisation ? poleBits(organisation.poles) : 0;
    },
    silence: (number, isSilent) => {
      makeRoom(number);
      columns.silent[number] = isSilent ? 1 : 0;
    },
    appear: (number, appears) => {
      makeRoom(number);
      columns.appearing[number] = appears ? 1 : 0;
    },
    upTo: (numbers) => ({
      circles: columns.circles.subarray(0, numbers),
      silent: columns.silent.subarray(0, numbers),
      appearing: columns.appearing.subarray(0, numbers),
      kinds: columns.kinds.subarray(0, numbers),
      poles: columns.poles.subarray(0, numbers),
    }),
  };
};
