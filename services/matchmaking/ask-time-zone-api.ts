// The campus's time zone, which profiles keeps: days and hours that people choose are by it.
import type { ProfilesServiceDefinition } from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { ProfileKind } from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { actorMessage } from '../platform/access/actor-message.ts';
import { serviceActor } from '../platform/access/actor.ts';
import { contextFor } from '../platform/call-context.ts';
import { ok } from '../platform/faults/fault.ts';
import { heldAnswer } from '../platform/rpc/held-answer.ts';
import type { Client } from '../platform/rpc/rpc.ts';

/** It changes once in the life of a campus, if ever. */
const freshMs = 60_000;
const deadlineMs = 5_000;
const asking = 'matchmaking.time-zone';

export const createTimeZone = (
  profiles: Client<typeof ProfilesServiceDefinition>,
  clock: () => Date,
): (() => Promise<string>) =>
  heldAnswer({
    ask: async () => {
      const actor = actorMessage(serviceActor(asking));
      const request = { actor, kind: ProfileKind.SETTINGS, reference: 'campus' };
      const answer = await profiles.getProfile(request, contextFor(asking, deadlineMs));
      return answer.ok ? ok(answer.value.settings?.timeZone ?? 'UTC') : answer;
    },
    freshMs,
    clock,
  });
