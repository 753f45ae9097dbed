// Somebody writes code instead of words wherever words can be written: it is shown as they wrote it, and runs nowhere.
import { beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { pagePaths } from '../../services/gateway/web/shell/pages.ts';
import { actIn, type Member } from '../makers/act-in-browser.ts';
import type { Opened } from '../makers/browser.ts';
import { eventually } from '../makers/eventually.ts';
import { settled } from '../makers/settled.ts';
import { arriveAs, leave, memberNamed } from './acting.ts';
import { attackOf, attacks, putAttacksIn } from './attacks.ts';
import { inABrowser } from './in-a-browser.ts';
import { pagesOf } from './pages-of.ts';

const phone = 320;

/** What is there that no page of ours has, and every sign that something ran. */
const faultsHere = `(() => {
  const foreign = 'img:not([src="/icon.svg"]), iframe:not([sandbox=""][src^="/v1/mail/preview/"]), object, embed, base, form[action], svg[onload], [onerror], [onfocus], [autofocus], body script, meta[http-equiv]';
  const links = [...document.querySelectorAll('a[href]')].filter(({ protocol }) => !['http:', 'https:', 'blob:'].includes(protocol));
  const wide = document.documentElement.scrollWidth > innerWidth ? ['wider than its window: ' + document.documentElement.scrollWidth] : [];
  const broken = document.querySelectorAll('h1').length === 1 ? [] : ['no title, or several'];
  return [
    ...[...document.querySelectorAll(foreign), ...links].map((one) => one.outerHTML.slice(0, 200)),
    ...wide, ...broken, ...(globalThis.hasRun ? ['it ran'] : []),
  ];
})()`;

inABrowser('what an attacker writes', (stage) => {
  let victim: Member;
  let attacker: Member;
  beforeAll(async () => {
    victim = await memberNamed(stage().mesh.rest(), 'Maeve Ardington');
    attacker = await putAttacksIn(stage().mesh.rest(), victim);
    await eventually(async () => {
      const path = `/v1/organisations/${victim.organisation}/suggestions`;
      const all: { organisation?: { id: string } }[] = await stage()
        .mesh.rest()
        .list(path, { as: victim.person });
      expect(all.map((one) => one.organisation?.id)).toContain(attacker.organisation);
    });
  }, 60_000);

  const openAs = async (who: 'animator' | Member, language: 'fr' | 'en'): Promise<Opened> => {
    const opened = await stage().browser.open(stage().mesh.url, { viewport: { width: phone, height: 640 } });
    await opened.page.addInitScript('globalThis.ran = () => (globalThis.hasRun = true)');
    const as = who === 'animator' ? who : 'member';
    await actIn(opened.page, { as, language, theme: 'light' }, who === 'animator' ? victim : who);
    return opened;
  };

  /** Faults of an address; `isRead`: what was written is read there. */
  const look = async (page: Page, address: string, isRead: boolean): Promise<readonly string[]> => {
    await page.goto(stage().mesh.url + address);
    await settled(page);
    if (isRead) await page.getByText('<img src=x').filter({ visible: true }).first().waitFor();
    const faults = await page.evaluate<string[]>(faultsHere);
    const title = await page.getByRole('heading', { level: 1 }).first().innerText();
    if (/n’a pas marché|did not work/.test(title)) faults.push(title);
    return faults.map((fault) => `${address.slice(0, 80)}: ${fault}`);
  };

  const lookAtAll = async ({ page }: Opened, addresses: readonly string[], read: readonly string[] = []) => {
    const faults: string[] = [];
    for (const address of read) faults.push(...(await look(page, address, true)));
    for (const address of addresses) faults.push(...(await look(page, address, false)));
    expect(faults).toEqual([]);
  };

  it('would be noticed if a page took it for more than words', async () => {
    const here = await openAs(victim, 'fr');
    await look(here.page, '/', true);
    await here.page.evaluate(
      `document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(attackOf(200))})`,
    );
    expect(await here.page.evaluate<string[]>(faultsHere)).not.toEqual([]);
    await eventually(() => expect(here.complaints).not.toEqual([]));
    await here.page.context().close();
  });

  it('is words to the member to whom they are suggested', async () => {
    const here = await openAs(victim, 'fr');
    const read = ['/', '/inbox', `/organisations/${attacker.organisation}`, '/search?q=semelles', '/profile'];
    await lookAtAll(
      here,
      [
        ...read,
        `/organisations/${attacker.organisation}?with=${victim.organisation}`,
        '/profile?seen=campus',
      ],
      read,
    );
    await leave(here);
  });

  it('is words to the attacker’s own colleagues, also in the forms', async () => {
    const here = await openAs(attacker, 'en');
    const read = ['/', '/profile', '/profile?seen=public'];
    await lookAtAll(here, ['/profile?edit=presentation', '/search', '/inbox', '/imports'], read);
    await leave(here);
  });

  it('is words to animators', async () => {
    const rest = stage().mesh.rest();
    const other = await memberNamed(rest, 'Eulalie Bargemont');
    const organisations = [attacker.organisation, other.organisation];
    await rest.take('POST', '/v1/rules', {
      body: { kind: 'competitor', organisations, reason: attackOf(500), until: '2030-01-01' },
    });
    const { items: imports } = await rest.take('GET', '/v1/vocabulary/imports');
    const here = await openAs('animator', 'fr');
    const read = [
      ...[pagePaths.rules, '/map?view=table', '/vocabulary?section=imports'],
      ...imports.map(({ id }: { id: string }) => `/vocabulary?section=imports&import=${id}`),
      `/organisations/${attacker.organisation}`,
      `/profile?organisation=${attacker.organisation}`,
    ];
    const others = [
      pagePaths.enter,
      pagePaths.map,
      pagePaths.rounds,
      '/rounds/1',
      '/operations',
      '/imports',
      pagePaths.vocabulary,
    ];
    await lookAtAll(here, [...others, `/?organisation=${attacker.organisation}`], read);
    await leave(here);
  });

  it('in an address does nothing on any page', async () => {
    const names =
      'q about letter organisation suggestion show more edit seen kind pole concept language type source since who tab ' +
      'version change with pair section import links view redirect';
    for (const who of [victim, 'animator'] as const) {
      const here = await openAs(who, 'fr');
      for (const attack of [attacks.slice(0, 4).join(' '), attacks.slice(4).join(' ')]) {
        const query = new URLSearchParams(Object.fromEntries(names.split(' ').map((name) => [name, attack])));
        const addresses = pagesOf(who === 'animator' ? who : 'member').map(
          (path) =>
            `${path.replace(/\$\w+/, encodeURIComponent(attack))}?${query}#${encodeURIComponent(attack)}`,
        );
        await lookAtAll(here, addresses);
      }
      await leave(here);
    }
  }, 120_000);

  it('is refused where it is no address, or longer than anybody reads, at its field', async () => {
    const here = await arriveAs(stage(), 'Maeve Ardington', '/profile?edit=presentation');
    const { page } = here;
    const save = page.getByRole('button', { name: 'Enregistrer' });
    await page.getByLabel('Site web').fill('javascript:ran()');
    await save.click();
    await eventually(async () =>
      expect(await page.getByLabel('Site web').getAttribute('aria-invalid')).toBe('true'),
    );
    await page.getByLabel('Site web').fill('https://larkspine.example');
    await page.getByLabel('Description').fill(attackOf(100_000));
    await save.click();
    await eventually(async () =>
      expect(await page.getByLabel('Description').getAttribute('aria-invalid')).toBe('true'),
    );
    await page.goto(`${stage().mesh.url}/search`);
    await page.getByRole('combobox', { name: 'Qui, ici' }).fill(attackOf(100_000));
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    expect(await page.evaluate<string[]>(faultsHere)).toEqual([]);
    await leave(here);
  });

  it('is words while it is written, saved, removed and answered', async () => {
    const here = await openAs(victim, 'fr');
    const { page } = here;
    const noFaults = async (): Promise<void> => expect(await page.evaluate<string[]>(faultsHere)).toEqual([]);
    await page.goto(`${stage().mesh.url}/profile?edit=need`);
    const need = `Analyser la marche ${attackOf(400)}`;
    await page.getByLabel('Ce dont vous avez besoin').fill(need);
    await page.getByText(/pourrai(en)?t y répondre/).waitFor();
    await page.getByLabel('De quelle sorte').selectOption('expertise');
    await noFaults();
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Enregistré.').first().waitFor();
    await page.getByRole('button', { name: /^Retirer\s: .?Analyser la marche/ }).click();
    await page.getByText('Retiré du profil.').waitFor();
    await noFaults();
    await page.goto(`${stage().mesh.url}/?more=true`);
    const card = page
      .getByRole('article')
      .filter({ has: page.getByRole('link', { name: attacks[0] ?? '' }) });
    await card.getByRole('button', { name: 'Ça m’intéresse' }).click();
    await page.getByText('Vous demandez à rencontrer').first().waitFor();
    await noFaults();
    await leave(here);
  });

  it('is words in a file that is brought in', async () => {
    const here = await openAs(victim, 'fr');
    const { page } = here;
    const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const columns = ['kind', 'type', 'text', attackOf(100)].map(cell).join(',');
    const row = ['need', attackOf(100), attackOf(300), ''].map(cell).join(',');
    for (const content of [`${columns}\n${row}\n`, `kind,type,text\n${row.replace(/,""$/, '')}\n`]) {
      await page.goto(`${stage().mesh.url}/imports`);
      await page.getByLabel('Fichier').setInputFiles({
        ...{ name: '<img src=x onerror=ran()>.csv', mimeType: 'text/csv', buffer: Buffer.from(content) },
      });
      await page.getByText('<img src=x onerror=ran()>').first().waitFor();
      expect(await page.evaluate<string[]>(faultsHere)).toEqual([]);
    }
    await leave(here);
  });
});
