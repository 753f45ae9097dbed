// What the web app is measured on: a browser, a campus of demonstration, and who sits before it.
import type { CDPSession, Page } from 'playwright-core';
import type { Member } from '../../../test/makers/act-in-browser.ts';
import type { OpenedBrowser } from '../../../test/makers/browser.ts';
import { watchScript } from './watch-page.ts';

export interface WebStage {
  readonly browser: OpenedBrowser;
  readonly url: string;
  /** By which the REST API lets in what the bench asks itself. */
  readonly authorization: Readonly<Record<string, string>>;
  readonly member: Member;
  readonly progress: (text: string) => void;
}

export interface MeasuredPage {
  readonly page: Page;
  readonly devtools: CDPSession;
  close(): Promise<void>;
}

export interface Visitor {
  readonly as: 'member' | 'animator';
  /** 4: the page's thread gets a quarter of the processor. */
  readonly slowDown: number;
}

export const slowedDown = 4;
export const speeds = [1, slowedDown] as const;
export const speedName = (slowDown: number): string =>
  slowDown === 1 ? 'not slowed' : `slowed ${slowDown} times`;

/** Empty, with nothing cached, as who chose long ago who they are; watched from its first document on. */
export const openMeasured = async (
  { browser, url, member }: Pick<WebStage, 'browser' | 'url' | 'member'>,
  { as, slowDown }: Visitor,
): Promise<MeasuredPage> => {
  const session = as === 'member' ? { kind: 'member', ...member } : { kind: 'animator' };
  const localStorage = [
    { name: 'passerelle.session', value: JSON.stringify(session) },
    { name: 'passerelle.language', value: 'en' },
  ];
  const { page } = await browser.open('about:blank', {
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'no-preference',
    storageState: { cookies: [], origins: [{ origin: url, localStorage }] },
  });
  const devtools = await page.context().newCDPSession(page);
  await page.addInitScript(watchScript);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  return { page, devtools, close: () => page.context().close() };
};
