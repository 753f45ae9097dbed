// What an animator takes care of: the vocabulary, files that are brought in, and that all runs.
import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { fr } from '../../services/gateway/web/language/fr.ts';
import { eventually } from '../makers/eventually.ts';
import { buttonOf, press, saidWith } from './by-its-words.ts';
import { inABrowser } from './in-a-browser.ts';
import { openAs } from './open-as.ts';

/** One concept that is none of ours, and one whose labels are those of two of ours. */
const thesaurus = `
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<urn:bridge> a skos:ConceptScheme ; skos:prefLabel "Thésaurus des ponts"@fr .
<urn:bridge/1> a skos:Concept ; skos:inScheme <urn:bridge> ;
  skos:prefLabel "tablier de passerelle"@fr, "footbridge deck"@en .
<urn:bridge/2> a skos:Concept ; skos:inScheme <urn:bridge> ;
  skos:prefLabel "machine learning"@en ; skos:altLabel "risk matrix"@en .
`;

const organisations = [
  'external_id;name;kind',
  'test:ponts;Laboratoire des Ponts;lab',
  'test:chateau;Château du Lac;castle',
  ';Sans identifiant;lab',
].join('\n');

const fileOf = (name: string, mimeType: string, text: string) => ({
  name,
  mimeType,
  buffer: Buffer.from(text),
});

const stands = (page: Page, state: 'open' | 'in_force' | 'undone'): Promise<void> =>
  page.getByText(fr[`vocabulary.stands.${state}`]).waitFor();

/** Does it, once it was said what that does. */
const confirm = async (page: Page, way: 'commit' | 'undo' | 'restore'): Promise<void> => {
  await press(page, `vocabulary.do.${way}`);
  await press(page.getByRole('dialog'), `vocabulary.do.${way}`);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

inABrowser('an animator who takes care of the campus', (stage) => {
  it('proposes a concept for a word that none covers, puts it in force and undoes it', async () => {
    const { page, complaints, goTo, close } = await openAs(stage(), {}, '/vocabulary?section=words');
    const word = page.getByRole('row').nth(1);
    await word.getByRole('button').click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel(fr['vocabulary.propose.fr']).fill('tonnage de passerelle');
    await sheet.getByLabel(fr['vocabulary.propose.en']).fill('footbridge tonnage');
    await press(sheet, 'vocabulary.propose.send');
    await sheet.getByText(fr['vocabulary.propose.under']).waitFor();
    await sheet.getByLabel(fr['vocabulary.concepts.search']).fill('machine learning');
    await sheet.getByRole('button', { name: 'apprentissage automatique', exact: true }).click();
    await press(sheet, 'vocabulary.propose.send');
    await page.getByText(fr['vocabulary.propose.done']).waitFor();
    await stands(page, 'open');
    const address = new URL(page.url());
    /** Search and suggestions read what is in force, a moment later. */
    const counts = (concepts: number): Promise<void> =>
      eventually(async () => {
        await goTo('/vocabulary?section=concepts&q=footbridge%20tonnage');
        expect(await page.locator('main li a').filter({ hasText: 'tonnage' }).count()).toBe(concepts);
      });

    await confirm(page, 'commit');
    await stands(page, 'in_force');
    await counts(1);

    await goTo(address.pathname + address.search);
    await confirm(page, 'undo');
    await stands(page, 'undone');
    await counts(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('brings a thesaurus, decides what one of its concepts is, and undoes all of it', async () => {
    const { page, complaints, close } = await openAs(stage(), {}, '/vocabulary?section=imports');
    await press(page, 'vocabulary.bring.send');
    await page.getByText(fr['vocabulary.bring.which']).waitFor();
    await page
      .getByLabel(fr['vocabulary.bring.file'])
      .setInputFiles(fileOf('ponts.ttl', 'text/turtle', thesaurus));
    await press(page, 'vocabulary.bring.send');
    await page
      .getByRole('link', { name: saidWith('vocabulary.bring.look', { name: 'Thésaurus des ponts' }) })
      .click();
    await stands(page, 'open');

    const decision = page.getByRole('group', { name: 'machine learning' });
    await decision.getByRole('radio', { name: /risk matrix/ }).check();
    await press(decision, 'vocabulary.decide');
    await page.getByText(saidWith('vocabulary.decide.done', { name: 'machine learning' })).waitFor();
    await page.getByText(fr['vocabulary.decide.none']).waitFor();

    await confirm(page, 'commit');
    await stands(page, 'in_force');
    await confirm(page, 'undo');
    await stands(page, 'undone');
    await confirm(page, 'restore');
    await stands(page, 'in_force');
    expect(complaints).toEqual([]);
    await close();
  });

  it('imports a file: right rows come in, wrong ones come back with what is wrong in each', async () => {
    const { page, complaints, goTo, close } = await openAs(stage(), {}, '/imports');
    await page.getByLabel(fr['imports.file']).setInputFiles(fileOf('ponts.csv', 'text/csv', organisations));
    const read = page.getByRole('region', { name: 'ponts.csv' });
    await read.getByText(fr['imports.fault.external-id']).waitFor();
    await read.getByRole('button', { name: /^Importer 2/ }).click();
    await page.getByText(fr['imports.state.done']).waitFor();
    const rows = page.getByRole('row');
    const castle = rows.filter({ hasText: 'castle' });
    expect(await castle.getByRole('rowheader').textContent()).toBe('3');
    expect(await castle.textContent()).toContain('kind');
    expect(
      await rows.filter({ hasText: fr['imports.fault.external-id'] }).getByRole('rowheader').textContent(),
    ).toBe('4');

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      press(page, 'imports.download.rows'),
    ]);
    expect(download.suggestedFilename()).toBe(`ponts-${fr['imports.file.faulty']}.csv`);
    const [, ...again] = (await readFile(await download.path(), 'utf8')).trim().split(/\r?\n/);
    expect(again).toEqual(organisations.split('\n').slice(2));

    await goTo('/search?q=Laboratoire%20des%20Ponts');
    await page.getByRole('link', { name: 'Laboratoire des Ponts' }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('sees what runs and how far behind it is, and that nothing was set aside', async () => {
    const { page, complaints, close } = await openAs(stage(), {}, '/operations');
    const services = page.locator('.service');
    expect(await services.locator('strong').allTextContents()).toEqual(
      (['profiles', 'expertise', 'matchmaking', 'brokering', 'notifications', 'gateway'] as const).map(
        (name) => fr[`operations.service.${name}`],
      ),
    );
    expect(await services.filter({ hasText: fr['operations.ready'] }).count()).toBe(6);
    await page.getByText(fr['operations.letters.none']).waitFor();
    await page.getByText(fr['operations.lag.table']).click();
    const table = page.getByRole('table', { name: fr['operations.lag.caption'] });
    expect(await table.getByRole('row').count()).toBeGreaterThan(10);
    await press(page, 'operations.pause');
    await press(page, 'operations.now');
    await buttonOf(page, 'operations.resume').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});
