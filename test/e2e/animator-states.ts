// States of the pages of animators.
import type { Page } from 'playwright-core';
import { reportKinds } from '../../services/gateway/web/reports/reports-search.ts';
import { administrationStates } from './administration-states.ts';
import { button, type PageState, type Say } from './page-state.ts';
import { queueStates } from './queue-states.ts';

const aLetter = {
  ...{ id: 'dl_1', group: 'matchmaking', topic: 'passerelle.profiles.organisation', partition: 0, offset: 7 },
  ...{ key: 'org_1', type: 'passerelle.profiles.v1.OrganisationChanged', event_id: 'evt_1', attempts: 5 },
  ...{ time: '2026-11-23T08:00:00Z', at: '2026-11-23T08:01:00Z', error: 'TypeError: a field is missing' },
};

const aFile = {
  name: 'campus.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from('external_id;name;kind\ntest:a;Ponts;lab\n;Sans identifiant;lab\n'),
};

const calls = {
  name: 'appels.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    'external_id,title,text,closes_on\ntest:a,Un appel,Cohortes,2099-05-31\ntest:b,,Sans titre,hier\n',
  ),
};
/** From the calls to what is proposed for one that is open. */
const toConsortia = async (page: Page, search = ''): Promise<void> => {
  const link = page
    .locator('article', { has: page.locator('.call-tag.open') })
    .locator('a.first')
    .first();
  await link.waitFor();
  await page.goto(new URL(`${await link.getAttribute('href')}${search}`, page.url()).href);
};

export const animatorStates: readonly PageState[] = [
  {
    name: 'rules, one being made, with troubles and names proposed',
    path: '/rules',
    reach: async (page, say) => {
      await button(page, say('rules.add')).click();
      const sheet = page.getByRole('dialog');
      await button(sheet, say('rules.add.now')).click();
      await sheet.getByText(say('rules.missing.reason')).waitFor();
      await sheet.getByRole('combobox', { name: say('rules.first') }).fill('a');
      await sheet.locator('li[role="option"]').first().waitFor();
    },
  },
  {
    name: 'settings, saved, with a toast',
    path: '/rules?tab=settings',
    reach: async (page, say) => {
      const field = page.getByLabel(say('rules.setting.introduced_months'));
      await field.fill(String(Number(await field.inputValue()) + 1));
      await button(page, say('parts.saving.save')).click();
      await page.getByText(say('rules.saved')).waitFor();
    },
  },
  {
    name: 'round, asked whether to publish',
    path: '/rounds/2',
    reach: async (page, say) => {
      await button(page, say('rounds.publish')).click();
      await page.getByRole('dialog').getByText(say('rounds.publish.final')).waitFor();
    },
  },
  {
    name: 'round, its curve as a table',
    path: '/rounds/1',
    reach: async (page, say) => {
      await button(page, say('parts.table')).click();
      await page.getByRole('figure').getByRole('table').waitFor();
    },
  },
  {
    name: 'round, that there is not',
    path: '/rounds/999',
    reach: (page) => page.getByRole('alert').first().waitFor(),
  },
  {
    name: 'organisation, that there is not',
    path: '/organisations/org_00000000000000000000000000',
    reach: (page) => page.getByRole('alert').first().waitFor(),
  },
  {
    name: 'map, an organisation found, and one of its links explained',
    path: '/map',
    reach: async (page, say) => {
      await page.getByRole('combobox', { name: say('map.find') }).fill('Barn Owl');
      await page.locator('li[role="option"]').first().click();
      await page.locator('.place').getByText(say('map.explain'), { exact: true }).first().click();
      await page.getByRole('dialog').locator('.says').waitFor();
    },
  },
  {
    name: 'map, as tables',
    path: '/map?view=table',
    reach: (page) => page.getByRole('table').nth(1).waitFor(),
  },
  {
    name: 'vocabulary, a proposal with troubles',
    path: '/vocabulary?section=words',
    reach: async (page, say) => {
      await page.getByRole('row').nth(1).getByRole('button').click();
      const sheet = page.getByRole('dialog');
      await button(sheet, say('vocabulary.propose.send')).click();
      await sheet.getByText(say('vocabulary.propose.under')).waitFor();
    },
  },
  {
    name: 'imports, a file with a wrong row',
    path: '/imports',
    reach: async (page, say) => {
      await page.getByLabel(say('imports.file')).setInputFiles(aFile);
      await page.getByText(say('imports.fault.external-id')).waitFor();
    },
  },
  {
    name: 'operations, an event set aside, read',
    path: '/operations',
    reach: async (page, say) => {
      await page.route('**/v1/dead-letters?*', (route) =>
        route.fulfill({ json: { items: [aLetter], next: null } }),
      );
      await page.route('**/v1/dead-letters/dl_1', (route) =>
        route.fulfill({ json: { ...aLetter, body: 'CgA=' } }),
      );
      await page.reload();
      await page.getByRole('link', { name: /org_1/ }).click();
      await page.getByRole('dialog').getByText(say('operations.letter.body')).waitFor();
    },
  },
  {
    name: 'operations, asked whether to forget all that was set aside',
    path: '/operations',
    reach: async (page, say) => {
      await button(page, say('operations.all.discard')).click();
      await page.getByRole('dialog').getByText(say('operations.all.effect.discard')).waitFor();
    },
  },
  {
    name: 'the chooser, where nobody is called that',
    path: '/sign-in',
    reach: async (page, say) => {
      await page.getByLabel(say('session.filter')).fill('zzzz');
      await page.getByText(say('session.none')).waitFor();
    },
  },
  ...queueStates,
  {
    name: 'calls, one being written, with troubles',
    path: '/calls/manage?edit=new',
    reach: async (page, say) => {
      await button(page, say('manage.point.add')).click();
      await button(page, say('manage.add.now')).click();
      await page.getByText(say('manage.missing.words')).waitFor();
    },
  },
  {
    name: 'calls, whom one fits',
    path: '/calls/manage',
    reach: async (page, say) => {
      await page.getByText(say('manage.fits'), { exact: true }).first().click();
      await page.getByRole('meter').first().waitFor();
    },
  },
  {
    name: 'calls, a file with a wrong row',
    path: '/calls/manage?bring=true',
    reach: async (page, say) => {
      await page.getByText(say('manage.bring.how')).click();
      await page.getByLabel(say('manage.bring.file')).setInputFiles(calls);
      await page.getByText(say('manage.bring.would')).waitFor();
    },
  },
  {
    name: 'consortia, the words of a partner, and what leaving another out changed',
    path: '/calls/manage',
    reach: async (page, say) => {
      await toConsortia(page);
      const leavesOut = say('consortia.remove.of').split('{')[0] ?? '';
      await page.getByRole('button', { name: leavesOut }).first().click();
      await page.locator('.told-change p').first().waitFor();
      await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
      await page.locator('.matrix-cell button').first().click();
      await page.locator('.coverage-words blockquote').first().waitFor();
    },
  },
  {
    name: 'consortia, side by side',
    path: '/calls/manage',
    reach: async (page, say) => {
      await toConsortia(page, '?beside=true');
      await page.getByRole('table', { name: say('consortia.beside.caption') }).waitFor();
    },
  },
  {
    name: 'consortia, asked whether to ask all partners',
    path: '/calls/manage',
    reach: async (page, say) => {
      await toConsortia(page);
      await button(page, say('consortia.open.ask')).click();
      await page.getByRole('dialog').getByText(say('consortia.open.effect')).waitFor();
    },
  },
  {
    name: 'consortia, of a call that there is not',
    path: '/calls/cal_00000000000000000000000000/consortia',
    reach: (page) => page.getByRole('alert').first().waitFor(),
  },
  ...reportKinds.map((report) => ({
    name: `reports, ${report}, with its definitions`,
    path: `/reports?report=${report}`,
    reach: async (page: Page, say: Say) => {
      for (const one of await page.getByText(say('reports.defined')).all()) await one.click();
      await page.locator('.definitions').first().waitFor();
    },
  })),
  {
    name: 'reports, silos as tables',
    path: '/reports?report=silos',
    reach: async (page, say) => {
      await button(page, say('parts.table')).first().click();
      await page.getByRole('table').waitFor();
    },
  },
  {
    name: 'reports, what is behind a figure',
    path: '/reports?report=exposure',
    reach: async (page) => {
      await page.locator('.figure-button').first().click();
      await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    },
  },
  {
    name: 'reports, a text to paste',
    path: '/reports?report=unmet_needs',
    reach: async (page, say) => {
      await page
        .getByRole('button', { name: say('reports.brief') })
        .first()
        .click();
      await page.getByRole('dialog').getByLabel(say('shell.english')).waitFor();
    },
  },
  ...administrationStates,
  // The last: nothing answers any more on this page.
  {
    name: 'rounds, while nobody answers',
    path: '/rounds',
    reach: async (page, say) => {
      await page.route('**/v1/**', (route) => route.abort());
      await page.reload();
      await button(page, say('shell.again')).first().waitFor();
    },
  },
];
