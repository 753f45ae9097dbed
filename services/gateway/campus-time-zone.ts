// The zone in which the campus's days begin and end, for sentences that name a day.
import { serviceActor } from '../platform/access/actor.ts';
import { contextFor } from '../platform/call-context.ts';
import { ok } from '../platform/faults/fault.ts';
import { heldAnswer } from '../platform/rpc/held-answer.ts';
import type { Profiles } from './profiles-api.ts';

/** Most answers name a day. */
const freshMs = 1_000;
const deadlineMs = 5_000;
const asking = 'gateway.time-zone';

export const campusTimeZone = (profiles: Profiles, clock: () => Date): (() => Promise<string>) =>
  heldAnswer({
    ask: async () => {
      const as = { actor: serviceActor(asking), call: contextFor(asking, deadlineMs) };
      const settings = await profiles.get('settings', 'campus', as);
      return settings.ok ? ok(String(settings.value.json['time_zone'])) : settings;
    },
    freshMs,
    clock,
  });
