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
  /** Whether subscribers know of it. */
  readonly shown: boolean;
}

/** One state of something, as an event says it. */
export type SubjectState = Omit<Subject, 'shown'> & {
  /** When it came to be so. ISO 8601 UTC. */
  readonly at: string;
};

/** Something to tell, once. */
export interface Telling {
  readonly type: EventType;
  readonly subjectId: string;
  /** What tells it from all else that is told. */
  readonly cause: readonly string[];
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly data: EventData;
}

export interface ConsentCause {
  /** Which state of which consent. */
  readonly consent: string;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** Organisations that appear to partners, each with what it last said to it. */
export type Appearing = ReadonlyMap<string, ConsentCause>;

/** One owner that appears is enough: the others are not named. */
export const isShown = (
  { public: isPublic, ownerIds }: Pick<Subject, 'public' | 'ownerIds'>,
  appearing: Appearing,
): boolean => isPublic && ownerIds.some((id) => appearing.has(id));

export interface Told {
  readonly subject: Subject;
  readonly telling?: Telling;
}

const tellingOf = (
  { id, kind, sourceVersion, data, shown }: Subject,
  { cause, at }: Pick<Telling, 'cause' | 'at'>,
): Telling => ({
  type: `${kind}.${shown ? 'changed' : 'removed'}`,
  subjectId: id,
  cause,
  at,
  data: { id, version: sourceVersion, ...(shown ? data : {}) },
});

/** Which owner was the first to appear of those who do. */
const firstSaid = ({ ownerIds }: SubjectState, appearing: Appearing): ConsentCause | undefined =>
  ownerIds
    .flatMap((id) => appearing.get(id) ?? [])
    .toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))[0];

/** A new state of it; undefined where it is none. */
export const takeState = (
  before: Subject | undefined,
  state: SubjectState,
  appearing: Appearing,
): Told | undefined => {
  if (before && before.sourceVersion >= state.sourceVersion) return undefined;
  const { at, ...of } = state;
  const subject = { ...of, shown: isShown(of, appearing) };
  if (!subject.shown && !before?.shown) return { subject };
  // Of a state that came before the consent, the consent is what made it known: so it was told, and so it is after a rebuild.
  const said = subject.shown && !before?.shown ? firstSaid(state, appearing) : undefined;
  const cause =
    said && said.at > at
      ? { cause: [subject.id, said.consent], at: said.at }
      : { cause: [subject.id, String(subject.sourceVersion)], at };
  return { subject, telling: tellingOf(subject, cause) };
};

/** The same state, of owners who appear to partners, or no longer do; undefined where nothing changes for subscribers. */
export const takeConsent = (
  before: Subject,
  appearing: Appearing,
  { consent, at }: ConsentCause,
): Told | undefined => {
  const subject = { ...before, shown: isShown(before, appearing) };
  if (subject.shown === before.shown) return undefined;
  return { subject, telling: tellingOf(subject, { cause: [before.id, consent], at }) };
};
