import { describe, expect, it } from '@jest/globals';
import * as make from '../../makers/profiles.ts';
import { idOf, type ProfilesInMemory, profilesInMemory } from '../../makers/profiles-service.ts';

const campus = async () => {
  const service = profilesInMemory();
  const a = idOf(await service.made(make.anOrganisation({ name: 'A', externalIds: make.externalIds('a') })));
  const b = idOf(await service.made(make.anOrganisation({ name: 'B', externalIds: make.externalIds('b') })));
  const personId = idOf(await service.made(make.aPerson()));
  const made = {
    statement: idOf(await service.made(make.aStatement({ organisationId: a }))),
    text: idOf(await service.made(make.aText({ ownerIds: [a] }))),
    link: idOf(await service.made(make.aCollaboration({ organisationIds: [a, b] }))),
    membership: idOf(await service.made(make.aMembership({ organisationId: a, personId }))),
    consent: idOf(await service.made(make.aConsent({ subjectId: a }))),
    child: idOf(await service.made(make.anOrganisation({ name: 'C', parentId: a }))),
  };
  return { service, a, b, personId, ...made };
};

/** To whom each thing of the campus belongs now. */
const owners = async (service: ProfilesInMemory, of: Awaited<ReturnType<typeof campus>>) => {
  const statement = await service.get('statement', of.statement);
  const text = await service.get('text', of.text);
  const link = await service.get('collaboration', of.link);
  const membership = await service.get('membership', of.membership);
  const child = await service.get('organisation', of.child);
  return {
    statement: statement.ok && statement.value.statement?.organisationId,
    text: text.ok && text.value.text?.ownerIds,
    link: link.ok && link.value.collaboration?.organisationIds,
    membership: membership.ok && membership.value.membership?.organisationId,
    parent: child.ok && child.value.organisation?.parentId,
  };
};

describe('an organisation merged into another', () => {
  it('answers as the other, by id and by external id, and is listed no more', async () => {
    const { service, a, b } = await campus();
    await service.merge(a, 'file:b');
    for (const reference of [a, 'file:a', b])
      expect(await service.get('organisation', reference)).toMatchObject({
        ok: true,
        value: { organisation: { id: b } },
      });
    const page = await service.list('organisation');
    expect(page.ok && page.value.items.map(idOf)).not.toContain(a);
  });

  it('is followed by its things, which come back when the merge is undone', async () => {
    const of = await campus();
    const { service, a, b } = of;
    const before = await owners(service, of);
    await service.merge(a, b);
    await service.runDue();
    expect(await owners(service, of)).toEqual({
      statement: b,
      text: [b],
      link: [b],
      membership: b,
      parent: b,
    });
    await service.merge(a, undefined);
    await service.runDue();
    expect(await owners(service, of)).toEqual(before);
  });

  it('is followed also where a runner wakes up before the merge is written', async () => {
    const of = await campus();
    const { service, a, b } = of;
    service.schedule.onSet = async () => {
      service.schedule.onSet = undefined;
      await service.runDue();
    };
    await service.merge(a, b);
    await service.runDue();
    expect(await owners(service, of)).toMatchObject({ statement: b, parent: b });
  });

  it('keeps an edit of what moved, and whom it was stated for', async () => {
    const of = await campus();
    const { service, a, b } = of;
    await service.merge(a, b);
    await service.runDue();
    const retitled = make.aCollaboration({ id: of.link, organisationIds: [b], title: 'Autre' });
    expect(await service.put(retitled, { ifVersion: 2 })).toMatchObject({ ok: true });
    await service.merge(a, undefined);
    await service.runDue();
    const link = await service.get('collaboration', of.link);
    expect(link).toMatchObject({
      ok: true,
      value: { collaboration: { title: 'Autre', organisationIds: [a, b] } },
    });
  });

  it('lets the new owners of a text that moved stand, whatever happens to the merge', async () => {
    const of = await campus();
    const { service, a, b, child } = of;
    await service.merge(a, b);
    await service.runDue();
    await service.put(make.aText({ id: of.text, ownerIds: [b, child] }), { ifVersion: 2 });
    await service.merge(a, undefined);
    await service.runDue();
    expect(await owners(service, of)).toMatchObject({ text: [b, child] });
  });

  it('can be merged along a chain of any length, never in a circle', async () => {
    const service = profilesInMemory();
    const ids: string[] = [];
    for (let n = 0; n < 15; n += 1)
      ids.push(idOf(await service.made(make.anOrganisation({ name: `N${n}` }))));
    for (let n = 0; n < 14; n += 1) await service.merge(ids[n] ?? '', ids[n + 1]);
    const [first = '', last = ''] = [ids[0], ids.at(-1)];
    expect(await service.get('organisation', first)).toMatchObject({
      ok: true,
      value: { organisation: { id: last } },
    });
    expect(await service.merge(last, first)).toMatchObject({
      ok: false,
      fault: { violations: [{ field: 'into', rule: 'itself' }] },
    });
  });

  it('that was merged already is not written again', async () => {
    const { service, a, b } = await campus();
    await service.merge(a, b);
    const written = service.events().length;
    expect(await service.merge(a, b)).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await service.merge(b, undefined)).toMatchObject({ ok: true, value: { version: 1 } });
    expect(service.events()).toHaveLength(written);
  });
});

describe('an organisation that is removed', () => {
  it('takes along what was its own, and leaves its children without a parent', async () => {
    const of = await campus();
    const { service, a, consent } = of;
    await service.remove('organisation', a);
    await service.runDue();
    expect(await owners(service, of)).toEqual({
      statement: false,
      text: false,
      link: false,
      membership: false,
    });
    expect(await service.get('consent', consent)).toMatchObject({ ok: false });
    expect(await service.get('organisation', of.child)).toMatchObject({ ok: true });
  });

  it('takes along those merged into it, so that their external ids are free', async () => {
    const of = await campus();
    const { service, a, b } = of;
    await service.merge(a, b);
    await service.runDue();
    await service.remove('organisation', b);
    await service.runDue();
    expect(await owners(service, of)).toMatchObject({ statement: false, membership: false });
    expect(await service.put(make.anOrganisation({ externalIds: make.externalIds('a', 'b') }))).toMatchObject(
      { ok: true },
    );
  });

  it('leaves a text to its other owners', async () => {
    const { service, a, b } = await campus();
    const shared = idOf(await service.made(make.aText({ ownerIds: [a, b] })));
    await service.remove('organisation', a);
    await service.runDue();
    expect(await service.get('text', shared)).toMatchObject({ ok: true, value: { text: { ownerIds: [b] } } });
  });

  it('is gone with its last version and its receipt of removal in the log', async () => {
    const { service, a } = await campus();
    expect(await service.remove('organisation', a)).toMatchObject({ ok: true, value: { version: 2 } });
    const last = service.collections.organisation.events.findLast(({ key }) => key === a);
    expect(last?.id).toBe(`${a}@2`);
  });
});

describe('a person who is removed', () => {
  it('takes the memberships along', async () => {
    const { service, personId, membership } = await campus();
    await service.remove('person', personId);
    await service.runDue();
    expect(await service.get('membership', membership)).toMatchObject({ ok: false });
  });
});
