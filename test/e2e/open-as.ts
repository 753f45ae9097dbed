// A page as somebody sees it who chose earlier whom to act as.
import type { BrowserContextOptions } from 'playwright-core';
import { type Acting, actIn, type Member, memberWithSuggestions } from '../makers/act-in-browser.ts';
import type { Opened } from '../makers/browser.ts';
import { settled } from '../makers/settled.ts';
import { goOn } from './go-on.ts';
import type { Stage } from './in-a-browser.ts';

const nobody: Member = { person: '', name: '', organisation: '' };

export interface OpenedAs extends Opened {
  readonly member: Member;
  /** Opens another page of the app, and waits for what it shows. */
  goTo(path: string): Promise<void>;
  /** The same as by a link, without loading the app again. */
  goOn(path: string): Promise<void>;
  close(): Promise<void>;
}

export const openAs = async (
  { browser, mesh }: Stage,
  acting: Partial<Acting>,
  path: string,
  options: BrowserContextOptions = {},
  /** A member of whom nothing is known but that; else one who has suggestions. */
  who?: Member,
): Promise<OpenedAs> => {
  const as: Acting = { as: 'animator', language: 'fr', theme: 'light', ...acting };
  const member = who ?? (as.as === 'member' ? await memberWithSuggestions(mesh.rest()) : nobody);
  const opened = await browser.open(mesh.url, { viewport: { width: 1280, height: 900 }, ...options });
  const { page } = opened;
  // Before the test itself gives up, so that it says what it waited for.
  page.setDefaultTimeout(12_000);
  await actIn(page, as, member);
  const goTo = async (next: string): Promise<void> => {
    await page.goto(mesh.url + next);
    await settled(page);
  };
  await goTo(path);
  return { ...opened, member, goTo, goOn: (next) => goOn(page, next), close: () => page.context().close() };
};
