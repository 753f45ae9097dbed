// A picture of every page, as members and animators see it, in both languages and themes, on desk and phone:
// `npm run screenshots [-- PATTERN]` fills the folder `screenshots/`, on a campus of demonstration of its own.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pagePaths } from '../services/gateway/web/shell/pages.ts';
import {
  type Acting,
  actIn,
  actors,
  languages,
  type Member,
  memberWithSuggestions,
  themes,
} from '../test/makers/act-in-browser.ts';
import { browserPath, type OpenedBrowser, openBrowser } from '../test/makers/browser.ts';
import { demonstrationMesh } from '../test/makers/demonstration-mesh.ts';
import { settled } from '../test/makers/settled.ts';

const folder = join(import.meta.dirname, '../screenshots');
const sizes = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } } as const;
type Size = keyof typeof sizes;

/** What an address shows there is something of. */
const searchOf: Readonly<Record<string, string>> = { search: '?q=dialyse' };

interface Picture extends Acting {
  readonly page: keyof typeof pagePaths;
  readonly size: Size;
}

const fileOf = ({ page, as, language, theme, size }: Picture): string =>
  `${page}-${as}-${language}-${theme}-${size}.png`;

const all: readonly Picture[] = (Object.keys(pagePaths) as (keyof typeof pagePaths)[]).flatMap((page) =>
  actors.flatMap((as) =>
    languages.flatMap((language) =>
      themes.flatMap((theme) =>
        (Object.keys(sizes) as Size[]).map((size) => ({ page, as, language, theme, size })),
      ),
    ),
  ),
);

const take = async (browser: OpenedBrowser, url: string, picture: Picture, member: Member): Promise<void> => {
  const { page } = await browser.open(url, { viewport: sizes[picture.size] });
  await actIn(page, picture, member);
  const path = pagePaths[picture.page].replace('$id', member.organisation).replace('$number', '1');
  await page.goto(url + path + (searchOf[picture.page] ?? ''));
  await settled(page);
  await page.screenshot({ path: join(folder, fileOf(picture)), fullPage: true });
  await page.context().close();
};

const path = browserPath();
if (path === undefined) {
  process.stderr.write('There is no Chromium here: install one, or name it in CHROMIUM.\n');
  process.exit(1);
}
const [, , wanted = ''] = process.argv;
const pictures = all.filter((picture) => fileOf(picture).includes(wanted));
await mkdir(folder, { recursive: true });
const [browser, mesh] = await Promise.all([openBrowser(path), demonstrationMesh()]);
const member = await memberWithSuggestions(mesh.rest());
for (const [at, picture] of pictures.entries()) {
  process.stdout.write(`${at + 1} of ${pictures.length}  ${fileOf(picture)}\n`);
  await take(browser, mesh.url, picture, member);
}
await browser.close();
await mesh.discard();
process.stdout.write(`${pictures.length} pictures are in ${folder}.\n`);
