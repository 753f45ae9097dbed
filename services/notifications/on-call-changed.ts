// Tells the members of organisations that a call fits: at once where it is open, otherwise when it opens.
import type { CallChanged } from '../../proto/generated/passerelle/brokering/v1/calls.ts';
import { callChanged } from '../../proto/topics.ts';
import { follow } from '../platform/service.ts';
import { askSettings } from './ask-settings-api.ts';
import { type Deps, dueKinds } from './deps.ts';
import { takeStates, type TellingState } from './keep-tellings.ts';
import { toldOfCall } from './told-of-call.ts';

const stateOf = ({ id, version, call, recorded }: CallChanged, timeZone: string): TellingState => {
  const about = { kind: 'call', id } as const;
  if (!call) return { about, version };
  const { closesOn, opensOn, fittingIds } = call;
  const fittedAt = (call.fittedAt ?? recorded?.at)?.toISOString() ?? '';
  const now = { id, closesOn, ...(opensOn === undefined ? {} : { opensOn }), fittingIds, fittedAt };
  return { about, version, tellings: toldOfCall(now, timeZone) };
};

const tellWhenOpen = async (
  { schedule }: Deps,
  { about: { id }, tellings = [] }: TellingState,
  then: Date,
): Promise<void> => {
  for (const { from } of tellings) {
    const opens = from === undefined ? undefined : new Date(from);
    if (opens && opens > then) await schedule.set(dueKinds.tellOpenedCall, id, opens);
  }
};

export const onCallChanged = follow(callChanged, 'shared', async (events, deps: Deps) => {
  const { timeZone } = await askSettings(deps);
  // Read before anything is told: one that opens meanwhile is told by both, and so once, rather than by neither.
  const now = deps.clock();
  const current = await takeStates(
    deps,
    events.map(({ message }) => stateOf(message, timeZone)),
  );
  for (const state of current) await tellWhenOpen(deps, state, now);
});
