import { describe, expect, it } from '@jest/globals';
import {
  Actor as ActorMessage,
  ActorKind,
  MembershipRole,
  Role,
} from '../../../proto/generated/passerelle/mesh/v1/actor.ts';
import { actorMessage, readActor } from '../../../services/platform/access/actor-message.ts';
import type { Visibility } from '../../../services/platform/access/actor.ts';
import { may } from '../../../services/platform/access/may.ts';
import { type Action, actions } from '../../../services/platform/access/policy.ts';
import {
  aMachine,
  aMemberOf,
  anAdministrator,
  anAnimator,
  anOwnerOf,
  aService,
} from '../../makers/actors.ts';

const own = 'org_own';
const about = { visibility: 'animators', owners: [own], personId: 'per_me', keyId: 'key_1' } as const;
const actors = {
  member: aMemberOf(own, { personId: 'per_other' }),
  owner: { ...anOwnerOf(own), personId: 'per_other' },
  stranger: aMemberOf('org_other', { personId: 'per_other' }),
  self: aMemberOf('org_other', { personId: 'per_me' }),
  animator: anAnimator(),
  administrator: anAdministrator(),
  machine: aMachine(),
  otherMachine: { ...aMachine(), keyId: 'key_2' },
  service: aService(),
};

const allowed: Readonly<Record<Action, readonly (keyof typeof actors)[]>> = {
  'come-in': ['member', 'owner', 'stranger', 'self', 'animator', 'administrator', 'machine', 'otherMachine'],
  read: ['member', 'owner', 'animator', 'service'],
  'read-hidden': ['member', 'owner', 'animator', 'service'],
  'read-personal': ['self', 'animator', 'administrator', 'service'],
  'write-personal': ['self', 'animator', 'administrator'],
  'export-personal': ['self', 'administrator', 'service'],
  'erase-personal': ['self', 'administrator'],
  'show-address': ['self'],
  contact: ['service'],
  write: ['member', 'owner', 'animator'],
  consent: ['owner', 'animator'],
  answer: ['member', 'owner', 'animator'],
  speak: ['member', 'owner'],
  curate: ['animator'],
  match: ['service'],
  sessions: ['self', 'administrator'],
  connect: ['animator', 'administrator', 'machine'],
  'report-mail': ['animator', 'administrator', 'machine', 'otherMachine'],
  unsubscribe: [
    'member',
    'owner',
    'stranger',
    'self',
    'animator',
    'administrator',
    'machine',
    'service',
    'otherMachine',
  ],
  'send-link': ['service'],
  administer: ['administrator'],
  operate: ['administrator'],
};

describe('who may do what', () => {
  it.each(actions.flatMap((action) => Object.keys(actors).map((name) => [action, name] as const)))(
    '%s by a %s',
    (action, name) => {
      const actor = actors[name as keyof typeof actors];
      expect(may(actor, action, about)).toBe(allowed[action].includes(name as keyof typeof actors));
    },
  );

  it.each<[Visibility, string[]]>([
    [
      'public',
      [
        'member',
        'owner',
        'stranger',
        'self',
        'animator',
        'administrator',
        'machine',
        'otherMachine',
        'service',
      ],
    ],
    ['campus', ['member', 'owner', 'stranger', 'self', 'animator', 'administrator', 'service']],
    ['animators', ['member', 'owner', 'animator', 'service']],
  ])('what is visible to %s is read by %j', (visibility, readers) => {
    const found = Object.entries(actors).filter(([, actor]) =>
      may(actor, 'read', { visibility, owners: [own] }),
    );
    expect(found.map(([name]) => name)).toEqual(readers);
  });

  it('keeps what has no visibility for animators and its own', () => {
    expect(may(actors.stranger, 'read', {})).toBe(false);
    expect(may(actors.animator, 'read', {})).toBe(true);
  });
});

describe('the actor of a request', () => {
  it.each(Object.values(actors))('comes back from its message as it was', (actor) => {
    expect(readActor(actorMessage(actor))).toEqual(actor);
  });

  it.each([ActorKind.UNSPECIFIED, ActorKind.UNRECOGNIZED, ActorKind.MACHINE, ActorKind.SERVICE])(
    'has no membership and no role as %s',
    (kind) => {
      const memberships = [{ organisationId: own, role: MembershipRole.OWNER }];
      const claimed = ActorMessage.fromPartial({
        kind,
        personId: 'per_me',
        memberships,
        roles: [Role.ANIMATOR, Role.ADMINISTRATOR],
      });
      expect(readActor(claimed)).toMatchObject({
        memberships: [],
        animator: false,
        administrator: false,
      });
    },
  );

  it('is nobody where there is none, and may use what needs no right but a link', () => {
    const nobody = readActor(undefined);
    expect(actions.filter((action) => may(nobody, action, about))).toEqual(['come-in', 'unsubscribe']);
  });
});
