// Compares how things stand with how they were last told, and tells each circle what is another thing for it now.
import type { Visibility } from '../../platform/access/actor.ts';
import type { Stored, Write } from '../../platform/document-store/document-store.ts';
import { fault, FaultError } from '../../platform/faults/fault.ts';
import { seenByPartners } from '../appear-to-partners.ts';
import { collectionOf, type Deps } from '../deps.ts';
import { rulesOf } from '../kinds.ts';
import type { Organisation, Profile, Text } from '../profile.ts';
import { circles, circlesToTell, type FeedEntry, type FeedKind, type ToldState } from './change-feed.ts';
import { addToFeed } from './keep-feed.ts';

const isMerged = (kind: FeedKind, profile: Profile): boolean =>
  kind === 'organisation' && (profile as Organisation).mergedInto !== undefined;

/** Those that a partner sees named in it. */
const namedIn = (kind: FeedKind, profile: Profile): string => {
  if (kind === 'organisation') return (profile as Organisation).parentId ?? '';
  return kind === 'text' ? (profile as Text).ownerIds.join(' ') : '';
};

/** How they stand now; one that is merged is listed nowhere. */
const standing = async (
  deps: Deps,
  kind: FeedKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ToldState>> => {
  const stored: readonly Stored<Profile<FeedKind>>[] = await collectionOf(deps, kind).getMany(ids);
  const { resource } = rulesOf(kind);
  const circleOf = (profile: Profile<FeedKind>): Visibility =>
    resource(profile as never).visibility ?? 'animators';
  const open = stored.filter(({ document }) => circleOf(document) === 'public');
  const seen = new Map(
    (await seenByPartners(deps, kind, open as never)).map(({ document }) => [document.id, document]),
  );
  const states = new Map(ids.map((id): [string, ToldState] => [id, { id, version: 0, named: '' }]));
  for (const { document, version } of stored) {
    if (isMerged(kind, document)) continue;
    const shown = seen.get(document.id);
    const own = circleOf(document);
    const circle = own === 'public' && !shown ? 'campus' : own;
    states.set(document.id, { id: document.id, circle, version, named: shown ? namedIn(kind, shown) : '' });
  }
  return states;
};

const mostRounds = 20;

/**
 * Looks again after it has written, until nothing is left to tell: whoever looked before the latest write to what it
 * depends on finds out, and the one who was told of that write looks afterwards. What is told twice changes nothing.
 */
export const tellChanges = async (deps: Deps, kind: FeedKind, ids: readonly string[]): Promise<void> => {
  const distinct = [...new Set(ids)];
  for (let round = 0; round < mostRounds; round += 1) {
    const told = new Map((await deps.feed.told.getMany(distinct)).map((one) => [one.document.id, one]));
    const now = await standing(deps, kind, distinct);
    const changed = distinct.flatMap((id) => {
      const state = now.get(id);
      const to = state ? circlesToTell(told.get(id)?.document, state) : [];
      return state && to.length > 0 ? [{ state, to }] : [];
    });
    if (changed.length === 0) return;
    const at = deps.clock().toISOString();
    for (const circle of circles) {
      const entries = changed
        .filter(({ to }) => to.includes(circle))
        .map(({ state: { id } }): FeedEntry => ({ kind, id, at }));
      if (entries.length > 0) await addToFeed(deps, circle, entries);
    }
    await deps.feed.told.batch(
      changed.map(({ state }): Write<ToldState> => ({
        put: state,
        ifVersion: told.get(state.id)?.version ?? 0,
      })),
    );
  }
  throw new FaultError(fault('conflict', { subject: kind }));
};
