// Steps of the stories: who sits before the browser, on which page, and what they leave behind.
import { expect } from '@jest/globals';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { actIn, type Member } from '../makers/act-in-browser.ts';
import type { Opened } from '../makers/browser.ts';
import type { RestClient } from '../makers/rest-client.ts';
import { settled } from '../makers/settled.ts';
import type { Stage } from './in-a-browser.ts';

interface Person {
  readonly id: string;
  readonly given_name: string;
  readonly family_name: string;
}

/** An invented person of the demonstration, by name. */
export const memberNamed = async (rest: RestClient, name: string): Promise<Member> => {
  const persons = (await rest.list('/v1/persons')) as Person[];
  const memberships = (await rest.list('/v1/memberships')) as { person: string; organisation: string }[];
  const found = persons.find((one) => `${one.given_name} ${one.family_name}` === name);
  const membership = memberships.find(({ person }) => person === found?.id);
  if (!found || !membership) throw new Error(`nobody is called ${name}`);
  return { person: found.id, name, organisation: membership.organisation };
};

export interface Arrived extends Opened, Member {}

/** At a page, in French unless another language is said, as a member of that name; `animator`: as the animator. */
export const arriveAs = async (
  { browser, mesh }: Stage,
  name: string,
  path = '/',
  { language = 'fr', ...options }: BrowserContextOptions & { readonly language?: 'fr' | 'en' } = {},
): Promise<Arrived> => {
  const member =
    name === 'animator' ? { person: '', name, organisation: '' } : await memberNamed(mesh.rest(), name);
  const opened = await browser.open(mesh.url, options);
  const as = name === 'animator' ? 'animator' : 'member';
  await actIn(opened.page, { as, language, theme: 'light' }, member);
  await opened.page.goto(mesh.url + path);
  await settled(opened.page);
  return { ...opened, ...member };
};

/** Nothing that the browser objected to is left behind. */
export const leave = async ({ page, complaints }: Opened): Promise<void> => {
  expect(complaints).toEqual([]);
  await page.context().close();
};

/** Of the main navigation. */
export const goBy = async (page: Page, name: string): Promise<void> => {
  await page
    .getByRole('navigation', { name: /principale|Main/ })
    .getByRole('link', { name })
    .click();
  await settled(page);
};

/** What was answered is held for ten seconds: closing what says so sends it at once. */
export const closeToasts = async (page: Page): Promise<void> => {
  const close = page.locator('.toasts').getByRole('button', { name: /^(Fermer|Close)$/ });
  while ((await close.count()) > 0) await close.first().click();
};

export const titleOf = (card: Locator): Promise<string> => card.getByRole('heading').first().innerText();
