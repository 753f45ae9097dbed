// The campus's time zone, which profiles keeps: days and hours that people choose are by it.
import type { ProfilesServiceDefinition } from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { ProfileKind } from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { actorMessage } from '../platform/access/actor-message.ts';
import { serviceActor } from '../platform/access/actor.ts';
import { contextFor } from '../platform/call-context.ts';
import { FaultError } from '../platform/faults/fault.ts';
import type { Client } from '../platform/rpc/rpc.ts';

/** It changes once in the life of a campus, if ever. */
const freshMs = 60_000;
const deadlineMs = 5_000;
const asking = 'matchmaking.time-zone';

/** Asks again after a minute; goes on with what it was told where profiles is out of reach, and throws where it never was. */
export const createTimeZone = (
  profiles: Client<typeof ProfilesServiceDefinition>,
  clock: () => Date,
): (() => Promise<string>) => {
  let told: { readonly zone: string; readonly at: number } | undefined;
  return async () => {
    if (told && clock().getTime() - told.at < freshMs) return told.zone;
    const actor = actorMessage(serviceActor(asking));
    const request = { actor, kind: ProfileKind.SETTINGS, reference: 'campus' };
    const answer = await profiles.getProfile(request, contextFor(asking, deadlineMs));
    const zone = answer.ok ? answer.value.settings?.timeZone : undefined;
    if (zone !== undefined) told = { zone, at: clock().getTime() };
    else if (!told && !answer.ok) throw new FaultError(answer.fault);
    return told?.zone ?? 'UTC';
  };
};
