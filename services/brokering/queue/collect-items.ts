// What needs a person, from what is known of the campus.
import { msPerDay } from '../../platform/day-number.ts';
import { pairKey } from '../duplicates/organisation-names.ts';
import type { IntroductionSummary } from './introduction-summary.ts';
import type { LeftOutCause, QueueItem, ReasonCode } from './item.ts';
import { itemOfIntroduction } from './item-of-introduction.ts';
import { kindWeights } from './kind-weights.ts';
import { ofDuplicate, ofExpiring, ofLeftOut, ofNoConcept } from './offer-actions.ts';

export interface LeftOutFacts {
  readonly organisationId: string;
  readonly cause: LeftOutCause;
  /** Suggestions. */
  readonly has: number;
  readonly should: number;
  /** When the round was made that left it out. */
  readonly since: string;
}

export interface DuplicateFacts {
  readonly organisationIds: readonly [string, string];
  /** In 0.5..1. */
  readonly score: number;
  readonly reasons: readonly {
    readonly code: Extract<
      ReasonCode,
      'same_external_id' | 'same_site' | 'same_name' | 'alias_of' | 'similar_name'
    >;
  }[];
  /** When the younger of the two came. */
  readonly since: string;
  /** Who is told that an introduction ends where the one of them goes. */
  readonly mergeTells: readonly string[];
}

export interface StatementFacts {
  readonly statementId: string;
  readonly organisationId: string;
  /** The end of its last day, UTC. */
  readonly expiresAt: string;
}

/** A text in which nothing of the vocabulary was found. */
export interface UncoveredFacts {
  readonly of: 'statement' | 'text' | 'organisation';
  readonly id: string;
  readonly organisationIds: readonly string[];
  /** Absent where it is not known: of texts. */
  readonly since?: string;
}

export interface CampusFacts {
  readonly introductions: readonly IntroductionSummary[];
  readonly leftOut: readonly LeftOutFacts[];
  readonly duplicates: readonly DuplicateFacts[];
  readonly statements: readonly StatementFacts[];
  readonly uncovered: readonly UncoveredFacts[];
}

/** So long before its end an owner is asked whether a statement still holds. */
const beforeExpiryMs = 14 * msPerDay;

/** Half of the kind's weight at the least; the whole where it is sure, or where nothing is there at all. */
const weighed = (kind: QueueItem['kind'], share: number): number =>
  kindWeights[kind].weight * Math.min(1, Math.max(0.5, share));

const itemOfLeftOut = ({ organisationId, cause, has, should, since }: LeftOutFacts): QueueItem => ({
  id: `left_out:${organisationId}`,
  kind: 'left_out',
  subject: {
    organisationIds: [organisationId],
    awaitedIds: cause === 'no_statement' ? [organisationId] : [],
  },
  because: [cause],
  since,
  waiting: 0,
  weight: weighed('left_out', 1 - has / Math.max(1, should)),
  actions: ofLeftOut(cause, organisationId),
});

const itemOfDuplicate = ({
  organisationIds,
  score,
  reasons,
  since,
  mergeTells,
}: DuplicateFacts): QueueItem => ({
  id: `duplicate:${pairKey(...organisationIds)}`,
  kind: 'duplicate',
  subject: { organisationIds: organisationIds.toSorted(), awaitedIds: [] },
  because: [...new Set(reasons.map(({ code }) => code))],
  since,
  waiting: 0,
  weight: weighed('duplicate', score),
  actions: ofDuplicate(mergeTells),
});

const itemOfStatement = (
  { statementId, organisationId, expiresAt }: StatementFacts,
  now: Date,
): QueueItem | undefined => {
  const from = Date.parse(expiresAt) - beforeExpiryMs;
  if (now.getTime() < from || now.getTime() >= Date.parse(expiresAt)) return undefined;
  return {
    id: `expiring:${statementId}`,
    kind: 'expiring',
    subject: { organisationIds: [organisationId], awaitedIds: [organisationId], statementId },
    because: ['expires_soon'],
    since: new Date(from).toISOString(),
    dueAt: expiresAt,
    waiting: 0,
    weight: kindWeights.expiring.weight,
    actions: ofExpiring(organisationId),
  };
};

const itemOfUncovered = ({ of, id, organisationIds, since }: UncoveredFacts): QueueItem => ({
  id: `no_concept:${id}`,
  kind: 'no_concept',
  subject: {
    organisationIds,
    awaitedIds: [],
    ...(of === 'statement' ? { statementId: id } : {}),
    ...(of === 'text' ? { textId: id } : {}),
  },
  because: ['no_concept'],
  ...(since === undefined ? {} : { since }),
  waiting: 0,
  weight: kindWeights.no_concept.weight,
  actions: ofNoConcept,
});

/** In no order: each at most once, as facts are. */
export const collectItems = (facts: CampusFacts, now: Date): readonly QueueItem[] => [
  ...facts.introductions.flatMap((one) => itemOfIntroduction(one, now) ?? []),
  ...facts.leftOut.map(itemOfLeftOut),
  ...facts.duplicates.map(itemOfDuplicate),
  ...facts.statements.flatMap((one) => itemOfStatement(one, now) ?? []),
  ...facts.uncovered.map(itemOfUncovered),
];
