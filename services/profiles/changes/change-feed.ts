// What changed, in the order it was told: a feed for each circle, so that nothing in it, not even a gap in its numbers,
// hints at what that circle may not see. All is derived from the log: made anew after a rebuild, under another name.
import type { Visibility } from '../../platform/access/actor.ts';
import type { CollectionDefinition, Document } from '../../platform/document-store/document-store.ts';
import type { Kind } from '../profile.ts';

export const feedKinds = ['organisation', 'statement', 'text'] as const satisfies readonly Kind[];
export type FeedKind = (typeof feedKinds)[number];

/** Says what to look at again; how it stands is read when the feed is. */
export interface FeedEntry {
  readonly kind: FeedKind;
  readonly id: string;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** Days for which a cursor is good, at the least. */
export const keptDays = 30;
export const entriesInChunk = 100;

export interface FeedHead extends Document {
  /** A circle. */
  readonly id: Visibility;
  /** Of this making of the feed: a cursor of another one leads nowhere. */
  readonly birth: string;
  readonly first: number;
  /** A later one may have been begun meanwhile. */
  readonly last: number;
}

/** Full, or the last one. Entries are added by conditional writes: one order for all readers, without gaps. */
export interface FeedChunk extends Document {
  readonly entries: readonly FeedEntry[];
}

export const chunkId = (circle: Visibility, number: number): string => `${circle}.${number}`;

/** How a thing stood when it was last told, for each circle. */
export interface ToldState extends Document {
  /** The widest circle that saw it; absent: none. */
  readonly circle?: Visibility;
  readonly version: number;
  /** What partners saw of those it names. */
  readonly named: string;
}

/** Whom a consent is about: its removal does not say. */
export interface ToldConsent extends Document {
  readonly subjectId: string;
}

const derived = { kept: 'derived', format: 1, indexes: {} } as const;
export const feedHeads: CollectionDefinition<FeedHead> = { ...derived, name: 'profiles.change-heads' };
export const feedChunks: CollectionDefinition<FeedChunk> = { ...derived, name: 'profiles.change-chunks' };
export const toldStates: CollectionDefinition<ToldState> = { ...derived, name: 'profiles.change-told' };
export const toldConsents: CollectionDefinition<ToldConsent> = {
  ...derived,
  name: 'profiles.change-consents',
};

/** Narrow to wide. */
export const circles = ['public', 'campus', 'animators'] as const satisfies readonly Visibility[];

type Stand = Pick<ToldState, 'circle' | 'version' | 'named'>;

const seenIn = (of: Visibility, { circle, version, named }: Stand): string => {
  if (circle === undefined || circles.indexOf(circle) > circles.indexOf(of)) return 'nothing';
  return of === 'public' ? `${version} ${named}` : String(version);
};

/** The circles for which it is another thing now. */
export const circlesToTell = (told: Stand | undefined, now: Stand): readonly Visibility[] =>
  circles.filter((circle) => seenIn(circle, told ?? { version: 0, named: '' }) !== seenIn(circle, now));
