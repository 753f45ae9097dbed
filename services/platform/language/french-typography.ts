// French typography for the catalogue's own words; what is put into a sentence is left as it is.

const NO_BREAK = '\u00a0';
const NARROW = '\u202f';

const typeset = (text: string): string =>
  text
    .replaceAll("'", '’')
    .replace(/ (?=[;!?])/g, NARROW)
    .replace(/ (?=[:»])/g, NO_BREAK)
    .replace(/« /g, `«${NO_BREAK}`);

/** Of each place in the code where a sentence is written, for it is said again and again. */
const set = new WeakMap<TemplateStringsArray, readonly string[]>();

const typesetOnce = (literals: TemplateStringsArray): readonly string[] => {
  const known = set.get(literals) ?? literals.map(typeset);
  set.set(literals, known);
  return known;
};

/** A template tag: straight apostrophes and spaces become the ones that French wants. */
export const fr = (literals: TemplateStringsArray, ...values: readonly (string | undefined)[]): string =>
  typesetOnce(literals).reduce((said, literal, index) => said + literal + (values[index] ?? ''), '');
