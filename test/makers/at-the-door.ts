// Somebody in front of a browser: comes in as people do, and asks from then on by the cookie that they were given.
import { aBrowser, comeBack } from './institution.ts';
import { type RestClient, restClientBy } from './rest-client.ts';

export interface Visitor extends RestClient {
  readonly browser: ReturnType<typeof aBrowser>;
}

/** Whom nobody knows yet. */
export const visitor = (base: string): Visitor => {
  const browser = aBrowser();
  const asPage = { 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Mode': 'cors' };
  return { ...restClientBy(base, asPage, browser.ask), browser };
};

/** By the token of a link. */
export const byLink = async (base: string, token: string): Promise<Visitor> => {
  const somebody = visitor(base);
  await somebody.take('POST', '/v1/sign-in', { body: { token } });
  return somebody;
};

/** By saying at the institution who they are. */
export const byInstitution = async (base: string, login: string): Promise<Visitor> => {
  const somebody = visitor(base);
  const { browser } = somebody;
  const isBack = (url: string): boolean => url.startsWith(`${base}/v1/sign-in/oidc/callback`);
  const back = await comeBack(browser, `${base}/v1/sign-in/oidc`, login, isBack);
  const arrived = await browser.arrive(back);
  const to = arrived.headers.get('location') ?? '';
  if (to !== '/') throw new Error(`${login} was not let in: ${arrived.status} ${to}`);
  return somebody;
};
