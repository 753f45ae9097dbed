// Searches again for the statements whose words the index has taken in, or let go.
import { SourceKind } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { indexed } from '../../proto/topics.ts';
import { follow } from '../platform/service.ts';
import type { IndexedStatement } from './collections.ts';
import type { Deps } from './deps.ts';
import { project } from './project.ts';
import { rescoreStatements } from './rescore-statements-api.ts';

export const onIndexed = follow(indexed, 'shared', async (events, deps: Deps, { signal }) => {
  const received = events
    .filter(({ message: { kind } }) => kind === SourceKind.OFFER || kind === SourceKind.NEED)
    .map(({ message: { sourceId, version, removed } }): IndexedStatement => ({
      id: sourceId,
      sourceVersion: version,
      removed,
    }));
  const projected = await project(deps.indexed, received);
  const versions = new Map(projected.map(({ after }) => [after.id, after.sourceVersion]));
  const statements = await deps.statements.getMany([...versions.keys()]);
  const both = statements.filter(
    ({ document }) => document.sourceVersion <= (versions.get(document.id) ?? 0),
  );
  await rescoreStatements(
    deps,
    both.map(({ document }) => document.id),
    { signal, requestId: events.at(-1)?.at.id ?? '' },
  );
});
