// One thing to tell one person, and when there is one to tell.

export interface Notice {
  /** Derived from the person and the cause: a cause is told once, also when it comes again. */
  readonly id: string;
  readonly personId: string;
  readonly kind: 'new_suggestion';
  readonly suggestionId: string;
  readonly organisationId: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** ISO 8601 UTC; absent while unread. */
  readonly readAt?: string;
  readonly unread: boolean;
}

/** A person of an organisation, since when. */
export interface Member {
  /** Of the membership. */
  readonly id: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly since: string;
}

/** A proposal that members of its organisations may see, since when. */
export interface Proposal {
  readonly suggestionId: string;
  readonly organisationIds: readonly string[];
  readonly proposedAt: string;
}

export type NoticeId = (personId: string, suggestionId: string) => string;

/** What a person is told of a proposal: once, and only where the person was there when it was first proposed. */
export const noticesOf = (
  { suggestionId, organisationIds, proposedAt }: Proposal,
  members: readonly Member[],
  { idOf, at }: { idOf: NoticeId; at: string },
): readonly Notice[] => {
  const told = new Map<string, Notice>();
  for (const { personId, organisationId, since } of members) {
    if (!organisationIds.includes(organisationId) || since > proposedAt || told.has(personId)) continue;
    const id = idOf(personId, suggestionId);
    told.set(personId, {
      id,
      personId,
      kind: 'new_suggestion',
      suggestionId,
      organisationId,
      at,
      unread: true,
    });
  }
  return [...told.values()];
};

export const mark = ({ readAt: _, ...notice }: Notice, read: boolean, at: string): Notice =>
  read ? { ...notice, readAt: at, unread: false } : { ...notice, unread: true };
