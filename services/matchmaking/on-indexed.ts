// Searches again for the statements whose words the index has taken in, or let go.
import { SourceKind } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { indexed } from '../../proto/topics.ts';
import { follow } from '../platform/service.ts';
import type { IndexedStatement, Read } from './collections.ts';
import type { Deps } from './deps.ts';
import { project } from './project.ts';
import { rescoreStatements } from './rescore-statements-api.ts';

export const onIndexed = follow(indexed, 'shared', async (events, deps: Deps, { signal }) => {
  const received = events
    .filter(({ message: { kind } }) => kind === SourceKind.OFFER || kind === SourceKind.NEED)
    .map(({ message: { sourceId, version, removed } }): Read<IndexedStatement> => ({
      id: sourceId,
      sourceVersion: version,
      removed,
    }));
  await project(deps.indexed, received, {
    matters: () => true,
    follow: async (changed) => {
      const versions = new Map(changed.map(({ id, sourceVersion }) => [id, sourceVersion]));
      const statements = await deps.statements.getMany([...versions.keys()]);
      // Where the statement is newer than the index, the index will say so again.
      const both = statements.filter(
        ({ document }) => document.sourceVersion <= (versions.get(document.id) ?? 0),
      );
      await rescoreStatements(
        deps,
        both.map(({ document }) => document.id),
        { signal, requestId: events.at(-1)?.at.id ?? '' },
      );
    },
  });
});
