// The calls that give a person's name and contact to those whom it agreed to meet, and that say who is reached at an
// address. Asked at the moment of need; kept nowhere, and in no log.
import {
  ContactPurpose,
  type ProfilesServiceDefinition,
} from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { actorMessage } from '../platform/access/actor-message.ts';
import { serviceActor } from '../platform/access/actor.ts';
import { valueOf } from '../platform/faults/fault.ts';
import type { Client } from '../platform/rpc/rpc.ts';
import type { Asking } from './asking.ts';

/** Nobody waits for a link that is sent. */
const withinMs = 10_000;

export interface Contact {
  readonly name: string;
  readonly email?: string;
}

export interface Contacts {
  /** Undefined where it may not be given, where the person is gone, or where nobody can say now. */
  ofIntroduced(person: string, organisation: string, as: Asking): Promise<Contact | undefined>;
}

export const contactsOf = (client: Client<typeof ProfilesServiceDefinition>): Contacts => ({
  ofIntroduced: async (personId, organisationId, { call }) => {
    const request = {
      actor: actorMessage(serviceActor(call.requestId)),
      personId,
      purpose: ContactPurpose.INTRODUCTION,
      organisationId,
    };
    const found = await client.getContact(request, call);
    const person = found.ok ? found.value.person : undefined;
    if (!person) return undefined;
    const name = [person.givenName, person.familyName].filter((part) => part !== '').join(' ');
    const { email } = person;
    return { name, ...(email === undefined || email === '' ? {} : { email }) };
  },
});

/** Ids of those who are reached at an address: at most two. Throws where nobody can say. */
export const personsAt =
  (client: Client<typeof ProfilesServiceDefinition>) =>
  async (email: string, requestId: string): Promise<readonly string[]> => {
    const signal = AbortSignal.timeout(withinMs);
    const call = { deadline: Date.now() + withinMs, signal, requestId };
    const request = { actor: actorMessage(serviceActor(requestId)), email };
    return valueOf(await client.findPersonsByEmail(request, call, { idempotent: true })).personIds;
  };
