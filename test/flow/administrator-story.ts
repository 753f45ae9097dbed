// What an administrator does here: begins the campus, says who is staff, ends sessions, erases, operates.
import { describe, expect, it } from '@jest/globals';
import { visitor } from '../makers/at-the-door.ts';
import { eventually } from '../makers/eventually.ts';
import { emailOf, type Stage } from './users-campus.ts';

export const describeAdministrator = (stage: () => Stage): void =>
  describe('an administrator', () => {
    it('is whoever had the link of the first start, which nobody has again', async () => {
      const { administrator, base, firstToken } = stage().campus;
      expect(await administrator.take('GET', '/v1/session')).toMatchObject({
        kind: 'person',
        animator: true,
        administrator: true,
      });
      const body = { token: firstToken, given_name: 'X', family_name: 'Y', email: 'x@y.example' };
      const again = await visitor(base).call('POST', '/v1/sign-in/first', { body });
      expect(again.status).toBe(401);
      expect(await visitor(base).take('GET', '/v1/sign-in')).toMatchObject({ first: false });
    });

    it('makes staff of a member, who is staff at the next request and no more once that is taken back', async () => {
      const { administrator, cast, comeIn } = stage().campus;
      const path = `/v1/persons/${cast.alix.id}`;
      const alix = await comeIn('alix');
      expect((await alix.call('GET', '/v1/queue')).status).toBe(403);
      await administrator.take('PATCH', path, { body: { animator: true } });
      expect((await alix.call('GET', '/v1/queue')).status).toBe(200);
      await administrator.take('PATCH', path, { body: { animator: false } });
      expect((await alix.call('GET', '/v1/queue')).status).toBe(403);
    });

    it('ends the sessions of somebody else', async () => {
      const { administrator, cast, comeIn } = stage().campus;
      const path = `/v1/persons/${cast.hal.id}`;
      const browsers = [await comeIn('hal'), await comeIn('hal')];
      for (const one of browsers) expect((await one.call('GET', path)).status).toBe(200);
      expect(await administrator.take('DELETE', `${path}/sessions`)).toEqual({ ended: 2 });
      for (const one of browsers) expect((await one.call('GET', path)).status).toBe(401);
    });

    it('erases a person, and reads of each service that it has forgotten it', async () => {
      const { administrator, base, cast, comeIn } = stage().campus;
      const path = `/v1/persons/${cast.hal.id}`;
      const hal = await comeIn('hal');
      expect((await administrator.call('DELETE', path)).status).toBe(204);
      const services = await eventually(
        async () => {
          const { items, complete, awaited } = await administrator.take('GET', `/v1/receipts/${cast.hal.id}`);
          if (complete !== true) throw new Error(`awaited from ${awaited.join(', ')}`);
          return (items as { service: string }[]).map(({ service }) => service);
        },
        { withinMs: 40_000 },
      );
      expect(services).toEqual(['brokering', 'gateway', 'notifications', 'profiles']);
      expect((await administrator.call('GET', path)).status).toBe(404);
      expect((await hal.call('GET', '/v1/organisations')).status).toBe(401);
      const asked = await visitor(base).call('POST', '/v1/sign-in/link', { body: { email: emailOf('hal') } });
      expect(asked.status).toBe(204);
    });

    it('operates: health, what was set aside, a backup', async () => {
      const { administrator } = stage().campus;
      const { services } = await administrator.take('GET', '/v1/health');
      expect((services as { ready: boolean }[]).every(({ ready }) => ready)).toBe(true);
      expect(await administrator.list('/v1/dead-letters')).toEqual([]);
      const { status, text } = await administrator.call('GET', '/v1/backup');
      expect(status).toBe(200);
      expect(text.trimEnd().split('\n').at(-1)).toMatch(/sha256|checksum/i);
    });
  });
