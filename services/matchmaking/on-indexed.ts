// Searches again for the sources whose words the index has taken in, and forgets what was found for those it let go.
import { SourceKind } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import type { Indexed } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { indexed } from '../../proto/topics.ts';
import { follow } from '../platform/service.ts';
import { sourceOf } from './campus/source-of.ts';
import type { Deps } from './deps.ts';
import { agreed } from './findings/ask-for.ts';
import { foundBefore } from './findings/found-before.ts';
import { forgetFindings } from './findings/keep-findings.ts';
import { type Cause, searchSources } from './findings/search-sources.ts';
import { followUp } from './suggestions/follow-up.ts';

const latestOf = (messages: readonly Indexed[]): readonly Indexed[] => {
  const latest = new Map<string, Indexed>();
  for (const message of messages)
    if ((latest.get(message.sourceId)?.version ?? 0) <= message.version)
      latest.set(message.sourceId, message);
  return [...latest.values()];
};

/** Those that were not searched for since they changed, or since expertise has learned: by consent, or before a kill. */
const outdated = async (
  { findings, campus }: Deps,
  held: readonly Indexed[],
): Promise<readonly Indexed[]> => {
  const known = await findings.getMany(held.map(({ sourceId }) => sourceId));
  const searched = new Map(known.map(({ document }) => [document.id, document]));
  return held.filter(({ sourceId, version }) => {
    if (!agreed(sourceOf(campus, sourceId)?.owners ?? [], campus)) return false;
    const before = searched.get(sourceId);
    return !before || before.version < version || before.semantics < campus.semantics.version;
  });
};

/** Who stood behind it, and who does now. */
const ownersIn =
  (campus: Deps['campus']) =>
  ({ sourceId, organisationIds }: Indexed): readonly string[] => [
    ...organisationIds,
    ...(sourceOf(campus, sourceId)?.owners ?? []),
  ];

const takeIn = async (messages: readonly Indexed[], deps: Deps, cause: Cause): Promise<void> => {
  const { campus, askedInVain } = deps;
  const latest = latestOf(messages);
  await campus.awaited.until(
    latest.map(({ sourceId, version }) => ({ id: sourceId, version })),
    cause.signal,
  );
  const held = latest.filter(({ sourceId, removed }) => !removed && sourceOf(campus, sourceId) !== undefined);
  const gone = latest.filter((one) => !held.includes(one));
  await forgetFindings(
    deps,
    gone.map(({ sourceId }) => sourceId),
  );
  const searched = await outdated(deps, held);
  const changed = [...held, ...gone];
  const ownersOf = ownersIn(campus);
  const kin = changed.filter(({ kind }) => kind !== SourceKind.NEED).flatMap(ownersOf);
  askedInVain.changed(kin);
  const sources = searched.map(({ sourceId, version }) => ({ id: sourceId, version }));
  await searchSources(deps, { sources, organisationIds: [...new Set(kin)] }, cause);
  // What is new was found by nobody before.
  const before = changed.filter(({ version, removed }) => removed || version > 1);
  const again = await foundBefore(deps, {
    sources: before.map((one) => ({ id: one.sourceId, version: one.version, owners: ownersOf(one) })),
    searched: sources,
  });
  if (again.sources.length + again.organisationIds.length > 0) await searchSources(deps, again, cause);
  // Also of what was searched for already: a kill may have come before what follows.
  const owners = held.flatMap(({ sourceId }) => sourceOf(campus, sourceId)?.owners ?? []);
  const sourceIds = changed.map(({ sourceId }) => sourceId);
  await followUp(deps, { organisationIds: [...owners, ...kin], sourceIds }, cause);
};

export const onIndexed = follow(indexed, 'shared', (events, deps: Deps, { signal }) =>
  deps.filling.during(() =>
    takeIn(
      events.map(({ message }) => message),
      deps,
      { signal, requestId: events.at(-1)?.at.id ?? '' },
    ),
  ),
);
