// Whatever a person was told goes with it.
import { personChanged } from '../../proto/topics.ts';
import { follow } from '../platform/service.ts';
import type { Deps } from './deps.ts';
import { forgetPerson } from './keep-notices.ts';

export const onPersonChanged = follow(personChanged, 'shared', async (events, deps: Deps) => {
  for (const { message } of events) if (!message.person) await forgetPerson(deps, message.id);
});
