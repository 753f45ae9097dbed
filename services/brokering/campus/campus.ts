// The campus in the memory of this process, as far as introductions and figures need it. Fed by events in any order; each
// process has all of it.
import { type Aggregates, createAggregates, createGroups } from '../../platform/known-states/aggregates.ts';
import { type AwaitedStates, createAwaitedStates } from '../../platform/known-states/await-states.ts';
import { type CatchUp, createCatchUp } from '../../platform/known-states/catch-up.ts';
import type {
  KnownCollaboration,
  KnownConsent,
  KnownInterest,
  KnownIntroduction,
  KnownMembership,
  KnownOrganisation,
  KnownStatement,
  KnownSuggestion,
} from './known.ts';

export interface Kinds {
  readonly organisations: KnownOrganisation;
  readonly statements: KnownStatement;
  readonly collaborations: KnownCollaboration;
  readonly suggestions: KnownSuggestion;
  readonly interests: KnownInterest;
  readonly introductions: KnownIntroduction;
  readonly memberships: KnownMembership;
  readonly consents: KnownConsent;
}

type Known = { readonly [K in keyof Kinds]: Aggregates<Kinds[K]> };

export interface Campus extends Known, CatchUp {
  /** One more with each state of a kind that was taken in. */
  changesOf(kind: keyof Kinds): number;
  /** Takes a state of a kind in; what is not newer changes nothing. */
  take<K extends keyof Kinds>(
    kind: K,
    state: { readonly id: string; readonly version: number; readonly is?: Kinds[K] },
  ): void;
  /** Who is there and stands for itself. */
  isHere(organisationId: string): boolean;
  /** Whether it agreed to be suggested. */
  takesPart(organisationId: string): boolean;
  /** Whether it agreed to be counted in reports. */
  isCounted(organisationId: string): boolean;
  /** Whether it withdrew its consent to be suggested: not where nothing is known of it. */
  refusesPart(organisationId: string): boolean;
  /** Whether it withdrew its consent to be contacted. */
  refusesContact(organisationId: string): boolean;
  statementCount(organisationId: string): number;
  membersOf(organisationId: string): readonly KnownMembership[];
  /** Calls back after each state of a kind that was taken in. */
  onTaken(listener: (kind: keyof Kinds, id: string) => void): void;
  /** Suggestions in which an organisation is or was a side. */
  suggestionsOf(organisationId: string): readonly string[];
  /** What the sides of a suggestion said last. */
  interestsIn(suggestionId: string): readonly KnownInterest[];
  /** Latest first. */
  introductionsOf(organisationId: string): readonly KnownIntroduction[];
  /** What a membership that has ended was, as far as this process was told. */
  endedMembership(id: string): KnownMembership | undefined;
  readonly awaited: AwaitedStates;
}

export const createCampus = (): Campus => {
  const known: Known = {
    organisations: createAggregates(),
    statements: createAggregates(),
    collaborations: createAggregates(),
    suggestions: createAggregates(),
    interests: createAggregates(),
    introductions: createAggregates(),
    memberships: createAggregates(),
    consents: createAggregates(),
  };
  const members = createGroups();
  const agreed = createGroups();
  const introductionsOf = createGroups();
  const statementsOf = createGroups();
  const interestsIn = createGroups();
  const suggestionsOf = createGroups();
  const listeners: ((kind: keyof Kinds, id: string) => void)[] = [];
  const refused = new Set<string>();
  const ended = new Map<string, KnownMembership>();
  const changes = new Map<keyof Kinds, number>();
  const versionOf = (id: string): number =>
    Math.max(...Object.values(known).map((kind) => kind.versionOf(id)));
  const awaited = createAwaitedStates(versionOf);

  const regroup = (
    kind: keyof Kinds,
    before: Kinds[keyof Kinds] | undefined,
    after: Kinds[keyof Kinds] | undefined,
  ): void => {
    if (kind === 'memberships') {
      const [was, is] = [before, after] as [KnownMembership | undefined, KnownMembership | undefined];
      if (was) members.remove(was.organisationId, was.id);
      if (is) members.add(is.organisationId, is.id);
      else if (was) ended.set(was.id, was);
    }
    if (kind === 'statements') {
      const [was, is] = [before, after] as [KnownStatement | undefined, KnownStatement | undefined];
      if (was) statementsOf.remove(was.organisationId, was.id);
      if (is) statementsOf.add(is.organisationId, is.id);
    }
    if (kind === 'interests') {
      const [was, is] = [before, after] as [KnownInterest | undefined, KnownInterest | undefined];
      if (was) interestsIn.remove(was.suggestionId, was.id);
      if (is) interestsIn.add(is.suggestionId, is.id);
    }
    if (kind === 'suggestions')
      for (const id of (after as KnownSuggestion | undefined)?.organisationIds ?? [])
        suggestionsOf.add(id, (after as KnownSuggestion).id);
    if (kind === 'introductions')
      for (const id of (after as KnownIntroduction | undefined)?.organisationIds ?? [])
        introductionsOf.add(id, (after as KnownIntroduction).id);
    if (kind === 'consents') {
      const [was, is] = [before, after] as [KnownConsent | undefined, KnownConsent | undefined];
      if (was) agreed.remove(`${was.organisationId} ${was.purpose}`, was.id);
      if (was) refused.delete(`${was.organisationId} ${was.purpose}`);
      if (is && !is.given) refused.add(`${is.organisationId} ${is.purpose}`);
      if (is?.given) agreed.add(`${is.organisationId} ${is.purpose}`, is.id);
    }
  };

  return {
    ...known,
    changesOf: (kind) => changes.get(kind) ?? 0,
    take: (kind, state) => {
      const taken = known[kind].take(state as never);
      if (taken === 'stale') return;
      regroup(kind, taken.before, taken.after);
      changes.set(kind, (changes.get(kind) ?? 0) + 1);
      for (const listener of listeners) listener(kind, state.id);
      awaited.taken(state.id);
    },
    onTaken: (listener) => void listeners.push(listener),
    interestsIn: (id) => interestsIn.of(id).flatMap((one) => known.interests.get(one) ?? []),
    suggestionsOf: suggestionsOf.of,
    isHere: (id) => {
      const organisation = known.organisations.get(id);
      return organisation !== undefined && organisation.mergedInto === undefined;
    },
    refusesPart: (id) => refused.has(`${id} be_suggested`),
    refusesContact: (id) => refused.has(`${id} be_contacted`),
    statementCount: (id) => statementsOf.of(id).length,
    takesPart: (id) => agreed.has(`${id} be_suggested`),
    isCounted: (id) => agreed.has(`${id} analytics`),
    membersOf: (id) => members.of(id).flatMap((one) => known.memberships.get(one) ?? []),
    introductionsOf: (id) =>
      introductionsOf
        .of(id)
        .flatMap((one) => known.introductions.get(one) ?? [])
        .toSorted((a, b) => ((a.reached.requested ?? '') < (b.reached.requested ?? '') ? 1 : -1)),
    endedMembership: (id) => ended.get(id),
    awaited,
    ...createCatchUp(awaited),
  };
};
