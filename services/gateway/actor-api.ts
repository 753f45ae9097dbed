// The actor as every request of every service carries it.
import {
  Actor as ActorMessage,
  ActorKind,
  MembershipRole,
  Role,
} from '../../proto/generated/passerelle/mesh/v1/actor.ts';
import type { Actor } from '../platform/access/actor.ts';
import type { CallContext } from '../platform/call-context.ts';

/** Who asks a service, and until when. */
export interface Asking {
  readonly actor: Actor;
  readonly call: CallContext;
}

const kinds = { person: ActorKind.PERSON, machine: ActorKind.MACHINE, service: ActorKind.SERVICE } as const;
const roles = { member: MembershipRole.MEMBER, owner: MembershipRole.OWNER } as const;

export const actorMessage = (actor: Actor): ActorMessage =>
  ActorMessage.fromPartial({
    kind: kinds[actor.kind],
    personId: actor.personId,
    memberships: actor.memberships.map(({ of, role }) => ({ organisationId: of, role: roles[role] })),
    roles: actor.animator ? [Role.ANIMATOR] : [],
    locale: actor.locale,
    requestId: actor.requestId,
  });
