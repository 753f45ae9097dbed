// What the state of the organisations says for every question, by their numbers: made once for each state.
import type { Visibility } from '../../platform/access/actor.ts';
import { circlesOfOrganisations } from '../organisation-columns.ts';
import type { OrganisationColumns } from '../organisation-columns.ts';
import type { Organisations } from '../organisations.ts';
import { createStanding } from '../ranking/standing.ts';
import type { Standing } from '../ranking/standing.ts';

/**
 * Who may know of an organisation: a circle of askers, or everybody on campus. The public circle is that of partners, who
 * know of those alone that agreed to appear to them; what is open is what all members may see.
 */
export type Knowing = Visibility | 'open';
const knowing = ['open', ...circlesOfOrganisations] as const satisfies readonly Knowing[];

/** The widest circle whose texts they find. */
export const circleOfTexts = (who: Knowing): Visibility => (who === 'open' ? 'public' : who);

export interface OrganisationTable extends OrganisationColumns {
  readonly standing: Standing;
  /** 1 for each number that stands for itself, wants to be found, and that they may know of. */
  readonly knownTo: Readonly<Record<Knowing, Uint8Array>>;
  /** The same as long as nobody else stands in or may be known of, but for those that came anew. */
  readonly era: object;
}

const knownTo = (
  who: Knowing,
  { circles, silent, appearing }: OrganisationColumns,
  standIns: Int32Array,
): Uint8Array => {
  const widest = circlesOfOrganisations.indexOf(circleOfTexts(who));
  const known = new Uint8Array(standIns.length);
  for (let number = 0; number < known.length; number += 1) {
    // Whose consent ended answers nobody, not even with what others may see.
    const isKnown =
      standIns[number] === number && silent[number] === 0 && (circles[number] as number) <= widest;
    known[number] = isKnown && (who !== 'public' || appearing[number] === 1) ? 1 : 0;
  }
  return known;
};

const beginsWith = (all: Uint8Array | Int32Array, beginning: Uint8Array | Int32Array): boolean =>
  beginning.every((cell, at) => cell === all[at]);

const isSameEra = ({ standing, knownTo: known }: OrganisationTable, last: OrganisationTable): boolean =>
  beginsWith(standing.standIns, last.standing.standIns) &&
  knowing.every((who) => beginsWith(known[who], last.knownTo[who]));

const makeTable = (organisations: Organisations): OrganisationTable => {
  const standIns = organisations.standIns();
  const { circles, silent, appearing, kinds, poles } = organisations.columns();
  const columns = {
    circles: circles.slice(),
    silent: silent.slice(),
    appearing: appearing.slice(),
    kinds: kinds.slice(),
    poles: poles.slice(),
  };
  return {
    ...columns,
    standing: createStanding(standIns, organisations.order()),
    knownTo: {
      open: knownTo('open', columns, standIns),
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
