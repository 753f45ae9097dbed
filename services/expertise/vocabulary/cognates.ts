// Finds words of the other language that are spelt alike: neurologique and neurological, hémorragie and haemorrhage.

/** Spelling habits that differ between the languages, applied in order to folded words. */
const habits: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/rh/g, 'r'],
  [/ch(?=[lrn])/g, 'c'],
  [/y/g, 'i'],
  [/ae|oe/g, 'e'],
  [/ck|qu|k/g, 'c'],
  [/x/g, 'cs'],
  [/^h/, ''],
  [/(.)\1/g, '$1'],
];

/** Endings that answer each other; what is left is compared. */
const endings =
  /(iquement|ically|logist|logue|ique|ical|isation|ization|iser|ize|ise|isme|ism|iste|ist|aire|ary|ari|eur|euse|rice|or|er|ite|iti|ity|eux|ous|ment|ement|ant|ent|ance|ence|anc|enc|ie|i|y|e|s)$/;

/** The same for two folded words that are spelt alike but for the habits of their languages. */
export const skeleton = (folded: string): string => {
  let word = folded;
  for (const [habit, instead] of habits) word = word.replace(habit, instead);
  return word;
};

/** Words are looked for among those with the same beginning. */
export const beginning = 4;

export const bucketOf = (bones: string): string => bones.slice(0, beginning);

const withoutEnding = (bones: string): string => {
  const rest = bones.replace(endings, '');
  return rest.length >= beginning ? rest : bones;
};

const commonBeginning = (one: string, other: string): number => {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
};

/** Alike enough to be the same word; under it, words share a beginning by chance. */
const leastAlike = 0.6;

/**
 * How surely two words are the same, in 0..1, from their skeletons: the share of the longer one that is their common
 * beginning, endings that answer each other left out. 0 where that is too little.
 */
export const alikeness = (one: string, other: string): number => {
  if (one === other) return 1;
  const a = withoutEnding(one);
  const b = withoutEnding(other);
  if (a === b) return 0.95;
  const common = commonBeginning(a, b);
  const share = common / Math.max(a.length, b.length);
  return common >= beginning && share >= leastAlike ? share * 0.9 : 0;
};
