// A real browser on the web app, as its users have it. Whatever the page does that its policy or its code did not mean
// is kept, and is a fault.
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page, type Request } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where there is one; `CHROMIUM` names another. */
export const browserPath = (): string | undefined =>
  [process.env['CHROMIUM'], ...places].find((path) => path !== undefined && existsSync(path));

export interface Opened {
  readonly page: Page;
  /** What the page complained of so far: errors, refused scripts and styles. */
  readonly complaints: readonly string[];
}

export interface OpenedBrowser {
  open(url: string, options?: BrowserContextOptions): Promise<Opened>;
  /** Another tab beside it, with the same storage. */
  beside(opened: Opened, url: string): Promise<Opened>;
  close(): Promise<void>;
}

/** Shorter than a test may take, so that what is missing is named. */
const patienceMs = 15_000;

/** What a browser says of an address that cannot be reached is the test's own doing. */
const isOurs = (text: string): boolean => !/net::ERR_|Failed to load resource/.test(text);

/**
 * Not the stream of events, which stays open, nor a worker's script, whose end is not told. What a frame shows is: focus
 * that is in it falls out when it comes.
 */
const isAsked = (request: Request): boolean => {
  const kind = request.resourceType();
  if (kind === 'document') return request.frame().parentFrame() !== null;
  return kind === 'fetch' && !request.url().endsWith('/v1/events');
};

const asked = new WeakMap<Page, Set<Request>>();

/** How many answers the page waits for. */
export const asks = (page: Page): number => asked.get(page)?.size ?? 0;

const countAsked = (page: Page): void => {
  const open = new Set<Request>();
  const close = (request: Request): void => void open.delete(request);
  asked.set(page, open);
  page.on('request', (request) => {
    if (isAsked(request)) open.add(request);
  });
  page.on('requestfinished', close);
  page.on('requestfailed', close);
};

const listenTo = (page: Page): Opened => {
  countAsked(page);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && isOurs(message.text())) complaints.push(message.text());
  });
  return { page, complaints };
};

export const openBrowser = async (executablePath: string): Promise<OpenedBrowser> => {
  const browser: Browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--enable-unsafe-swiftshader'],
  });
  const goTo = async (opened: Opened, url: string): Promise<Opened> => {
    await opened.page.goto(url);
    return opened;
  };
  return {
    open: async (url, options = {}) => {
      const context = await browser.newContext({ locale: 'fr-FR', reducedMotion: 'reduce', ...options });
      context.setDefaultTimeout(patienceMs);
      return goTo(listenTo(await context.newPage()), url);
    },
    beside: async ({ page }, url) => goTo(listenTo(await page.context().newPage()), url),
    close: () => browser.close(),
  };
};
