// States of the pages of administration.
import type { Page } from 'playwright-core';
import { button, type PageState } from './page-state.ts';

const at = '2026-11-23T08:00:00Z';

const aKey = {
  ...{ id: 'key_1', version: 3, name: 'Annuaire', scopes: ['expertise:read'], networks: ['192.0.2.0/24'] },
  ...{ per_second: 20, burst: 100, per_day: 50_000, expires: '2027-11-23T23:00:00Z', state: 'live' },
  ...{ secrets: [{ name: 'psk_7f3k9q2m', made_at: at }], created_at: at, created_by: 'operator' },
};

const aWebhook = {
  ...{ id: 'whk_1', version: 2, url: 'https://hooks.example.org/passerelle', description: 'Annuaire' },
  ...{ events: ['organisation.changed', 'text.removed'], signing: 'hmac', state: 'paused' },
  ...{ paused_because: 'failing', paused_at: at, text: 'En pause.', created_at: at, by: 'operator' },
};

const aMessage = (state: string, number: number) => ({
  ...{ id: `whd_${number}`, event: 'organisation.changed', at, state },
  payload: { type: 'organisation.changed', timestamp: at, data: { id: 'org_1' } },
  attempts:
    state === 'pending'
      ? []
      : [{ at, ms: 120, ...(state === 'delivered' ? { status: 204 } : { status: 500, code: 'status' }) }],
  ...(state === 'pending' ? { next_at: at } : {}),
});

const answers: Readonly<Record<string, unknown>> = {
  '**/v1/keys?*': { items: [aKey, { ...aKey, id: 'key_2', state: 'revoked' }], next: null },
  '**/v1/keys/key_1/rotate': { ...aKey, secret: 'psk_7f3k9q2m0000000000000000000000000000000000000000' },
  '**/v1/webhooks/whk_1': aWebhook,
  '**/v1/webhooks/whk_1/deliveries?*': {
    items: ['pending', 'delivered', 'failed', 'dropped'].map(aMessage),
    next: null,
  },
  '**/v1/mail/addresses?*': {
    items: [
      { person: 'per_1', because: 'bounced', code: '5.1.1', since: at },
      { person: 'per_2', because: 'complained', since: at },
    ],
    next: null,
  },
  '**/v1/mail/failed?*': {
    items: [
      {
        delivery: 'dlv_1',
        person: 'per_1',
        notices: ['ntc_1'],
        digest: true,
        because: 'timeout',
        attempts: 9,
        at,
      },
    ],
    next: null,
  },
  '**/v1/persons/per_*': { id: 'per_1', given_name: 'Irma', family_name: 'Canari' },
  '**/v1/receipts?*': {
    items: [{ id: 'per_1', at, receipts: [], awaited: ['gateway', 'profiles'], complete: false }],
    next: null,
  },
  '**/v1/receipts/per_1': {
    ...{ items: [{ service: 'brokering', version: 2, at }], next: null },
    ...{ awaited: ['gateway', 'profiles'], complete: false },
  },
};

/** The page again, with what is not on the campus of demonstration. */
const withAnswers = async (page: Page): Promise<void> => {
  for (const [address, json] of Object.entries(answers))
    await page.route(address, (route) => route.fulfill({ json }));
  await page.reload();
};

export const administrationStates: readonly PageState[] = [
  {
    name: 'people, nobody of that name',
    path: '/administration',
    reach: async (page, say) => {
      await page.getByLabel(say('administration.people.search')).fill('zzzz');
      await page.getByText(say('administration.people.none')).waitFor();
    },
  },
  {
    name: 'a person, roles ticked, an organisation lacking',
    path: '/administration',
    reach: async (page, say) => {
      await page.locator('.admin-people a').first().click();
      await page.getByRole('checkbox', { name: say('administration.role.animator') }).check();
      await button(page, say('administration.membership.add')).click();
      await page.getByText(say('administration.membership.missing')).waitFor();
    },
  },
  {
    name: 'a person, asked whether to erase it',
    path: '/administration',
    reach: async (page, say) => {
      await page.locator('.admin-people a').first().click();
      await button(page, say('administration.erase.ask')).click();
      await page.getByRole('dialog').getByText(say('administration.erase.effect')).waitFor();
    },
  },
  {
    name: 'a key being made, with troubles',
    path: '/administration/keys?edit=new',
    reach: async (page, say) => {
      await page.getByRole('checkbox', { name: say('administration.scope.expertise') }).uncheck();
      await button(page, say('administration.keys.add.now')).click();
      await page.getByText(say('administration.keys.scopes.missing')).waitFor();
    },
  },
  {
    name: 'keys, a new secret shown',
    path: '/administration/keys',
    reach: async (page, say) => {
      await withAnswers(page);
      await button(page, say('administration.keys.rotate.of').replace('{name}', 'Annuaire')).click();
      await button(page, say('administration.rotate.now')).click();
      await page.getByRole('dialog').getByText(say('administration.secret.once')).waitFor();
      await button(page, say('administration.secret.copy')).click();
    },
  },
  {
    name: 'a webhook being made, with troubles',
    path: '/administration/webhooks?edit=new',
    reach: async (page, say) => {
      await button(page, say('administration.webhooks.add.now')).click();
      await page.getByText(say('administration.webhooks.url.missing')).waitFor();
    },
  },
  {
    name: 'a webhook that is paused, with its messages',
    path: '/administration/webhooks/whk_1',
    reach: async (page, say) => {
      await page.getByText(say('administration.delivery.body'), { exact: true }).first().click();
      await page.locator('.admin-body').waitFor();
    },
  },
  {
    name: 'a webhook that there is not',
    path: '/administration/webhooks/whk_2',
    reach: (page) => page.getByRole('alert').first().waitFor(),
  },
  {
    name: 'e-mails, addresses that are off, one that was given up, a preview',
    path: '/administration/mail',
    reach: async (page, say) => {
      await page.getByText(say('administration.preview.words')).click();
      await page.locator('.admin-words').waitFor();
    },
  },
  {
    name: 'receipts, those of one',
    path: '/administration/receipts',
    reach: async (page, say) => {
      await page.getByRole('link', { name: 'per_1' }).click();
      await page.getByRole('dialog').getByText(say('administration.receipt.awaited')).waitFor();
    },
  },
];
