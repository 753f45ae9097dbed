// What changed since a place in the feed, as far as the asker may see it. How a thing stands is read now, not then: so
// nothing is told that its reader may not see any more, whatever the feed says.
import type {
  Change,
  ListChangesRequest,
  ListChangesResponse,
} from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { readActor } from '../platform/access/actor-message.ts';
import type { Actor } from '../platform/access/actor.ts';
import { clearance } from '../platform/access/may.ts';
import { invalid, ok, type Outcome, refused } from '../platform/faults/fault.ts';
import { refuseLimit } from '../platform/faults/refuse-limit.ts';
import { feedKinds, type FeedEntry, type FeedKind } from './changes/change-feed.ts';
import { readFeedCursor, writeFeedCursor } from './changes/feed-cursor.ts';
import { readFeed } from './changes/keep-feed.ts';
import { collectionOf, type Deps } from './deps.ts';
import { kindMessage } from './profile-messages-api.ts';
import type { Organisation } from './profile.ts';
import { seenBy } from './see-profiles.ts';

/** Versions of those that the actor may see. */
const versionsSeen = async (
  deps: Deps,
  actor: Actor,
  kind: FeedKind,
  entries: readonly FeedEntry[],
): Promise<ReadonlyMap<string, number>> => {
  const ids = [...new Set(entries.filter((one) => one.kind === kind).map(({ id }) => id))];
  const seen = await seenBy(deps, actor, kind, await collectionOf(deps, kind).getMany(ids));
  return new Map(
    seen
      .filter(({ document }) => (document as Partial<Organisation>).mergedInto === undefined)
      .map(({ document, version }) => [document.id, version]),
  );
};

const changesOf = async (
  deps: Deps,
  actor: Actor,
  entries: readonly FeedEntry[],
): Promise<readonly Change[]> => {
  const versions = new Map<string, number>();
  for (const kind of feedKinds)
    for (const [id, version] of await versionsSeen(deps, actor, kind, entries)) versions.set(id, version);
  const latest = new Map(entries.map((entry, nth) => [entry.id, nth]));
  return entries
    .filter(({ id }, nth) => latest.get(id) === nth)
    .map(({ kind, id, at }) => ({
      kind: kindMessage(kind),
      id,
      version: versions.get(id),
      changedAt: new Date(at),
    }));
};

export const listChanges = async (
  deps: Deps,
  request: ListChangesRequest,
): Promise<Outcome<ListChangesResponse>> => {
  const actor = readActor(request.actor);
  const { cursor, limit } = request;
  const badLimit = refuseLimit(limit);
  if (badLimit) return refused(badLimit);
  const from = cursor === undefined ? undefined : readFeedCursor(cursor);
  if (cursor !== undefined && from === undefined)
    return refused(
      invalid({
        field: 'cursor',
        rule: 'malformed',
        value: cursor.slice(0, 80),
        parameters: { expected: 'the cursor of an earlier page of the same list' },
      }),
    );
  const page = await readFeed(deps, clearance(actor), { from, limit });
  if (page === 'forgotten')
    return refused(
      invalid({
        field: 'cursor',
        rule: 'not-allowed',
        parameters: { because: 'changes-forgotten', expected: 'changes-anew' },
      }),
    );
  const items = await changesOf(deps, actor, page.entries);
  return ok({ items: [...items], next: writeFeedCursor(page.next), more: page.more });
};
