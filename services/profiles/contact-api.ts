// Says how to reach a person, at the moment of writing to it, where what it is for allows it; and who is reached there.
import {
  ContactPurpose,
  type FindPersonsByEmailRequest,
  type FindPersonsByEmailResponse,
  type GetContactRequest,
  type GetContactResponse,
} from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { readActor } from '../platform/access/actor-message.ts';
import { may } from '../platform/access/may.ts';
import { type Outcome, fault, invalid, ok, refused } from '../platform/faults/fault.ts';
import type { Deps } from './deps.ts';
import { eachProfile } from './each-profile.ts';
import { aggregateMessage } from './profile-messages-api.ts';
import { withoutNewAddress } from './settle-address.ts';
import { emailKeyOf } from './settle-profile.ts';

/** Two are as many as it takes to know that one cannot tell them apart. */
const mostFound = 2;

export const findPersonsByEmail = async (
  deps: Deps,
  { actor, email }: FindPersonsByEmailRequest,
): Promise<Outcome<FindPersonsByEmailResponse>> => {
  if (!may(readActor(actor), 'contact')) return refused(fault('forbidden', { subject: 'person' }));
  const { items } = await deps.profiles.person.query({
    index: 'ofEmail',
    equals: [emailKeyOf(email)],
    limit: mostFound,
  });
  return ok({ personIds: items.map(({ document }) => document.id) });
};

const isMember = async (deps: Deps, personId: string, organisationId: string): Promise<boolean> => {
  for await (const { document } of eachProfile(deps, 'membership', 'ofPerson', personId))
    if (document.organisationId === organisationId) return true;
  return false;
};

/**
 * Who agreed to an introduction agreed to be reached for it, unless its organisation withdrew the consent to be contacted;
 * one that is gone or merged cannot be contacted any more.
 */
const mayBeContacted = async (deps: Deps, organisationId: string): Promise<boolean> => {
  const organisation = await deps.profiles.organisation.get(organisationId);
  if (!organisation || organisation.document.mergedInto !== undefined) return false;
  for await (const { document } of eachProfile(deps, 'consent', 'ofOrganisation', organisationId))
    if (document.purpose === 'be_contacted') return document.given;
  return true;
};

export const getContact = async (
  deps: Deps,
  { actor, personId, purpose, organisationId }: GetContactRequest,
): Promise<Outcome<GetContactResponse>> => {
  if (!may(readActor(actor), 'contact', { personId }))
    return refused(fault('forbidden', { subject: 'person' }));
  const reach = async (): Promise<Outcome<GetContactResponse>> => {
    const found = await deps.profiles.person.get(personId);
    return ok({ person: found && aggregateMessage('person', withoutNewAddress(found.document)) });
  };
  switch (purpose) {
    case ContactPurpose.NOTICE:
    case ContactPurpose.SIGN_IN:
      return reach();
    case ContactPurpose.INTRODUCTION: {
      if (organisationId === undefined)
        return refused(invalid({ field: 'organisation_id', rule: 'required' }));
      const reachable =
        (await mayBeContacted(deps, organisationId)) && (await isMember(deps, personId, organisationId));
      return reachable ? reach() : ok({ person: undefined });
    }
    default:
      return refused(invalid({ field: 'purpose', rule: 'required' }));
  }
};
