import { describe, expect, it } from '@jest/globals';
import * as make from '../../makers/profiles.ts';
import { idOf, type ProfilesInMemory, profilesInMemory } from '../../makers/profiles-service.ts';

const expired = async (service: ProfilesInMemory, id: string): Promise<unknown> => {
  const found = await service.get('statement', id);
  return found.ok && found.value.statement?.expired;
};

const withStatement = async (expiresOn: string | undefined) => {
  const service = profilesInMemory();
  const organisationId = idOf(await service.made(make.anOrganisation()));
  const id = idOf(await service.made(make.aStatement({ organisationId, expiresOn })));
  const edit = (to: string | undefined, ifVersion: number) =>
    service.put(make.aStatement({ id, organisationId, expiresOn: to }), { ifVersion });
  const later = async (instant: string) => {
    service.at(instant);
    await service.runDue();
    return expired(service, id);
  };
  return { service, organisationId, id, edit, later };
};

describe('a statement that expires', () => {
  it('counts to the end of its last day in the campus’s time zone, then no longer, by itself', async () => {
    const { service, later } = await withStatement('2026-03-29');
    expect(await later('2026-03-29T21:59:59.999Z')).toBe(false);
    expect(await later('2026-03-29T22:00:00Z')).toBe(true);
    expect(service.collections.statement.events).toHaveLength(2);
    expect(await later('2026-04-29T22:00:00Z')).toBe(true);
    expect(service.collections.statement.events).toHaveLength(2);
  });

  it('counts longer when its day is moved, and less long when it is brought forward', async () => {
    const { edit, later } = await withStatement('2026-03-10');
    await edit('2026-03-20', 1);
    expect(await later('2026-03-15T12:00:00Z')).toBe(false);
    await edit('2026-03-16', 2);
    expect(await later('2026-03-17T12:00:00Z')).toBe(true);
  });

  it('counts again when it is given another day, and for good when it is given none', async () => {
    const { edit, later } = await withStatement('2026-03-10');
    expect(await later('2026-03-11T12:00:00Z')).toBe(true);
    await edit('2026-03-20', 2);
    expect(await later('2026-03-12T12:00:00Z')).toBe(false);
    await edit(undefined, 3);
    expect(await later('2026-05-01T12:00:00Z')).toBe(false);
  });

  it('expires in time though an edit that would have moved its day was refused', async () => {
    const { edit, later } = await withStatement('2026-03-10');
    await edit('2027-01-01', 7);
    expect(await later('2026-03-10T12:00:00Z')).toBe(false);
    expect(await later('2026-03-11T12:00:00Z')).toBe(true);
  });

  it('expires in time though another wrote it in the middle of an edit', async () => {
    const { service, id, organisationId, edit, later } = await withStatement('2026-12-31');
    const statements = service.collections.statement;
    statements.beforeWrite = async () => {
      statements.beforeWrite = undefined;
      await service.put(make.aStatement({ id, organisationId, expiresOn: '2026-03-05' }), { ifVersion: 1 });
    };
    expect(await edit('2026-11-30', 1)).toMatchObject({ ok: false, fault: { code: 'conflict' } });
    expect(await later('2026-03-05T12:00:00Z')).toBe(false);
    expect(await later('2026-03-06T12:00:00Z')).toBe(true);
  });

  it('follows the campus into another time zone', async () => {
    const { service, later } = await withStatement('2026-03-10');
    await service.put(make.settingsOf({ timeZone: 'Pacific/Kiritimati' }));
    expect(await later('2026-03-10T09:59:00Z')).toBe(false);
    expect(await later('2026-03-10T10:00:00Z')).toBe(true);
  });

  it('can be edited once expired without another day', async () => {
    const { service, id, organisationId, later } = await withStatement('2026-03-10');
    await later('2026-03-11T12:00:00Z');
    const edited = make.aStatement({ id, organisationId, expiresOn: '2026-03-10', text: 'autre' });
    expect(await service.put(edited, { ifVersion: 2 })).toMatchObject({
      ok: true,
      value: { statement: { expired: true } },
    });
  });

  it('is not what its sender says', async () => {
    const { service, organisationId } = await withStatement(undefined);
    const made = await service.made(make.aStatement({ organisationId, expired: true }));
    expect(made.statement?.expired).toBe(false);
  });
});
