// The one call that gives a person's name and contact to those whom it agreed to meet. Asked at the moment of showing;
// kept nowhere, and in no log.
import {
  ContactPurpose,
  type ProfilesServiceDefinition,
} from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { actorMessage } from '../platform/access/actor-message.ts';
import { serviceActor } from '../platform/access/actor.ts';
import type { Client } from '../platform/rpc/rpc.ts';
import type { Asking } from './asking.ts';

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
