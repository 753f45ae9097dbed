// Which ways to go on are worth showing, and which one the arrow keys come to next. Pure.

const most = 6;

const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();

/** What is typed already is no way to go on. */
export const worthShowing = (typed: string, completions: readonly { readonly text: string }[]): string[] =>
  [...new Set(completions.map(({ text }) => text))]
    .filter((text) => fold(text) !== fold(typed))
    .slice(0, most);

/** Past either end is what was typed: undefined. */
export const nextActive = (
  active: string | undefined,
  all: readonly string[],
  step: 1 | -1,
): string | undefined => {
  const at = active === undefined ? -1 : all.indexOf(active);
  if (at < 0) return step === 1 ? all[0] : all.at(-1);
  return all[at + step];
};
