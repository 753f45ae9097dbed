// A state that a page comes into under the hand, or where nothing is there, or nobody answers.
import type { Locator, Page } from 'playwright-core';
import type { fr } from '../../services/gateway/web/language/fr.ts';

/** What the page says, in its language. */
export type Say = (key: keyof typeof fr) => string;

export interface PageState {
  readonly name: string;
  readonly path: string;
  /** Until it is there. */
  reach(page: Page, say: Say): Promise<void>;
}

export const button = (within: Page | Locator, name: string): Locator =>
  within.getByRole('button', { name, exact: true });
