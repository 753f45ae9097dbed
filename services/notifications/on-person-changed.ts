// Whatever a person was told goes with it, and how it was to be reached.
import { personChanged } from '../../proto/topics.ts';
import { follow } from '../platform/service.ts';
import type { Deps } from './deps.ts';
import { forgetPerson } from './keep-notices.ts';
import { forgetAddress } from './mail/silent-addresses.ts';
import { forgetHowReached } from './plan/forget-person.ts';

export const onPersonChanged = follow(personChanged, 'shared', async (events, deps: Deps) => {
  for (const { message } of events) {
    if (message.person) continue;
    await forgetPerson(deps, message.id);
    await forgetHowReached(deps, message.id);
    await forgetAddress(deps, message.id);
  }
});
