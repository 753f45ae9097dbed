// Finds words of the other language that are spelt alike: neurologique and neurological, hémorragie and haemorrhage.
// It sees stems, as the dictionary has them.

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
  [/z/g, 's'],
  [/^h/, ''],
  [/([^aeiou])\1/g, '$1'],
];

const anyHabit = /[ptrk]h|ch[lrn]|[yxzkq]|ae|oe|^h|ck|([^aeiou])\1/;

/** The same for two folded words that are spelt alike but for the habits of their languages. */
export const skeleton = (folded: string): string => {
  if (!anyHabit.test(folded)) return folded;
  let word = folded;
  for (const [habit, instead] of habits) word = word.replace(habit, instead);
  return word;
};

/** Words are looked for among those with the same beginning. */
const beginning = 4;

export const bucketOf = (bones: string): string => bones.slice(0, beginning);

const listed = (words: string): readonly string[] => words.trim().split(/\s+/);

/** What words of both languages end in once they are stems: what is before it is what they are made from. */
const endings = new Set([
  '',
  ...listed(`
    a al ali alis alisat ant anc ar ari at ati ator atori atoir ation ational ationel air abl abil ag e ea el en ent enc er eri et
    eti etic eur eut eutic eucs ement ia ial ian ic ical iel ien ier if ibl ibil in ing ion ional ionel ir is isat ism ist it iti
    itair iv ium ison i ment o on olog ologi ologu ologist om oma or ori os osi ou ous r ri rian s si t ti tic u ul um
    ur us ulair ular
  `),
]);

/** Endings that answer each other: -ire and -ary, -eur and -or, -el and -al. `_` is none. */
const answering = new Set(
  listed(`
    _/i _/a _/e _/al _/el _/er _/r _/s _/is _/at _/it _/ia _/ir _/air _/ag _/ionel _/ional _/eur _/or _/if _/iv _/ic
    _/um _/us _/u _/ment _/ent ir/ri ir/r ari/ir air/ari air/ar al/el ial/iel eur/or er/eur s/si os/osi an/en an/n ian/ien
    if/iv eucs/ou eucs/ous t/ti it/iti ic/ical au/al f/v c/s ct/t d/s f/m r/er ment/ement eut/ist eut/i eut/eutic _/alis _/alisat ist/u ologist/olog ologu/olog
    is/isat at/ation oir/ori atoir/ator atoir/atori ulair/ular itair/it ion/ional
  `).map((pair) => pair.replaceAll('_', '')),
);

const answer = (one: string, other: string): boolean =>
  answering.has(one < other ? `${one}/${other}` : `${other}/${one}`) || answering.has(`${other}/${one}`);

const commonBeginning = (one: string, other: string): number => {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
};

/** How surely two words are the same: with endings that answer each other, nearly alike, only made from one root. */
const answers = 0.95;
const nearly = 0.8;
const related = 0.6;
/** Shorter roots are shared by chance. */
const leastRoot = 5;
const longRoot = 7;
const shortTail = 2;

/** In 0..1, from the skeletons of two words; the same both ways. 0 where they share too little. */
export const alikeness = (one: string, other: string): number => {
  if (one === other) return 1;
  const root = commonBeginning(one, other);
  if (root < beginning) return 0;
  const [a, b] = [one.slice(root), other.slice(root)];
  if (answer(a, b)) return answers;
  if (root >= longRoot && a.length <= shortTail && b.length <= shortTail) return nearly;
  return root >= leastRoot && endings.has(a) && endings.has(b) ? related : 0;
};

/** Whether two stems are written the same but for endings that both languages have, whatever their skeletons. */
export const isOfOneRoot = (one: string, other: string): boolean => {
  const root = commonBeginning(one, other);
  const [a, b] = [one.slice(root), other.slice(root)];
  if (a === b) return true;
  if (root < beginning) return false;
  return answer(a, b) || (root >= leastRoot && endings.has(a) && endings.has(b));
};
