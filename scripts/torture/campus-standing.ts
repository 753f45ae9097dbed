// What a mesh says of its campus, read by REST as an animator.
import type { RestClient } from '../../test/makers/rest-client.ts';
import type { Standing } from './ledger.ts';
import type { Introduction } from './meetings.ts';
import { stateOf } from './storm.ts';

export interface Profile {
  readonly id: string;
  readonly version: number;
  readonly external_ids: readonly string[];
}

export interface Statement extends Profile {
  readonly organisation: string;
  readonly kind: 'offer' | 'need';
  readonly text: string;
}

export interface Campus {
  readonly organisations: readonly (Profile & { readonly name: string })[];
  readonly statements: readonly Statement[];
  readonly persons: readonly Profile[];
  readonly memberships: readonly {
    readonly id: string;
    readonly person: string;
    readonly organisation: string;
  }[];
  readonly consents: readonly (Profile & { readonly organisation: string; readonly given: boolean })[];
  readonly introductions: readonly Introduction[];
}

export const readCampus = async (rest: RestClient): Promise<Campus> => {
  const kinds = ['organisations', 'statements', 'persons', 'memberships', 'consents', 'introductions'];
  const [organisations, statements, persons, memberships, consents, introductions] = await Promise.all(
    kinds.map((kind) => rest.list(`/v1/${kind}`)),
  );
  return { organisations, statements, persons, memberships, consents, introductions } as Campus;
};

/** By the keys of the ledger. */
export const standingOf = (campus: Campus): ReadonlyMap<string, Standing> => {
  const nameOf = ({ external_ids: [name = ''] }: Profile): string => name;
  const names = new Map(campus.organisations.map((one) => [one.id, nameOf(one)]));
  return new Map<string, Standing>([
    ...campus.organisations.map((one) => {
      const standing = { state: stateOf.organisation({ ...one }), version: one.version };
      return [`organisation ${nameOf(one)}`, standing] as const;
    }),
    ...campus.statements.map((one) => {
      const standing = { state: stateOf.statement({ ...one }), version: one.version };
      return [`statement ${nameOf(one)}`, standing] as const;
    }),
    ...campus.persons.map(
      (one) => [`person ${nameOf(one)}`, { state: 'there', version: one.version }] as const,
    ),
    ...campus.consents.flatMap((one) => {
      const name = names.get(one.organisation);
      const standing = { state: stateOf.consent({ ...one }), version: one.version };
      return name === undefined ? [] : [[`consent ${name}`, standing] as const];
    }),
  ]);
};

/** What belongs to an organisation that is no more: gone itself before long. */
export const leftBehind = (campus: Campus): readonly string[] => {
  const known = new Set(campus.organisations.map(({ id }) => id));
  return [...campus.statements, ...campus.consents, ...campus.memberships]
    .filter(({ organisation }) => !known.has(organisation))
    .map(({ id }) => `${id} outlived its organisation`);
};
