// An address that was shown to be its person's, or dropped.
import { hash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import {
  ContactPurpose,
  FindPersonsByEmailRequest,
} from '../../../proto/generated/passerelle/profiles/v1/profiles.ts';
import type { Actor } from '../../../services/platform/access/actor.ts';
import { confirmEmail, dropNewEmail } from '../../../services/profiles/confirm-email-api.ts';
import { findPersonsByEmail } from '../../../services/profiles/contact-api.ts';
import {
  aMachine,
  anAdministrator,
  anAnimator,
  aPersonActing,
  aService,
  asMessage,
} from '../../makers/actors.ts';
import * as make from '../../makers/profiles.ts';
import { idOf, profilesInMemory } from '../../makers/profiles-service.ts';

const [former, fresh] = ['former@canari.example', 'fresh@canari.example'];
const digest = (address: string): string => hash('sha256', address, 'base64url');

const waiting = async () => {
  const service = profilesInMemory();
  const id = idOf(await service.made(make.aPerson({ email: former })));
  const own = aPersonActing(id);
  const asked = await service.put(make.aPerson({ id, email: fresh }), { actor: own, ifVersion: 1 });
  expect(asked).toMatchObject({
    ok: true,
    value: { version: 2, person: { email: former, newEmail: fresh } },
  });
  const addresses = async () => {
    const found = await service.get('person', id);
    return found.ok ? [found.value.person?.email, found.value.person?.newEmail] : found.fault.code;
  };
  const confirm = (address: string, actor: Actor = aService()) =>
    confirmEmail(service.deps, { actor: asMessage(actor), personId: id, shown: digest(address) });
  const drop = (actor: Actor) => dropNewEmail(service.deps, { actor: asMessage(actor), personId: id });
  const at = async (email: string) => {
    const found = await findPersonsByEmail(
      service.deps,
      FindPersonsByEmailRequest.fromPartial({ actor: asMessage(aService()), email }),
    );
    return found.ok ? found.value.personIds : found.fault.code;
  };
  return { service, id, own, addresses, confirm, drop, at };
};

describe('a new address', () => {
  it('counts for nothing before it is shown', async () => {
    const { service, id, at } = await waiting();
    expect([await at(former), await at(fresh)]).toEqual([[id], []]);
    const reached = await service.contact(id, { purpose: ContactPurpose.NOTICE });
    expect(reached).toMatchObject({ ok: true, value: { person: { email: former, newEmail: undefined } } });
    expect(JSON.stringify(service.events())).not.toContain('canari');
  });

  it('counts once it is, and by its person', async () => {
    const { service, id, addresses, confirm, at } = await waiting();
    expect(await confirm(fresh)).toEqual({ ok: true, value: { formerEmail: former } });
    expect(await addresses()).toEqual([fresh, undefined]);
    expect([await at(former), await at(fresh.toUpperCase())]).toEqual([[], [id]]);
    const found = await service.get('person', id);
    expect(found).toMatchObject({ ok: true, value: { version: 3, recorded: { by: id } } });
    expect(JSON.stringify(service.events())).not.toContain('canari');
    expect(await confirm(fresh)).toMatchObject({ ok: false, fault: { code: 'not-found' } });
  });

  it('is not another one than the one that was shown', async () => {
    const { addresses, confirm } = await waiting();
    for (const other of [former, 'third@canari.example'])
      expect(await confirm(other)).toMatchObject({ ok: false, fault: { code: 'not-found' } });
    expect(await addresses()).toEqual([former, fresh]);
  });

  it('stays somebody else’s where it is, in whatever capitals', async () => {
    const { service, addresses, confirm, at } = await waiting();
    const other = idOf(await service.made(make.aPerson({ email: fresh.toUpperCase() })));
    expect(await confirm(fresh)).toMatchObject({ ok: false, fault: { code: 'duplicate' } });
    expect(await addresses()).toEqual([former, fresh]);
    expect(await at(fresh)).toEqual([other]);
  });

  it('is not written over by what is said of the person besides', async () => {
    const { service, id, own, addresses } = await waiting();
    for (const [actor, ifVersion] of [
      [own, 2],
      [anAnimator(), 3],
      [anAdministrator(), 4],
    ] as const) {
      const renamed = make.aPerson({ id, email: former, givenName: `Autre ${ifVersion}` });
      expect(await service.put(renamed, { actor, ifVersion })).toMatchObject({ ok: true });
      expect(await addresses()).toEqual([former, fresh]);
    }
  });

  it('is an address', async () => {
    const { service, id, own } = await waiting();
    const wrong = await service.put(make.aPerson({ id, email: 'nowhere' }), { actor: own, ifVersion: 2 });
    expect(wrong).toMatchObject({
      ok: false,
      fault: { violations: [{ field: 'email', rule: 'malformed' }] },
    });
  });

  it('is confirmed by services alone, and dropped by its person alone', async () => {
    const { addresses, own, confirm, drop } = await waiting();
    const forbidden = { ok: false, fault: { code: 'forbidden' } };
    for (const actor of [own, anAnimator(), anAdministrator(), aMachine()])
      expect(await confirm(fresh, actor)).toMatchObject(forbidden);
    for (const actor of [anAnimator(), anAdministrator(), aMachine(), aService()])
      expect(await drop(actor)).toMatchObject(forbidden);
    expect(await addresses()).toEqual([former, fresh]);
    expect(await drop(own)).toMatchObject({ ok: true });
    expect(await addresses()).toEqual([former, undefined]);
    expect(await drop(own)).toMatchObject({ ok: true });
  });
});

describe('an address that somebody else sets', () => {
  it('is nobody’s twice, however it is written; who has it keeps it', async () => {
    const service = profilesInMemory();
    const [one, other] = [
      idOf(await service.made(make.aPerson({ email: former }))),
      idOf(await service.made(make.aPerson({ email: fresh }))),
    ];
    const set = (id: string, email: string) =>
      service.put(make.aPerson({ id, email }), { actor: anAdministrator(), ifVersion: 1 });
    expect(await set(other, former.toUpperCase())).toMatchObject({
      ok: false,
      fault: { code: 'duplicate', violations: [{ field: 'email', rule: 'taken' }] },
    });
    expect(await set(one, former)).toMatchObject({ ok: true });
    expect(await set(other, 'third@canari.example')).toMatchObject({ ok: true });
  });
});
