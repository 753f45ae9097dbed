// The campus in the memory of this process: everything that pairs are judged by and that profiles and brokering say. Fed by
// events in any order; each process has all of it.
import type { Visibility } from '../../platform/access/actor.ts';
import type { Party } from '../rules/forbid-pair.ts';
import type { Collaboration } from '../rules/working-together.ts';
import { createWorks, type Work, type Works, type WorkState } from '../partners/works.ts';
import { createAggregates, createGroups, type StateOf } from '../../platform/known-states/aggregates.ts';
import { type AwaitedStates, createAwaitedStates } from '../../platform/known-states/await-states.ts';
import { type Bearers, createBearers } from './bearers.ts';
import { type CatchUp, createCatchUp } from '../../platform/known-states/catch-up.ts';
import { type Calls, createCalls, type KnownCall } from './calls.ts';
import { createConsents } from './consents.ts';
import { createIntroductions, type Introductions, type KnownIntroduction } from './introductions.ts';
import { workTogether } from './told-together.ts';
import type {
  KnownConsent,
  KnownMembership,
  KnownOrganisation,
  KnownStatement,
  LearnedSemantics,
} from './known.ts';

export interface Campus extends Pick<Bearers, 'bearerOf' | 'bornBy'>, CatchUp {
  /** Texts and collaborations. */
  readonly works: Works;
  readonly introductions: Omit<Introductions, 'take' | 'forget'>;
  readonly calls: Omit<Calls, 'take'>;
  takeOrganisation(state: StateOf<KnownOrganisation>): void;
  takeStatement(state: StateOf<KnownStatement>): void;
  takeWork(state: WorkState): void;
  /** Organisations that a text or collaboration named and names no more, as far as this process was told. */
  leftBehind(workId: string): readonly string[];
  takeConsent(state: StateOf<KnownConsent>): void;
  takeMembership(state: StateOf<KnownMembership>): void;
  takeSemantics(learned: LearnedSemantics): void;
  takeIntroduction(state: StateOf<KnownIntroduction>): void;
  takeCall(state: StateOf<KnownCall>): void;
  /** Undefined for one that is unknown or removed. */
  organisation(id: string): KnownOrganisation | undefined;
  organisations(): Iterable<KnownOrganisation>;
  /** Those that are a part of it, through any number of steps. */
  partsOf(organisationId: string): readonly string[];
  statement(id: string): KnownStatement | undefined;
  statements(): Iterable<KnownStatement>;
  statementsOf(organisationId: string): readonly KnownStatement[];
  /** As rules judge it; undefined for one that is unknown. */
  party(id: string): Party | undefined;
  consents(organisationId: string): boolean;
  /** Whether it agreed to have its answers learned from. */
  isLearnedFrom(organisationId: string): boolean;
  /** Share of the organisations that agreed to be suggested, about: some of these may be gone. 1 where there are none. */
  readonly agreeing: number;
  /** Whose a consent is or was, as far as this process was told. */
  subjectOf(consentId: string): string | undefined;
  /** Whether anything was heard of it and of its consent: after a restore, nothing is for a while. */
  isKnown(organisationId: string): boolean;
  collaborations(): Iterable<Collaboration>;
  collaborationsOf(organisationId: string): readonly Collaboration[];
  readonly semantics: LearnedSemantics;
  /** Latest version taken in of whatever aggregate. */
  versionOf(id: string): number;
  readonly awaited: AwaitedStates;
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

/** What parties told of themselves is known to them each for itself, and to animators. */
const asCollaboration = ({ id, organisations, visibility, lasting, toldIn }: Work): Collaboration => ({
  id: toldIn ?? id,
  organisationIds: organisations,
  kind: lasting?.kind ?? '',
  ...(lasting?.since === undefined ? {} : { since: lasting.since }),
  ...(lasting?.until === undefined ? {} : { until: lasting.until }),
  visibility: toldIn === undefined ? widest(visibility) : 'animators',
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

export const createCampus = (): Campus => {
  const works = createWorks();
  const left = new Map<string, ReadonlySet<string>>();
  const organisations = createAggregates<KnownOrganisation>();
  const statements = createAggregates<KnownStatement>();
  const [statementsOf, partsOf] = [createGroups(), createGroups()];
  const consents = createConsents();
  const bearers = createBearers();
  const [introductions, calls] = [createIntroductions(), createCalls()];
  let linked = 0;
  let semantics: LearnedSemantics = { version: 0, sources: 0 };

  const versionOf = (id: string): number =>
    id === 'semantics'
      ? semantics.version
      : Math.max(
          ...[organisations, statements, bearers, consents, works, introductions, calls].map((kind) =>
            kind.versionOf(id),
          ),
        );
  const awaited = createAwaitedStates(versionOf);
  const { upToDate, follow } = createCatchUp(awaited);
  const isRemoved = (id: string): boolean =>
    organisations.versionOf(id) > 0 && organisations.get(id) === undefined;

  const party = (id: string): Party | undefined => {
    const known = organisations.get(id);
    if (!known) return isRemoved(id) ? { id, consents: false, removed: true } : undefined;
    const { parentId, mergedInto } = known;
    return {
      id,
      consents: consents.isGiven(id),
      ...(parentId === undefined ? {} : { parentId }),
      ...(mergedInto === undefined ? {} : { mergedInto }),
    };
  };

  const linkTold = (introductionId: string): void => {
    const work = workTogether(introductionId, introductions.get(introductionId));
    if (!work.work && works.versionOf(work.id) === 0) return;
    // Its own count: what a party that is gone leaves of a state is another state of it.
    linked += 1;
    works.take({ ...work, version: linked });
  };

  return {
    works,
    introductions,
    calls,
    takeOrganisation: (state) => {
      const taken = organisations.take(state);
      if (taken === 'stale') return;
      if (!state.is) introductions.forget(state.id).forEach(linkTold);
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
      const before = works.get(state.id)?.organisations ?? [];
      works.take(state);
      const now = works.get(state.id)?.organisations ?? [];
      const gone = before.filter((id) => !now.includes(id));
      if (gone.length > 0) left.set(state.id, new Set([...(left.get(state.id) ?? []), ...gone]));
      awaited.taken(state.id);
    },
    leftBehind: (id) => [...(left.get(id) ?? [])],
    takeConsent: (state) => {
      consents.take(state);
      awaited.taken(state.id);
    },
    takeMembership: (state) => {
      bearers.take(state);
      awaited.taken(state.id);
    },
    takeIntroduction: (state) => {
      if (introductions.take(state) === 'stale') return;
      linkTold(state.id);
      awaited.taken(state.id);
    },
    takeCall: (state) => {
      calls.take(state);
      awaited.taken(state.id);
    },
    takeSemantics: (learned) => {
      if (learned.version > semantics.version) semantics = learned;
      awaited.taken('semantics');
    },
    organisation: organisations.get,
    organisations: organisations.all,
    partsOf: (id) => allBelow(id, partsOf.of),
    statement: statements.get,
    statements: statements.all,
    statementsOf: (id) => statementsOf.of(id).flatMap((one) => statements.get(one) ?? []),
    party,
    consents: consents.isGiven,
    isLearnedFrom: consents.isLearnedFrom,
    get agreeing() {
      return Math.min(1, consents.count() / Math.max(1, organisations.size()));
    },
    subjectOf: consents.subjectOf,
    isKnown: (id) => organisations.versionOf(id) > 0 && consents.isHeardOf(id),
    bearerOf: bearers.bearerOf,
    bornBy: bearers.bornBy,
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
    upToDate,
    follow,
  };
};
