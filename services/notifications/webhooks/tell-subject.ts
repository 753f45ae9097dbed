// What a change of something is to subscribers: they know of it as long as it is public and its owners appear to partners.
import type { EventData, EventType, SubjectKind } from './event-types.ts';

/** What subscribers know of, or would. */
export interface Subject {
  readonly id: string;
  readonly sourceVersion: number;
  readonly kind: SubjectKind;
  /** As it says of itself. */
  readonly public: boolean;
  /** Organisations that stand behind it: of an organisation itself. */
  readonly ownerIds: readonly string[];
  readonly data: EventData;
  /** When it came to be so. ISO 8601 UTC. */
  readonly at: string;
  /** Whether subscribers know of it. */
  readonly shown: boolean;
  /** True where subscribers were told that it is gone, as it is now, for what its owners said. */
  readonly withdrawn?: boolean;
}

/** One state of something, as an event says it. */
export type SubjectState = Omit<Subject, 'shown' | 'withdrawn'>;

/** Something to tell, once. */
export interface PublicChange {
  readonly type: EventType;
  readonly subjectId: string;
  /** Of the subject. */
  readonly version: number;
  /** What tells it from all else that is told. */
  readonly cause: readonly string[];
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly data: EventData;
}

/** That it is told at this version for its own sake; what of an organisation makes it appear is named the same way. */
export const causeOfVersion = (subjectId: string, version: number): readonly string[] => [
  subjectId,
  `${subjectId}@${version}`,
];

/** What makes an organisation appear to partners, or not any more. */
export interface OwnerCause {
  /** Which state of its consent, or of itself. */
  readonly what: string;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** Organisations that appear to partners, each with what came last of what makes it so. */
export type Appearing = ReadonlyMap<string, OwnerCause>;

/** One owner that appears is enough: the others are not named. */
export const isShown = (
  { public: isPublic, ownerIds }: Pick<Subject, 'public' | 'ownerIds'>,
  appearing: Appearing,
): boolean => isPublic && ownerIds.some((id) => appearing.has(id));

export interface Told {
  readonly subject: Subject;
  readonly telling?: PublicChange;
}

const tellingOf = (
  { id, kind, sourceVersion, data, shown }: Subject,
  { cause, at }: Pick<PublicChange, 'cause' | 'at'>,
): PublicChange => ({
  type: `${kind}.${shown ? 'changed' : 'removed'}`,
  subjectId: id,
  version: sourceVersion,
  cause,
  at,
  data: { id, version: sourceVersion, ...(shown ? data : {}) },
});

/** What the first owner to appear, of those who do, appears by. */
const firstToAppear = (
  { ownerIds }: Pick<Subject, 'ownerIds'>,
  appearing: Appearing,
): OwnerCause | undefined =>
  ownerIds
    .flatMap((id) => appearing.get(id) ?? [])
    .toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))[0];

/** Whichever came last made it known, in whatever order they are heard of: a rebuild hears of them in another one. */
const shownBy = (subject: Subject, appearing: Appearing): Pick<PublicChange, 'cause' | 'at'> => {
  const { id, sourceVersion, at, withdrawn = false } = subject;
  const owner = firstToAppear(subject, appearing);
  return owner && (withdrawn || owner.at > at)
    ? { cause: [id, owner.what], at: owner.at }
    : { cause: causeOfVersion(id, sourceVersion), at };
};

/** A new state of it; undefined where it is none. */
export const takeState = (
  before: Subject | undefined,
  state: SubjectState,
  appearing: Appearing,
): Told | undefined => {
  if (before && before.sourceVersion >= state.sourceVersion) return undefined;
  const subject = { ...state, shown: isShown(state, appearing) };
  if (subject.shown) return { subject, telling: tellingOf(subject, shownBy(subject, appearing)) };
  if (!before?.shown) return { subject };
  const { id, sourceVersion, at } = subject;
  return { subject, telling: tellingOf(subject, { cause: causeOfVersion(id, sourceVersion), at }) };
};

/** The same state, of owners who appear to partners, or no longer do; undefined where nothing changes for subscribers. */
export const takeOwners = (before: Subject, appearing: Appearing, by: OwnerCause): Told | undefined => {
  const shown = isShown(before, appearing);
  if (shown === before.shown) return undefined;
  if (shown) {
    const subject = { ...before, shown };
    return { subject, telling: tellingOf(subject, shownBy(subject, appearing)) };
  }
  const subject = { ...before, shown, withdrawn: true };
  return { subject, telling: tellingOf(subject, { cause: [before.id, by.what], at: by.at }) };
};
