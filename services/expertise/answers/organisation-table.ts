// What the state of the organisations says for every question, by their numbers: made once for each state.
import type { Visibility } from '../../platform/access/actor.ts';
import { sees } from '../../platform/access/may.ts';
import type { Filters } from '../filters.ts';
import { circles } from '../index/source-class.ts';
import { organisationKinds, poles } from '../organisations.ts';
import type { Organisations } from '../organisations.ts';
import { createStanding } from '../ranking/standing.ts';
import type { Standing } from '../ranking/standing.ts';

export interface OrganisationTable {
  readonly standing: Standing;
  /** 1 for each number that stands for itself, wants to be found, and that someone in this circle may know of. */
  readonly knownTo: Readonly<Record<Visibility, Uint8Array>>;
  /** 1 for those whose consent to be found ended. */
  readonly silent: Uint8Array;
  /** Of each, a bit for its kind, see `kindBits`; none where it is not known. */
  readonly kinds: Uint16Array;
  readonly poles: Uint16Array;
}

const bitsOf = <T>(all: readonly T[], values: readonly T[]): number =>
  values.reduce((bits, value) => bits | (1 << (all.indexOf(value) + 1)), 0);

export const kindBits = (kinds: Filters['organisationKinds']): number => bitsOf(organisationKinds, kinds);
export const poleBits = (some: Filters['poles']): number => bitsOf(poles, some);

const knownTo = (circle: Visibility, organisations: Organisations, standIns: Int32Array): Uint8Array =>
  Uint8Array.from(standIns, (standIn, number) => {
    const isKnown =
      standIn === number &&
      // Whose consent ended answers nobody, not even with what others may see.
      !organisations.isSilent(number) &&
      sees(circle, organisations.visibilityOf(number));
    return isKnown ? 1 : 0;
  });

const makeTable = (organisations: Organisations): OrganisationTable => {
  const standIns = organisations.standIns();
  const kinds = new Uint16Array(standIns.length);
  const some = new Uint16Array(standIns.length);
  standIns.forEach((_, number) => {
    const organisation = organisations.get(number);
    if (organisation?.kind) kinds[number] = kindBits([organisation.kind]);
    if (organisation) some[number] = poleBits(organisation.poles);
  });
  const [inPublic, onCampus, toAnimators] = circles.map((circle) => knownTo(circle, organisations, standIns));
  const nobody = new Uint8Array(standIns.length);
  return {
    standing: createStanding(standIns, organisations.order()),
    knownTo: { public: inPublic ?? nobody, campus: onCampus ?? nobody, animators: toAnimators ?? nobody },
    silent: Uint8Array.from(standIns, (_, number) => (organisations.isSilent(number) ? 1 : 0)),
    kinds,
    poles: some,
  };
};

const made = new WeakMap<Organisations, { readonly version: number; readonly table: OrganisationTable }>();

/** The same object as long as nothing is told of any organisation. */
export const tableOf = (organisations: Organisations): OrganisationTable => {
  const last = made.get(organisations);
  if (last?.version === organisations.version) return last.table;
  const table = makeTable(organisations);
  // Read afterwards: stand-ins that nobody named yet get their numbers on the way.
  made.set(organisations, { version: organisations.version, table });
  return table;
};
