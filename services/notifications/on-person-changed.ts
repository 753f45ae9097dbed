// Knows who animates the campus. Whatever a person was told goes with it, how it was to be reached, and what animators were
// told of it.
import { personChanged } from '../../proto/topics.ts';
import { follow } from '../platform/service.ts';
import type { Deps } from './deps.ts';
import { followStaff } from './staff/follow-staff.ts';
import { forgetAbout, forgetPerson } from './keep-notices.ts';
import { forgetAddress } from './mail/silent-addresses.ts';
import { forgetHowReached } from './plan/forget-person.ts';

export const onPersonChanged = follow(personChanged, 'shared', async (events, deps: Deps) => {
  for (const { message } of events) {
    const { id: personId, version, person, recorded } = message;
    const at = recorded?.at?.toISOString() ?? '';
    await followStaff(deps, { personId, version, animator: person?.animator ?? false, at });
    if (person) continue;
    await forgetPerson(deps, message.id);
    await forgetHowReached(deps, message.id);
    await forgetAddress(deps, message.id);
    await forgetAbout(deps, { kind: 'address', id: message.id });
  }
});
