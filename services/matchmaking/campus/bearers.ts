// Who bears the suggestions of which organisations.
import { createAggregates, createGroups, type StateOf } from '../../platform/known-states/aggregates.ts';
import { bearerAmong } from './bearer.ts';
import type { KnownMembership } from './known.ts';

export interface Bearers {
  take(state: StateOf<KnownMembership>): void;
  versionOf(id: string): number;
  /** Opaque id of the person who bears an organisation's suggestions. */
  bearerOf(organisationId: string): string | undefined;
  /** Organisations whose suggestions a person bears. */
  bornBy(personId: string): readonly string[];
}

export const createBearers = (): Bearers => {
  const memberships = createAggregates<KnownMembership>();
  const [ofOrganisation, ofPerson] = [createGroups(), createGroups()];
  const bearerOf = (id: string): string | undefined =>
    bearerAmong(ofOrganisation.of(id).flatMap((one) => memberships.get(one) ?? []));
  return {
    take: (state) => {
      const taken = memberships.take(state);
      if (taken === 'stale') return;
      const { before, after } = taken;
      if (before) {
        ofOrganisation.remove(before.organisationId, state.id);
        ofPerson.remove(before.personId, state.id);
      }
      if (after) {
        ofOrganisation.add(after.organisationId, state.id);
        ofPerson.add(after.personId, state.id);
      }
    },
    versionOf: memberships.versionOf,
    bearerOf,
    bornBy: (person) => {
      const theirs = ofPerson.of(person).flatMap((one) => memberships.get(one)?.organisationId ?? []);
      return [...new Set(theirs)].filter((id) => bearerOf(id) === person);
    },
  };
};
