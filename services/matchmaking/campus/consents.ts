// Who agreed to be suggested, and to have its answers learned from, as far as this process was told.
import { createAggregates, createGroups, type StateOf } from '../../platform/known-states/aggregates.ts';
import type { KnownConsent } from './known.ts';

export interface Consents {
  take(state: StateOf<KnownConsent>): void;
  versionOf(id: string): number;
  subjectOf(consentId: string): string | undefined;
  isHeardOf(organisationId: string): boolean;
  isGiven(organisationId: string): boolean;
  /** Whether its answers may be learned from. */
  isLearnedFrom(organisationId: string): boolean;
  /** Organisations that agreed. */
  count(): number;
}

export const createConsents = (): Consents => {
  const consents = createAggregates<KnownConsent>();
  const given = createGroups();
  const learnedFrom = createGroups();
  const groupOf = ({ purpose }: KnownConsent) => (purpose === 'analytics' ? learnedFrom : given);
  const heardOf = new Set<string>();
  const subjects = new Map<string, string>();
  return {
    take: (state) => {
      const taken = consents.take(state);
      if (taken === 'stale') return;
      const { before, after } = taken;
      if (after) {
        heardOf.add(after.organisationId);
        subjects.set(state.id, after.organisationId);
      }
      if (before) groupOf(before).remove(before.organisationId, state.id);
      if (after?.given) groupOf(after).add(after.organisationId, state.id);
    },
    versionOf: consents.versionOf,
    subjectOf: (id) => subjects.get(id),
    isHeardOf: (id) => heardOf.has(id),
    isGiven: given.has,
    isLearnedFrom: learnedFrom.has,
    count: given.size,
  };
};
