// What this process was told of introductions, cut down to what pairs are judged by: derived, and gone with each of them.
import { isDeepStrictEqual } from 'node:util';
import { createGroups, type StateOf } from '../../platform/known-states/aggregates.ts';
import { pairKey, pairsOf } from '../pair-key.ts';
import { workTogether } from './told-together.ts';

/** As brokering draws them; the ways forward first, then the ends. */
export const introductionStages = [
  'requested',
  'under_review',
  'offered',
  'agreed',
  'introduced',
  'met',
  'closed',
  'declined',
  'withdrawn',
  'expired',
  'refused',
  'blocked',
] as const;
export type IntroductionStage = (typeof introductionStages)[number];

const underWay: ReadonlySet<IntroductionStage> = new Set(['requested', 'under_review', 'offered', 'agreed']);

/** What one party said came of it. */
export interface KnownOutcome {
  readonly organisationId: string;
  /** Days after the introduction at which it was asked. */
  readonly day: number;
  readonly met: boolean;
  /** 1 to 5; absent: not said. */
  readonly useful?: number;
  /** Kind of what they do together now. */
  readonly together?: string;
  /** Why they did not meet. */
  readonly reason?: string;
  /** When it was told, UTC. */
  readonly at: string;
}

export interface KnownIntroduction {
  readonly id: string;
  /** Absent where this release does not know it. */
  readonly stage?: IntroductionStage;
  readonly organisationIds: readonly string[];
  readonly suggestionId?: string;
  /** When names were exchanged, UTC. */
  readonly introducedAt?: string;
  /** When it came to the end that it stands at: a no, a refusal, a stop; UTC. */
  readonly endedAt?: string;
  readonly agreed: readonly string[];
  readonly declined?: { readonly by: string; readonly reason?: string };
  readonly outcomes: readonly KnownOutcome[];
}

export interface Introductions {
  /** `stale` for a state that is not newer. */
  take(state: StateOf<KnownIntroduction>): 'taken' | 'stale';
  /** Of an organisation that is gone nothing is known any more, also of what is told later; gives back those it was in. */
  forget(organisationId: string): readonly string[];
  readonly get: (id: string) => KnownIntroduction | undefined;
  readonly versionOf: (id: string) => number;
  between(a: string, b: string): readonly KnownIntroduction[];
  /** Whether an introduction of both is asked for and has not come to any end. */
  isUnderWay(a: string, b: string): boolean;
  all(): Iterable<KnownIntroduction>;
  /** Parties of it at any time, as far as this process was told. */
  partiesEver(id: string): readonly string[];
  /** What this version, or a later one, changed of what pairs are judged by, as far as this process was told. */
  changedBy(id: string, version: number): ChangedBy;
}

export interface ChangedBy {
  /** What its parties are to one another. */
  readonly pairs: boolean;
  /** It ceased to forbid them. */
  readonly freed: boolean;
  /** What they do together: a walk that goes through them comes elsewhere. */
  readonly works: boolean;
}

const forbidding: ReadonlySet<IntroductionStage> = new Set(['declined', 'refused', 'blocked']);

/** Whether pairs are judged by it: not while it is only asked for. */
const counts = (known: KnownIntroduction | undefined): boolean =>
  known !== undefined &&
  (known.introducedAt !== undefined || (known.stage !== undefined && forbidding.has(known.stage)));

const without = (known: KnownIntroduction, gone: ReadonlySet<string>): KnownIntroduction | undefined => {
  if (!known.organisationIds.some((id) => gone.has(id))) return known;
  const organisationIds = known.organisationIds.filter((id) => !gone.has(id));
  if (organisationIds.length < 2) return undefined;
  const { declined, ...rest } = known;
  return {
    ...rest,
    organisationIds,
    agreed: known.agreed.filter((id) => !gone.has(id)),
    outcomes: known.outcomes.filter(({ organisationId }) => !gone.has(organisationId)),
    ...(declined === undefined || gone.has(declined.by) ? {} : { declined }),
  };
};

interface Held extends StateOf<KnownIntroduction> {
  /** The version that made it what it is: times and meetings change nothing of what is known here. */
  readonly changedAt: number;
  /** The version that changed what its parties do together. */
  readonly worksAt: number;
}

export const createIntroductions = (): Introductions => {
  const held = new Map<string, Held>();
  const ofOrganisation = createGroups();
  const ofPair = createGroups();
  const former = new Map<string, ReadonlySet<string>>();
  /** Versions at which they ceased to count. */
  const silent = new Map<string, number>();
  const gone = new Set<string>();

  const put = (state: StateOf<KnownIntroduction>): void => {
    const known = held.get(state.id);
    const standing = known?.is;
    const before = standing?.organisationIds ?? [];
    for (const id of before) ofOrganisation.remove(id, state.id);
    for (const pair of pairsOf(before)) ofPair.remove(pairKey(pair), state.id);
    const is = state.is && without(state.is, gone);
    if (counts(standing) && !counts(is)) silent.set(state.id, state.version);
    // Of what is gone the version is kept: an older state may still come.
    const isSame = known !== undefined && isDeepStrictEqual(standing, is);
    const changedAt = isSame ? known.changedAt : state.version;
    const isSameWork = isDeepStrictEqual(workTogether(state.id, standing), workTogether(state.id, is));
    const worksAt = isSameWork ? (known?.worksAt ?? 0) : state.version;
    held.set(state.id, { id: state.id, version: state.version, changedAt, worksAt, ...(is ? { is } : {}) });
    for (const id of is?.organisationIds ?? []) ofOrganisation.add(id, state.id);
    for (const pair of pairsOf(is?.organisationIds ?? [])) ofPair.add(pairKey(pair), state.id);
    const left = before.filter((id) => !gone.has(id) && !is?.organisationIds.includes(id));
    if (left.length > 0) former.set(state.id, new Set([...(former.get(state.id) ?? []), ...left]));
  };
  const between = (a: string, b: string): readonly KnownIntroduction[] => {
    const found: KnownIntroduction[] = [];
    for (const id of ofPair.all(pairKey([a, b]))) {
      const is = held.get(id)?.is;
      if (is) found.push(is);
    }
    return found;
  };

  return {
    take: (state) => {
      if ((held.get(state.id)?.version ?? 0) >= state.version) return 'stale';
      put(state);
      return 'taken';
    },
    forget: (organisationId) => {
      gone.add(organisationId);
      const ids = ofOrganisation.of(organisationId);
      for (const id of ids) {
        const known = held.get(id);
        if (known) put(known);
      }
      return ids;
    },
    get: (id) => held.get(id)?.is,
    versionOf: (id) => held.get(id)?.version ?? 0,
    between,
    isUnderWay: (a, b) => between(a, b).some(({ stage }) => stage !== undefined && underWay.has(stage)),
    all: function* () {
      for (const { is } of held.values()) if (is) yield is;
    },
    partiesEver: (id) => [
      ...new Set([...(held.get(id)?.is?.organisationIds ?? []), ...(former.get(id) ?? [])]),
    ],
    changedBy: (id, version) => {
      const known = held.get(id);
      const freed = (silent.get(id) ?? 0) >= version;
      return {
        pairs: known !== undefined && known.changedAt >= version && (counts(known.is) || freed),
        freed,
        works: known !== undefined && known.worksAt >= version,
      };
    },
  };
};
