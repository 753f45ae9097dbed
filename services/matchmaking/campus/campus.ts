// The campus in the memory of this process: everything that pairs are judged by and that profiles says. Fed by events in
// any order; each process has all of it.
import type { Visibility } from '../../platform/access/actor.ts';
import { fault, FaultError } from '../../platform/faults/fault.ts';
import type { Party } from '../rules/forbid-pair.ts';
import type { Collaboration } from '../rules/working-together.ts';
import { createWorks, type Work, type Works, type WorkState } from '../partners/works.ts';
import { createAggregates, createGroups } from './aggregates.ts';
import { type AwaitedStates, createAwaitedStates } from './await-states.ts';
import { bearerAmong } from './bearer.ts';
import type {
  KnownConsent,
  KnownMembership,
  KnownOrganisation,
  KnownStatement,
  LearnedSemantics,
  StateOf,
} from './known.ts';

export interface Campus {
  /** Texts and collaborations. */
  readonly works: Works;
  takeOrganisation(state: StateOf<KnownOrganisation>): void;
  takeStatement(state: StateOf<KnownStatement>): void;
  takeWork(state: WorkState): void;
  takeConsent(state: StateOf<KnownConsent>): void;
  takeMembership(state: StateOf<KnownMembership>): void;
  takeSemantics(learned: LearnedSemantics): void;
  /** Undefined for one that is unknown or removed. */
  organisation(id: string): KnownOrganisation | undefined;
  /** True once it is known to be gone: nothing is kept of it. */
  isRemoved(id: string): boolean;
  organisations(): Iterable<KnownOrganisation>;
  /** Those that are a part of it, through any number of steps. */
  partsOf(organisationId: string): readonly string[];
  statement(id: string): KnownStatement | undefined;
  statements(): Iterable<KnownStatement>;
  statementsOf(organisationId: string): readonly KnownStatement[];
  /** As rules judge it; undefined for one that is unknown. */
  party(id: string): Party | undefined;
  consents(organisationId: string): boolean;
  /** Share of the organisations that agreed to be suggested, about: some of these may be gone. 1 where there are none. */
  readonly agreeing: number;
  /** Whose a consent is or was, as far as this process was told. */
  subjectOf(consentId: string): string | undefined;
  /** Whether anything was heard of it and of its consent: after a restore, nothing is for a while. */
  isKnown(organisationId: string): boolean;
  /** Opaque id of the person who bears its suggestions. */
  bearerOf(organisationId: string): string | undefined;
  /** Organisations whose suggestions a person bears. */
  bornBy(personId: string): readonly string[];
  collaborations(): Iterable<Collaboration>;
  collaborationsOf(organisationId: string): readonly Collaboration[];
  readonly semantics: LearnedSemantics;
  /** Latest version taken in of whatever aggregate. */
  versionOf(id: string): number;
  readonly awaited: AwaitedStates;
  /** Resolves once all that was told anywhere before this call is known here; throws `cancelled` at the stop. */
  upToDate(): Promise<void>;
  /** How to wait for that; all there was at the start is known once it resolves for the first time. */
  follow(caughtUp: () => Promise<void>, stopping: AbortSignal): Promise<void>;
}

/** A member is in the group it was last told to be in. */
const regroup = <T extends { readonly id: string; readonly organisationId: string }>(
  groups: ReturnType<typeof createGroups>,
  { before, after }: { readonly before: T | undefined; readonly after: T | undefined },
): void => {
  if (before) groups.remove(before.organisationId, before.id);
  if (after) groups.add(after.organisationId, after.id);
};

const widest = (visibility: Visibility | undefined): Visibility => visibility ?? 'campus';

const asCollaboration = ({ id, organisations, visibility, lasting }: Work): Collaboration => ({
  id,
  organisationIds: organisations,
  kind: lasting?.kind ?? '',
  ...(lasting?.since === undefined ? {} : { since: lasting.since }),
  ...(lasting?.until === undefined ? {} : { until: lasting.until }),
  visibility: widest(visibility),
});

/** Two events in any order may make a circle for a moment: it is gone round once. */
const allBelow = (id: string, partsOf: (id: string) => readonly string[]): readonly string[] => {
  const found = new Set<string>();
  const left = [...partsOf(id)];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (next === id || found.has(next)) continue;
    found.add(next);
    left.push(...partsOf(next));
  }
  return [...found];
};

const aborted = (signal: AbortSignal): Promise<void> =>
  signal.aborted
    ? Promise.resolve()
    : new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve(), { once: true });
      });

const consenting = () => {
  const consents = createAggregates<KnownConsent>();
  const given = createGroups();
  const heardOf = new Set<string>();
  const subjects = new Map<string, string>();
  return {
    consents,
    take: (state: StateOf<KnownConsent>): void => {
      const taken = consents.take(state);
      if (taken === 'stale') return;
      const { before, after } = taken;
      if (after) {
        heardOf.add(after.organisationId);
        subjects.set(state.id, after.organisationId);
      }
      if (before) given.remove(before.organisationId, state.id);
      if (after?.given) given.add(after.organisationId, state.id);
    },
    subjectOf: (id: string): string | undefined => subjects.get(id),
    isHeardOf: (id: string): boolean => heardOf.has(id),
    isGiven: given.has,
    count: (): number => given.size(),
  };
};

export const createCampus = (): Campus => {
  const works = createWorks();
  const organisations = createAggregates<KnownOrganisation>();
  const statements = createAggregates<KnownStatement>();
  const memberships = createAggregates<KnownMembership>();
  const [statementsOf, membersOf, partsOf] = [createGroups(), createGroups(), createGroups()];
  const membershipsOf = createGroups();
  const consent = consenting();
  let semantics: LearnedSemantics = { version: 0, sources: 0 };
  let caughtUp = (): Promise<void> => Promise.resolve();
  let stopped = new AbortController().signal;

  const versionOf = (id: string): number =>
    id === 'semantics'
      ? semantics.version
      : Math.max(
          ...[organisations, statements, memberships, consent.consents, works].map((kind) =>
            kind.versionOf(id),
          ),
        );
  const awaited = createAwaitedStates(versionOf);
  const isRemoved = (id: string): boolean =>
    organisations.versionOf(id) > 0 && organisations.get(id) === undefined;

  const bearerOf = (id: string): string | undefined =>
    bearerAmong(membersOf.of(id).flatMap((one) => memberships.get(one) ?? []));

  const party = (id: string): Party | undefined => {
    const known = organisations.get(id);
    if (!known) return isRemoved(id) ? { id, consents: false, removed: true } : undefined;
    const { parentId, mergedInto } = known;
    return {
      id,
      consents: consent.isGiven(id),
      ...(parentId === undefined ? {} : { parentId }),
      ...(mergedInto === undefined ? {} : { mergedInto }),
    };
  };

  return {
    works,
    takeOrganisation: (state) => {
      const taken = organisations.take(state);
      if (taken === 'stale') return;
      if (taken.before?.parentId !== undefined) partsOf.remove(taken.before.parentId, state.id);
      if (taken.after?.parentId !== undefined) partsOf.add(taken.after.parentId, state.id);
      works.redirect(state.id, state.is?.mergedInto);
      awaited.taken(state.id);
    },
    takeStatement: (state) => {
      const taken = statements.take(state);
      if (taken === 'stale') return;
      regroup(statementsOf, taken);
      awaited.taken(state.id);
    },
    takeWork: (state) => {
      works.take(state);
      awaited.taken(state.id);
    },
    takeConsent: (state) => {
      consent.take(state);
      awaited.taken(state.id);
    },
    takeMembership: (state) => {
      const taken = memberships.take(state);
      if (taken === 'stale') return;
      regroup(membersOf, taken);
      if (taken.before) membershipsOf.remove(taken.before.personId, state.id);
      if (taken.after) membershipsOf.add(taken.after.personId, state.id);
      awaited.taken(state.id);
    },
    takeSemantics: (learned) => {
      if (learned.version > semantics.version) semantics = learned;
      awaited.taken('semantics');
    },
    organisation: organisations.get,
    isRemoved,
    organisations: organisations.all,
    partsOf: (id) => allBelow(id, partsOf.of),
    statement: statements.get,
    statements: statements.all,
    statementsOf: (id) => statementsOf.of(id).flatMap((one) => statements.get(one) ?? []),
    party,
    consents: consent.isGiven,
    get agreeing() {
      return Math.min(1, consent.count() / Math.max(1, organisations.size()));
    },
    subjectOf: consent.subjectOf,
    isKnown: (id) => organisations.versionOf(id) > 0 && consent.isHeardOf(id),
    bearerOf,
    bornBy: (person) => {
      const theirs = membershipsOf.of(person).flatMap((one) => memberships.get(one)?.organisationId ?? []);
      return [...new Set(theirs)].filter((id) => bearerOf(id) === person);
    },
    collaborations: function* () {
      for (const work of works.all('collaboration')) yield asCollaboration(work);
    },
    collaborationsOf: (id) =>
      works
        .worksOf(id)
        .filter(({ kind }) => kind === 'collaboration')
        .map(asCollaboration),
    get semantics() {
      return semantics;
    },
    versionOf,
    awaited,
    upToDate: async () => {
      await awaited.until([], stopped);
      // A subscription that has ended never catches up.
      await Promise.race([caughtUp(), aborted(stopped)]);
      if (stopped.aborted) throw new FaultError(fault('cancelled', { subject: 'campus' }));
    },
    follow: async (how, stopping) => {
      caughtUp = how;
      stopped = stopping;
      await Promise.race([how(), aborted(stopping)]);
      if (!stopping.aborted) awaited.complete();
    },
  };
};
