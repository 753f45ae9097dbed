// Makes the address that a person showed to be its own the one that counts, or drops it.
import { hash } from 'node:crypto';
import type {
  ConfirmEmailRequest,
  ConfirmEmailResponse,
  DropNewEmailRequest,
  DropNewEmailResponse,
} from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { readActor } from '../platform/access/actor-message.ts';
import { may } from '../platform/access/may.ts';
import { fault, ok, type Outcome, refused } from '../platform/faults/fault.ts';
import type { Deps } from './deps.ts';
import { announceProfile } from './emit-profile-changed.ts';
import { faultOfWrite } from './fault-of-write.ts';
import type { Person, Recorded } from './profile.ts';
import { recordWrite, type Traced } from './record-write.ts';
import { withoutNewAddress, withShownAddress } from './settle-address.ts';
import { withEmailKey } from './settle-profile.ts';
import { otherAt } from './whose-address.ts';

/** How often it is done again on a newer state. */
const attempts = 4;

/** The person before it was changed. `change`: undefined where there is nothing to do any more. */
const rewritten = async (
  deps: Pick<Deps, 'profiles'>,
  personId: string,
  recorded: Recorded,
  change: (person: Person) => Person | undefined,
): Promise<Outcome<Person>> => {
  const about = { subject: 'person', subjectId: personId };
  for (let attempt = 1; ; attempt += 1) {
    const found = await deps.profiles.person.get(personId);
    const changed = found && change(found.document);
    if (!changed) return refused(fault('not-found', about));
    const { document, version } = found;
    const next = { ...withEmailKey(changed, found.document), recorded };
    const events = announceProfile('person', next, version + 1);
    const result = await deps.profiles.person.put(next, { ifVersion: version, events });
    if (result.kind === 'written') return ok(document);
    if (result.kind !== 'conflict' || attempt === attempts)
      return refused(faultOfWrite('person', personId, result));
  }
};

/**
 * Two at one address would come in no more, for nobody could tell which is meant: so it stays whose it is. Whoever reads
 * what comes there has shown so, and is told; nobody else is.
 */
export const confirmEmail = async (
  deps: Pick<Deps, 'profiles' | 'clock'>,
  { actor: sent, personId, shown }: ConfirmEmailRequest,
  call: Traced = {},
): Promise<Outcome<ConfirmEmailResponse>> => {
  const actor = readActor(sent);
  if (!may(actor, 'contact', { personId })) return refused(fault('forbidden', { subject: 'person' }));
  const recorded = { ...recordWrite(actor, deps.clock(), call), by: personId };
  const found = await deps.profiles.person.get(personId);
  const isShown = (address: string): boolean => hash('sha256', address, 'base64url') === shown;
  const then = found && withShownAddress(found.document, isShown);
  if (then && (await otherAt(deps, withEmailKey(then, found.document))))
    return refused(fault('duplicate', { subject: 'person' }));
  const before = await rewritten(deps, personId, recorded, (person) => withShownAddress(person, isShown));
  return before.ok ? ok({ formerEmail: before.value.email }) : before;
};

export const dropNewEmail = async (
  deps: Pick<Deps, 'profiles' | 'clock'>,
  { actor: sent, personId }: DropNewEmailRequest,
  call: Traced = {},
): Promise<Outcome<DropNewEmailResponse>> => {
  const actor = readActor(sent);
  if (!may(actor, 'show-address', { personId })) return refused(fault('forbidden', { subject: 'person' }));
  const recorded = recordWrite(actor, deps.clock(), call);
  const found = await deps.profiles.person.get(personId);
  if (found && found.document.newEmail === undefined) return ok({});
  const before = await rewritten(deps, personId, recorded, withoutNewAddress);
  return before.ok ? ok({}) : before;
};
