// What brokering asks of profiles: the campus's time zone, and whether a person's contact may be given.
import {
  ContactPurpose,
  ProfileKind,
  type ProfilesServiceDefinition,
} from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { actorMessage } from '../platform/access/actor-message.ts';
import { serviceActor } from '../platform/access/actor.ts';
import { contextFor } from '../platform/call-context.ts';
import { ok, valueOf } from '../platform/faults/fault.ts';
import { heldAnswer } from '../platform/rpc/held-answer.ts';
import type { Client } from '../platform/rpc/rpc.ts';

type Profiles = Client<typeof ProfilesServiceDefinition>;

/** It changes once in the life of a campus, if ever. */
const freshMs = 60_000;
const deadlineMs = 5_000;
const asking = 'brokering.asks-profiles';

export const createTimeZone = (profiles: Profiles, clock: () => Date): (() => Promise<string>) =>
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

/** What is given is not kept: only that it may be. */
export const mayBeContacted = async (
  profiles: Profiles,
  { personId, organisationId }: { readonly personId: string; readonly organisationId: string },
): Promise<boolean> => {
  const actor = actorMessage(serviceActor(asking));
  const request = { actor, personId, organisationId, purpose: ContactPurpose.INTRODUCTION };
  return valueOf(await profiles.getContact(request, contextFor(asking, deadlineMs))).person !== undefined;
};
