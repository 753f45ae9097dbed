// French typography for the catalogue's own words; what is put into a sentence is left as it is.

const NO_BREAK = '\u00a0';
const NARROW = '\u202f';

const typeset = (text: string): string =>
  text
    .replaceAll("'", '’')
    .replace(/ (?=[;!?])/g, NARROW)
    .replace(/ (?=[:»])/g, NO_BREAK)
    .replace(/« /g, `«${NO_BREAK}`);

/** A template tag: straight apostrophes and spaces become the ones that French wants. */
export const fr = (literals: TemplateStringsArray, ...values: readonly (string | undefined)[]): string =>
  literals.reduce((said, literal, index) => said + typeset(literal) + (values[index] ?? ''), '');
