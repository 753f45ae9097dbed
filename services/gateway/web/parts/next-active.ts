// Which of the options the arrow keys come to next.

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
