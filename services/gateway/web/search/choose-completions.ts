// Which ways to go on are worth showing. Pure.

const most = 6;

const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();

/** What is typed already is no way to go on. */
export const worthShowing = (typed: string, completions: readonly { readonly text: string }[]): string[] =>
  [...new Set(completions.map(({ text }) => text))]
    .filter((text) => fold(text) !== fold(typed))
    .slice(0, most);
