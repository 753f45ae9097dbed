// Tells those who follow the changes of the campus of a text.
import { textChanged } from '../../proto/topics.ts';
import { follow } from '../platform/service.ts';
import { tellChanges } from './changes/tell-changes.ts';
import type { Deps } from './deps.ts';

export const onTextChanged = follow(textChanged, 'shared', (events, deps: Deps) =>
  tellChanges(
    deps,
    'text',
    events.map(({ message }) => message.id),
  ),
);
