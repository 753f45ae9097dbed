// Subscribers are told each thing once, whatever comes again and however it is read again.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Visibility } from '../../../../proto/generated/passerelle/mesh/v1/visibility.ts';
import {
  anOrganisationEvent,
  aPartnerConsentEvent,
  aStatementEvent,
  aTextEvent,
  minute,
  webhooksInMemory,
} from '../../../makers/webhooks.ts';

const campus = Visibility.CAMPUS;

const subscribed = async () => {
  const service = webhooksInMemory();
  await service.subscribe();
  service.at(minute(5));
  return service;
};

describe('told once', () => {
  const history = [
    anOrganisationEvent('org_a'),
    anOrganisationEvent('org_a', { version: 2 }),
    anOrganisationEvent('org_a', { version: 3, visibility: campus }),
    anOrganisationEvent('org_a', { version: 4 }),
  ];

  it('whatever comes again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3), { maxLength: 6 }), async (restarts) => {
        const service = await subscribed();
        for (const from of [...restarts, 0]) await service.deliver(...history.slice(from));
        await service.runDue();
        return new Set(service.told()).size === service.told().length;
      }),
      { numRuns: 40 },
    );
  });

  it('also after everything derived was lost, and its messages were forgotten', async () => {
    const service = await subscribed();
    await service.deliver(...history);
    await service.runDue();
    const count = service.posted.length;
    await service.hooks.subjects.drop();
    await service.deliver(...history);
    await service.runDue();
    expect(service.posted).toHaveLength(count);
    service.at(new Date(minute(0).getTime() + 31 * 86_400_000));
    await service.schedule.set('notifications.forget-webhook-messages', 'all', minute(0));
    await service.runDue();
    expect((await service.hooks.deliveries.all({ limit: 10 })).items).toEqual([]);
    await service.hooks.subjects.drop();
    await service.deliver(...history);
    await service.runDue();
    expect(service.posted).toHaveLength(count);
  });

  it('also of what came before its owner agreed, after everything derived was lost', async () => {
    const service = await subscribed();
    const events = [
      aStatementEvent('stm_new', { of: 'org_new' }),
      aStatementEvent('stm_new', { of: 'org_new' }),
    ];
    await service.deliver(anOrganisationEvent('org_new'));
    const ofStatement = () => service.told().filter((one) => one.startsWith('statement'));
    await service.deliver(...events);
    await service.deliver(aPartnerConsentEvent('org_new', true, { at: 3 }));
    await service.runDue();
    expect(ofStatement()).toEqual(['statement.changed stm_new 1']);
    await service.hooks.subjects.drop();
    await service.deliver(...events);
    await service.deliver(aPartnerConsentEvent('org_new', true, { at: 3 }));
    await service.runDue();
    expect(ofStatement()).toEqual(['statement.changed stm_new 1']);
    await service.deliver(aStatementEvent('stm_new', { of: 'org_new', version: 2, at: 4 }));
    await service.runDue();
    expect(ofStatement()).toEqual(['statement.changed stm_new 1', 'statement.changed stm_new 2']);
  });

  it('also where everything derived is read again topic by topic, in whatever order', async () => {
    const of = 'org_new';
    const lists = [
      [
        anOrganisationEvent(of, { at: 1 }),
        anOrganisationEvent(of, { version: 2, at: 3 }),
        anOrganisationEvent(of, { version: 3, at: 10, visibility: campus }),
        anOrganisationEvent(of, { version: 4, at: 11 }),
        anOrganisationEvent(of, { version: 5, at: 14 }),
      ],
      [
        aStatementEvent('stm_new', { of, at: 2 }),
        aStatementEvent('stm_new', { of, version: 2, at: 4 }),
        aStatementEvent('stm_new', { of, version: 3, at: 6 }),
        aStatementEvent('stm_new', { of, version: 4, at: 13 }),
      ],
      [
        aPartnerConsentEvent(of, true, { at: 5 }),
        aPartnerConsentEvent(of, false, { version: 2, at: 7 }),
        aPartnerConsentEvent(of, true, { version: 3, at: 8 }),
      ],
    ];
    const inTime = lists.flat().toSorted((one, other) => one.at.getTime() - other.at.getTime());
    const picks = fc.array(fc.record({ from: fc.nat(2), some: fc.integer({ min: 1, max: 3 }) }), {
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(picks, async (turns) => {
        const service = await subscribed();
        service.at(minute(20));
        for (const event of inTime) await service.deliver(event);
        await service.runDue();
        const told = service.told();
        expect(told).toContain(`organisation.changed ${of} 5`);
        await service.hooks.subjects.drop();
        const left = lists.map((list) => [...list]);
        for (const { from, some } of turns) await service.deliver(...(left[from]?.splice(0, some) ?? []));
        for (const rest of left) await service.deliver(...rest);
        await service.runDue();
        expect(service.told()).toEqual(told);
      }),
      { numRuns: 60 },
    );
  });

  it('also a change that is heard of after what its owner said later', async () => {
    const service = await subscribed();
    await service.deliver(anOrganisationEvent('org_new'));
    await service.deliver(aStatementEvent('stm_new', { of: 'org_new', at: 2 }));
    await service.deliver(aPartnerConsentEvent('org_new', true, { at: 4 }));
    await service.runDue();
    await service.deliver(aStatementEvent('stm_new', { of: 'org_new', version: 2, at: 3 }));
    await service.runDue();
    expect(service.told().filter((one) => one.includes('stm_new'))).toEqual([
      'statement.changed stm_new 1',
      'statement.changed stm_new 2',
    ]);
  });

  it('where the process died before what is known was kept', async () => {
    const service = await subscribed();
    const { subjects } = service.hooks as unknown as {
      subjects: { beforeWrite: (() => Promise<void>) | undefined };
    };
    subjects.beforeWrite = () => Promise.reject(new Error('killed'));
    await expect(service.deliver(aTextEvent('txt_a'))).rejects.toThrow('killed');
    subjects.beforeWrite = undefined;
    await service.deliver(aTextEvent('txt_a'));
    await service.runDue();
    expect(service.told()).toEqual(['text.changed txt_a 1']);
  });
});
