// What a hand does on a page, found by the words that stand on it: those of the catalogue, so that a test does not
// break when they are said better.
import type { Locator, Page } from 'playwright-core';
import { fr } from '../../services/gateway/web/language/fr.ts';

type Where = Page | Locator;
type Said = keyof typeof fr;

export const buttonOf = (within: Where, key: Said): Locator =>
  within.getByRole('button', { name: fr[key], exact: true });

export const press = (within: Where, key: Said): Promise<void> => buttonOf(within, key).click();

/** An organisation in a field that proposes them. */
export const pick = async (within: Where, key: Said, name: string): Promise<void> => {
  await within.getByRole('combobox', { name: fr[key], exact: true }).fill(name);
  await within.getByRole('option', { name, exact: true }).click();
};

/** A message with values in it, as it is said around them. */
export const saidWith = (key: Said, values: Readonly<Record<string, string>>): string =>
  Object.entries(values).reduce(
    (text, [name, value]) => text.replaceAll(`{${name}}`, value),
    fr[key] as string,
  );
