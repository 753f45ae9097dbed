// Who could answer a need is seen beside its words, without scrolling, on whatever screen, and keys follow what is seen.
import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { arriveAs, leave } from './acting.ts';
import { inABrowser } from './in-a-browser.ts';

const need = 'Nous cherchons des cohortes de patients dialysés à domicile';

const tops = async (page: Page): Promise<Readonly<Record<'words' | 'foreseen' | 'sort', number>>> => {
  const top = async (selector: string): Promise<number> =>
    (await page.locator(selector).first().boundingBox())?.y ?? Number.NaN;
  return {
    words: await top('.editor textarea'),
    foreseen: await top('.editor .answering'),
    sort: await top('.editor select'),
  };
};

inABrowser('a need that is being written', (stage) => {
  for (const [screen, width] of [
    ['wide', 1280],
    ['narrow', 390],
  ] as const)
    it(`shows its first answer with its words on a ${screen} screen, and then asks for the rest`, async () => {
      const here = await arriveAs(stage(), 'Maeve Ardington', '/profile');
      const { page } = here;
      await page.setViewportSize({ width, height: 900 });
      await page.getByRole('button', { name: 'Ajouter un besoin' }).click();
      await page.getByLabel('Ce dont vous avez besoin').fill(need);
      const first = page.locator('.editor .answering').first().getByRole('heading');
      await first.waitFor();
      const { words, foreseen, sort } = await tops(page);
      expect(foreseen - words).toBeLessThan(500);
      if (width < 600) expect(sort).toBeGreaterThan(foreseen);
      await page.getByLabel('Ce dont vous avez besoin').focus();
      await page.keyboard.press('Tab');
      const next = await page.evaluate<string>('document.activeElement.labels?.[0]?.textContent ?? ""');
      expect(next).toBe('De quelle sorte');
      await leave(here);
    });

  it('is answered by every sort until one is chosen', async () => {
    const here = await arriveAs(stage(), 'Maeve Ardington', '/profile?edit=need');
    const { page } = here;
    const asked: unknown[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/candidates')) asked.push(request.postDataJSON());
    });
    await page.getByLabel('Ce dont vous avez besoin').fill(need);
    const count = page.getByText(/organisations? pourrai(en)?t y répondre/);
    await count.waitFor();
    expect(asked.at(-1)).not.toHaveProperty('type');
    await page.getByLabel('De quelle sorte').selectOption('data');
    await page.locator('.answering').nth(1).waitFor({ state: 'detached' });
    expect(asked.at(-1)).toHaveProperty('type', 'data');
    await leave(here);
  });
});
