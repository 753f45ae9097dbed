// Tells those who follow the changes of the campus of a statement.
import { statementChanged } from '../../proto/topics.ts';
import { follow } from '../platform/service.ts';
import { tellChanges } from './changes/tell-changes.ts';
import type { Deps } from './deps.ts';

export const onStatementChanged = follow(statementChanged, 'shared', (events, deps: Deps) =>
  tellChanges(
    deps,
    'statement',
    events.map(({ message }) => message.id),
  ),
);
