// The contract's Actor and the plain one.
import type { Actor as ActorMessage } from '../../../proto/generated/passerelle/mesh/v1/actor.ts';
import { ActorKind, MembershipRole, Role } from '../../../proto/generated/passerelle/mesh/v1/actor.ts';
import type { Actor } from './actor.ts';

/**
 * A request without an actor, or of a kind not known here, comes from nobody: a machine with no right but to read what
 * is public. Persons alone have memberships and roles.
 */
export const readActor = (message: ActorMessage | undefined): Actor => {
  const kind = kindOf(message?.kind);
  const person = kind === 'person' ? message : undefined;
  const keyId = kind === 'machine' ? message?.keyId : undefined;
  return {
    kind,
    ...(keyId === undefined ? {} : { keyId }),
    ...(person?.personId === undefined ? {} : { personId: person.personId }),
    memberships: (person?.memberships ?? []).map((membership) => ({
      of: membership.organisationId,
      role: membership.role === MembershipRole.OWNER ? 'owner' : 'member',
    })),
    animator: person?.roles.includes(Role.ANIMATOR) ?? false,
    administrator: person?.roles.includes(Role.ADMINISTRATOR) ?? false,
    locale: message?.locale === 'en' ? 'en' : 'fr',
    requestId: message?.requestId ?? '',
  };
};

const kindOf = (kind: ActorKind | undefined): Actor['kind'] => {
  if (kind === ActorKind.PERSON) return 'person';
  return kind === ActorKind.SERVICE ? 'service' : 'machine';
};

const kinds = { person: ActorKind.PERSON, machine: ActorKind.MACHINE, service: ActorKind.SERVICE } as const;

export const actorMessage = (actor: Actor): ActorMessage => ({
  kind: kinds[actor.kind],
  personId: actor.personId,
  keyId: actor.keyId,
  memberships: actor.memberships.map(({ of, role }) => ({
    organisationId: of,
    role: role === 'owner' ? MembershipRole.OWNER : MembershipRole.MEMBER,
  })),
  roles: [...(actor.animator ? [Role.ANIMATOR] : []), ...(actor.administrator ? [Role.ADMINISTRATOR] : [])],
  locale: actor.locale,
  requestId: actor.requestId,
});
