// Who is erased is signed in nowhere any more, and comes in by no institution's word.
import { personChanged } from '../../proto/topics.ts';
import { follow } from '../platform/service.ts';
import type { Door } from './door/door.ts';
import { endSessionsOf } from './sessions/keep-sessions.ts';
import { forgetIdentitiesOf } from './sign-in/keep-identities.ts';
import { forgetLinksOf } from './sign-in/keep-sign-ins.ts';

interface Following {
  readonly edge: { readonly door: Door };
}

export const onPersonChanged = follow(personChanged, 'shared', async (events, { edge }: Following) => {
  const { door } = edge;
  for (const { message } of events) {
    if (message.person) continue;
    await endSessionsOf(door, message.id);
    await forgetIdentitiesOf(door, message.id);
    await forgetLinksOf(door, message.id);
  }
});
