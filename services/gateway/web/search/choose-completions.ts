// Which ways to go on are worth showing. Pure.
import { fold } from '../parts/fold.ts';

const most = 6;

/** What is typed already is no way to go on. */
export const worthShowing = (typed: string, completions: readonly { readonly text: string }[]): string[] =>
  [...new Set(completions.map(({ text }) => text))]
    .filter((text) => fold(text) !== fold(typed))
    .slice(0, most);
