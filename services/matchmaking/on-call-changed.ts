// Knows which calls for projects are open, and whom they fit: it counts from the next look at a pair on, and is told as it
// is at the moment of reading.
import { callChanged } from '../../proto/topics.ts';
import { follow } from '../platform/service.ts';
import type { KnownCall } from './campus/calls.ts';
import type { Deps } from './deps.ts';

export const knowCalls = follow(callChanged, 'every', async (events, { campus }: Deps) => {
  for (const { message } of events) {
    const { id, version, call } = message;
    const is: KnownCall | undefined = call && {
      id,
      ...(call.opensOn === undefined ? {} : { opensOn: call.opensOn }),
      closesOn: call.closesOn,
      fitting: call.fittingIds,
    };
    campus.takeCall({ id, version, ...(is ? { is } : {}) });
  }
});
