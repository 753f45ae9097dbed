// Coming in on a campus that is no demonstration: by the links that are mailed.
import type { BrowserContextOptions, Page } from 'playwright-core';
import { fr } from '../../services/gateway/web/language/fr.ts';
import type { en } from '../../services/gateway/web/language/en.ts';
import type { Opened, OpenedBrowser } from '../makers/browser.ts';
import { making } from '../makers/campus.ts';
import { eventually } from '../makers/eventually.ts';
import type { RealCampus } from '../makers/real-campus.ts';
import { settled } from '../makers/settled.ts';

export interface Somebody {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
}

export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** Who is signed in. */
export const shows = (page: Page, name: string): Promise<void> =>
  page.getByRole('banner').getByRole('button', { name, exact: false }).waitFor();

interface Place {
  readonly browser: OpenedBrowser;
  readonly mesh: Pick<RealCampus, 'url' | 'rest' | 'links'>;
}

export const byLink = (stage: () => Place) => {
  /** A member of an organisation of their own. */
  const somebody = async (given: string): Promise<Somebody> => {
    const make = making(stage().mesh.rest());
    const organisation = await make.organisation({ name: `Laboratoire ${given}` });
    const email = `${given.toLowerCase()}@canari.example`;
    const { id } = await make.person(organisation.id, { given_name: given, family_name: 'Canari', email });
    return { id, name: `${given} Canari`, email, organisation: organisation.id };
  };

  /** What arrives by mail once the form on the page was sent. */
  const linkFor = async (
    page: Page,
    { email }: Pick<Somebody, 'email'>,
    say: typeof fr | typeof en = fr,
  ): Promise<string> => {
    const before = stage().mesh.links().length;
    await page.getByLabel(say['session.email']).fill(email);
    await press(page, say['session.link']);
    await page.getByText(say['session.link.sent']).waitFor();
    return eventually(() => {
      const link = stage().mesh.links()[before];
      if (link === undefined) throw new Error('no link is told');
      return link;
    });
  };

  /** In a tab beside, as from a mail. */
  const follow = async (opened: Opened, link: string): Promise<Opened> => {
    const mail = await stage().browser.beside(opened, link);
    await press(mail.page, fr['session.sign.in']);
    return mail;
  };

  /** In a browser of their own. */
  const arrive = async (
    who: Pick<Somebody, 'name' | 'email'>,
    path = '/',
    options: BrowserContextOptions = {},
  ): Promise<Opened> => {
    const opened = await stage().browser.open(`${stage().mesh.url}/sign-in`, options);
    const link = await linkFor(opened.page, who);
    await opened.page.goto(link);
    await press(opened.page, fr['session.sign.in']);
    await shows(opened.page, who.name);
    if (path !== '/') await opened.page.goto(stage().mesh.url + path);
    await settled(opened.page);
    return opened;
  };

  return { somebody, linkFor, follow, arrive };
};
