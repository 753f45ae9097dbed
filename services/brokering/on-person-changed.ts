// A person who is erased speaks for nobody any more, and nothing of what it wrote is kept.
import { personChanged } from '../../proto/topics.ts';
import { follow } from '../platform/service.ts';
import type { Deps } from './deps.ts';
import { forgetPerson } from './leave-introductions.ts';

export const onPersonChanged = follow(personChanged, 'shared', async (events, deps: Deps) => {
  for (const { message, at } of events) if (!message.person) await forgetPerson(deps, message.id, at.id);
});
