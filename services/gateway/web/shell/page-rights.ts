// What a page asks of the server, as the policy names it: whoever may not ask that is shown no way to the page, and is told
// so on it. Pure. A page that is not here is about its reader alone, or is where one comes in.
import type { Action } from '../../../platform/access/policy.ts';
import type { Session } from '../session/read-session.ts';
import { mayAsk } from '../session/rights.ts';
import type { Page } from './pages.ts';

const asks = {
  home: 'read-hidden',
  introductions: 'read-hidden',
  introduction: 'read-hidden',
  profile: 'write',
  search: 'read',
  organisation: 'read',
  calls: 'read',
  call: 'read',
  manageCalls: 'curate',
  consortia: 'curate',
  queue: 'curate',
  review: 'curate',
  bringTogether: 'curate',
  map: 'read-hidden',
  rounds: 'curate',
  round: 'curate',
  reports: 'curate',
  rules: 'read-hidden',
  vocabulary: 'curate',
  imports: 'write',
  people: 'read-personal',
  person: 'read-personal',
  keys: 'connect',
  webhooks: 'connect',
  webhook: 'connect',
  mail: 'connect',
  receipts: 'administer',
  operations: 'operate',
} as const satisfies Partial<Record<Page, Action>>;

export type AskingPage = keyof typeof asks;
export const actionOf = (page: AskingPage): Action => asks[page];

const isAsking = (page: Page): page is AskingPage => page in asks;

export const mayOpen = (session: Session, page: Page): boolean =>
  isAsking(page) ? mayAsk(session, asks[page]) : session.kind !== 'nobody';
