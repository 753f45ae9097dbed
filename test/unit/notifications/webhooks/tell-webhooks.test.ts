// What subscribers are told: what is public, as long as it is, and of nothing that they may not know.
import { describe, expect, it } from '@jest/globals';
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

describe('what is public', () => {
  it('is told with its id, version and kind, and neither names nor words', async () => {
    const service = await subscribed();
    await service.deliver(anOrganisationEvent('org_a'));
    await service.deliver(aStatementEvent('stm_a', { version: 3 }));
    await service.deliver(aTextEvent('txt_a'));
    await service.runDue();
    expect(service.told().toSorted()).toEqual([
      'organisation.changed org_a 1',
      'statement.changed stm_a 3',
      'text.changed txt_a 1',
    ]);
    const bodies = service.posted.map(({ body }) => body).join('');
    for (const word of ['Alizé', 'dialyse', 'étude']) expect(bodies).not.toContain(word);
    const organisation = service.posted.find(({ body }) => body.includes('org_a'));
    expect(JSON.parse(organisation?.body ?? '')).toEqual({
      type: 'organisation.changed',
      timestamp: minute(1).toISOString(),
      data: { id: 'org_a', version: 1, poles: [], country: 'FR' },
    });
  });

  it('and stops to be is told as removed, once, and again as changed where it comes back', async () => {
    const service = await subscribed();
    await service.deliver(
      anOrganisationEvent('org_a'),
      anOrganisationEvent('org_a', { version: 2, visibility: campus }),
      anOrganisationEvent('org_a', { version: 3, visibility: campus }),
      anOrganisationEvent('org_a', { version: 4 }),
      anOrganisationEvent('org_a', { version: 5, removed: true }),
    );
    await service.runDue();
    expect(service.told()).toContain('organisation.removed org_a 2');
    expect(service.told()).toContain('organisation.removed org_a 5');
    expect(service.told().filter((one) => one.includes('removed'))).toHaveLength(2);
  });

  it.each([
    ['merged into another', anOrganisationEvent('org_a', { version: 2, mergedInto: 'org_b' })],
    ['hidden', anOrganisationEvent('org_a', { version: 2, visibility: Visibility.ANIMATORS })],
    ['gone', anOrganisationEvent('org_a', { version: 2, removed: true })],
  ])('is told as removed where it is %s', async (_, event) => {
    const service = await subscribed();
    await service.deliver(anOrganisationEvent('org_a'));
    await service.runDue();
    await service.deliver(event);
    await service.runDue();
    expect(service.told()).toEqual(['organisation.changed org_a 1', 'organisation.removed org_a 2']);
  });

  it.each([
    ['discreet', aStatementEvent('stm_a', { version: 2, discreet: true })],
    ['expired', aStatementEvent('stm_a', { version: 2, expired: true })],
  ])('is told as removed where it is %s, without a word of why', async (_, event) => {
    const service = await subscribed();
    await service.deliver(aStatementEvent('stm_a'));
    await service.deliver(event);
    await service.runDue();
    const removed = service.posted.filter(({ body }) => body.includes('removed'));
    expect(removed.map(({ body }) => (JSON.parse(body) as { data: unknown }).data)).toEqual([
      { id: 'stm_a', version: 2 },
    ]);
  });

  it('is not told as changed any more where it waited, and stopped to be meanwhile', async () => {
    const service = await subscribed();
    service.receiver.answer = () => ({ code: 'timeout' });
    await service.deliver(aTextEvent('txt_a'));
    await service.runDue();
    service.receiver.answer = () => ({ status: 200 });
    await service.deliver(aTextEvent('txt_a', { version: 2, visibility: campus }));
    service.posted.length = 0;
    await service.runUntil(minute(60));
    expect(service.told()).toEqual(['text.removed txt_a 2']);
    const { items } = await service.hooks.deliveries.all({ limit: 10 });
    expect(items.map(({ document: { state } }) => state).toSorted()).toEqual(['delivered', 'dropped']);
  });
});

describe('what is not public', () => {
  it('is not told of, neither as it comes nor as it goes', async () => {
    const service = await subscribed();
    await service.deliver(
      aStatementEvent('stm_a', { visibility: campus }),
      aStatementEvent('stm_b', { discreet: true }),
      aStatementEvent('stm_c', { expired: true }),
      aStatementEvent('stm_d', { visibility: Visibility.ANIMATORS }),
      aStatementEvent('stm_a', { version: 2, removed: true }),
      aStatementEvent('stm_b', { version: 2, removed: true }),
    );
    await service.runDue();
    expect(service.posted).toEqual([]);
    expect((await service.hooks.deliveries.all({ limit: 10 })).items).toEqual([]);
  });
});

describe('an organisation that does not appear to partners', () => {
  it('is told as removed with all that it alone stands behind, and as changed once it appears again', async () => {
    const service = await subscribed();
    await service.deliver(anOrganisationEvent('org_a'));
    await service.deliver(aStatementEvent('stm_a'));
    await service.deliver(aTextEvent('txt_a'), aTextEvent('txt_both', { owners: ['org_a', 'org_b'] }));
    await service.runDue();
    service.posted.length = 0;
    await service.deliver(aPartnerConsentEvent('org_a', false));
    await service.runDue();
    expect(service.told().toSorted()).toEqual([
      'organisation.removed org_a 1',
      'statement.removed stm_a 1',
      'text.removed txt_a 1',
    ]);
    service.posted.length = 0;
    await service.deliver(aTextEvent('txt_a', { version: 2 }));
    await service.deliver(aPartnerConsentEvent('org_a', true, { version: 2 }));
    await service.runDue();
    expect(service.told().toSorted()).toEqual([
      'organisation.changed org_a 1',
      'statement.changed stm_a 1',
      'text.changed txt_a 2',
    ]);
  });

  it('is one that was never asked, as one that said no', async () => {
    const service = await subscribed();
    await service.deliver(anOrganisationEvent('org_new'));
    await service.deliver(aStatementEvent('stm_new', { of: 'org_new' }));
    await service.deliver(aTextEvent('txt_new', { owners: ['org_new'] }));
    await service.runDue();
    expect(service.told()).toEqual([]);
    await service.deliver(aPartnerConsentEvent('org_new', true, { at: 3 }));
    await service.runDue();
    expect(service.told().toSorted()).toEqual([
      'organisation.changed org_new 1',
      'statement.changed stm_new 1',
      'text.changed txt_new 1',
    ]);
  });

  it('does not appear again because what it said is removed', async () => {
    const service = await subscribed();
    await service.deliver(aPartnerConsentEvent('org_a', false));
    await service.deliver(anOrganisationEvent('org_a'));
    await service.runDue();
    expect(service.told()).toEqual([]);
    await service.deliver(aPartnerConsentEvent('org_a', false, { version: 2, removed: true }));
    await service.runDue();
    expect(service.told()).toEqual([]);
  });

  it('is found out also where that is said at the very moment that something of it becomes known', async () => {
    const service = await subscribed();
    const { subjects } = service.hooks as unknown as {
      subjects: { beforeWrite: (() => Promise<void>) | undefined };
    };
    subjects.beforeWrite = async () => {
      subjects.beforeWrite = undefined;
      await service.deliver(aPartnerConsentEvent('org_a', false));
    };
    await service.deliver(aStatementEvent('stm_a'));
    await service.runDue();
    expect(service.told()).toEqual(['statement.removed stm_a 1']);
  });

  it('stays untold after everything derived was lost, in whatever order it is read again', async () => {
    const service = await subscribed();
    await service.deliver(aPartnerConsentEvent('org_a', false));
    await service.deliver(aStatementEvent('stm_a', { at: 2 }));
    await service.hooks.subjects.drop();
    await service.deliver(aStatementEvent('stm_a', { at: 2 }));
    await service.deliver(aPartnerConsentEvent('org_a', false));
    await service.runDue();
    expect(service.told()).toEqual([]);
  });
});

describe('what an organisation stands behind that is not public', () => {
  const known = async () => {
    const service = await subscribed();
    await service.deliver(anOrganisationEvent('org_a', { visibility: campus, at: 2 }));
    await service.deliver(
      aStatementEvent('stm_a', { at: 3 }),
      aStatementEvent('stm_a', { version: 2, at: 4 }),
    );
    await service.deliver(
      aTextEvent('txt_a', { at: 4 }),
      aTextEvent('txt_both', { owners: ['org_a', 'org_b'] }),
    );
    await service.runDue();
    return service;
  };

  it('is not told of, but for what another one stands behind as well', async () => {
    expect((await known()).told()).toEqual(['text.changed txt_both 1']);
  });

  it('is told once the organisation is public, and as removed once it is not any more', async () => {
    const service = await known();
    service.posted.length = 0;
    await service.deliver(anOrganisationEvent('org_a', { version: 2, at: 5 }));
    await service.runDue();
    expect(service.told().toSorted()).toEqual([
      'organisation.changed org_a 2',
      'statement.changed stm_a 2',
      'text.changed txt_a 1',
    ]);
    service.posted.length = 0;
    await service.deliver(anOrganisationEvent('org_a', { version: 3, visibility: campus, at: 6 }));
    await service.runDue();
    expect(service.told().toSorted()).toEqual([
      'organisation.removed org_a 3',
      'statement.removed stm_a 2',
      'text.removed txt_a 1',
    ]);
  });

  it('is not told of while nothing is known of the organisation', async () => {
    const service = await subscribed();
    await service.deliver(aPartnerConsentEvent('org_new', true, { at: 2 }));
    await service.deliver(aStatementEvent('stm_new', { of: 'org_new', at: 3 }));
    await service.runDue();
    expect(service.told()).toEqual([]);
    await service.deliver(anOrganisationEvent('org_new'));
    await service.runDue();
    expect(service.told().toSorted()).toEqual([
      'organisation.changed org_new 1',
      'statement.changed stm_new 1',
    ]);
  });
});

describe('a subscriber', () => {
  it('is told what it asked for alone, and nothing that happened before', async () => {
    const service = webhooksInMemory();
    service.at(minute(10));
    await service.subscribe(['text.changed']);
    await service.deliver(aTextEvent('txt_old', { at: 9 }), aTextEvent('txt_new', { at: 10 }));
    await service.deliver(aStatementEvent('stm_a', { at: 11 }));
    await service.runDue();
    expect(service.told()).toEqual(['text.changed txt_new 1']);
  });

  it('that is paused is told nothing of what happens meanwhile', async () => {
    const service = webhooksInMemory();
    const paused = { because: 'asked', at: minute(0).toISOString() } as const;
    await service.subscribe(undefined, { state: 'paused', paused });
    await service.deliver(aTextEvent('txt_a'));
    expect((await service.hooks.deliveries.all({ limit: 10 })).items).toEqual([]);
  });

  it('gets a message of its own, under an id of its own', async () => {
    const service = await subscribed();
    service.at(minute(0));
    await service.subscribe();
    await service.deliver(aTextEvent('txt_a'));
    await service.runDue();
    expect(new Set(service.posted.map(({ headers }) => headers['webhook-id'])).size).toBe(2);
  });
});
