// What the state of the organisations says for every question, by their numbers: made once for each state.
import type { Visibility } from '../../platform/access/actor.ts';
import { circlesOfOrganisations } from '../organisation-columns.ts';
import type { OrganisationColumns } from '../organisation-columns.ts';
import type { Organisations } from '../organisations.ts';
import { createStanding } from '../ranking/standing.ts';
import type { Standing } from '../ranking/standing.ts';

export interface OrganisationTable extends OrganisationColumns {
  readonly standing: Standing;
  /** 1 for each number that stands for itself, wants to be found, and that someone in this circle may know of. */
  readonly knownTo: Readonly<Record<Visibility, Uint8Array>>;
  /** The same as long as nobody else stands in or may be known of, but for those that came anew. */
  readonly era: object;
}

const knownTo = (
  circle: Visibility,
  { circles, silent }: OrganisationColumns,
  standIns: Int32Array,
): Uint8Array => {
  const widest = circlesOfOrganisations.indexOf(circle);
  const known = new Uint8Array(standIns.length);
  for (let number = 0; number < known.length; number += 1) {
    // Whose consent ended answers nobody, not even with what others may see.
    const isKnown =
      standIns[number] === number && silent[number] === 0 && (circles[number] as number) <= widest;
    known[number] = isKnown ? 1 : 0;
  }
  return known;
};

const beginsWith = (all: Uint8Array | Int32Array, beginning: Uint8Array | Int32Array): boolean =>
  beginning.every((cell, at) => cell === all[at]);

const isSameEra = ({ standing, knownTo: known }: OrganisationTable, last: OrganisationTable): boolean =>
  beginsWith(standing.standIns, last.standing.standIns) &&
  circlesOfOrganisations.every((circle) => beginsWith(known[circle], last.knownTo[circle]));

const makeTable = (organisations: Organisations): OrganisationTable => {
  const standIns = organisations.standIns();
  const { circles, silent, kinds, poles } = organisations.columns();
  const columns = {
    circles: circles.slice(),
    silent: silent.slice(),
    kinds: kinds.slice(),
    poles: poles.slice(),
  };
  return {
    ...columns,
    standing: createStanding(standIns, organisations.order()),
    knownTo: {
      public: knownTo('public', columns, standIns),
      campus: knownTo('campus', columns, standIns),
      animators: knownTo('animators', columns, standIns),
    },
    era: {},
  };
};

const made = new WeakMap<Organisations, { readonly version: number; readonly table: OrganisationTable }>();

/** The same object as long as nothing is told of any organisation. */
export const tableOf = (organisations: Organisations): OrganisationTable => {
  const last = made.get(organisations);
  if (last?.version === organisations.version) return last.table;
  const next = makeTable(organisations);
  const table = last && isSameEra(next, last.table) ? { ...next, era: last.table.era } : next;
  // Read afterwards: stand-ins that nobody named yet get their numbers on the way.
  made.set(organisations, { version: organisations.version, table });
  return table;
};
