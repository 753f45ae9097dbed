// Actors with good defaults.
import type { Actor as ActorMessage } from '../../proto/generated/passerelle/mesh/v1/actor.ts';
import { actorMessage } from '../../services/platform/access/actor-message.ts';
import type { Actor } from '../../services/platform/access/actor.ts';

const anActor = (changes: Partial<Actor>): Actor => ({
  kind: 'person',
  memberships: [],
  animator: false,
  administrator: false,
  locale: 'fr',
  requestId: 'request-1',
  ...changes,
});

export const anAnimator = (): Actor => anActor({ animator: true });
export const anAdministrator = (): Actor => anActor({ administrator: true });
export const aMachine = (): Actor => anActor({ kind: 'machine', keyId: 'key_1' });
export const aService = (): Actor => anActor({ kind: 'service' });
/** A person without a membership is a member of nothing. */
export const aPersonActing = (personId: string): Actor => anActor({ personId });
export const aMemberOf = (
  of: string,
  {
    role = 'member',
    personId = 'per_00000000000000000000000001',
  }: { role?: 'member' | 'owner'; personId?: string } = {},
): Actor => anActor({ personId, memberships: [{ of, role }] });
export const anOwnerOf = (of: string): Actor => aMemberOf(of, { role: 'owner' });

export const asMessage = (actor: Actor): ActorMessage => actorMessage(actor);
