// Reads a name the way it is compared: without case, accents, punctuation and legal forms; and what other names are
// written into it, such as an acronym in brackets.
import { formsAfter, formsBefore, grammarWords, phrases, readAs } from './name-words.ts';

export interface NameForm {
  readonly written: string;
  /** What it is made of, in order, without words of grammar. */
  readonly words: readonly string[];
  /** The same, each once, sorted. */
  readonly sorted: readonly string[];
  /** Equal for names that differ by case, accents, punctuation, legal forms and words of grammar only. */
  readonly key: string;
  /** The same for names that are written together or apart. */
  readonly joined: string;
}

export interface ReadNames {
  readonly main: NameForm;
  /** Other names given, and those written into names. */
  readonly others: readonly NameForm[];
  /** First letters of a name of at least three words. */
  readonly initials?: string;
}

const letters: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

/** Lower case without accents and ligatures. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .replace(/[œæøßłđı]/g, (letter) => letters[letter] ?? letter);

/** Brackets inside a word and dots between single letters part nothing: PR[AI]RIE, S.A.S. */
const splitWords = (written: string): readonly string[] =>
  phrases
    .reduce((text, [phrase, word]) => text.replaceAll(phrase, word), foldText(written))
    .replace(/[[\]]/g, '')
    .replace(
      /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?(?![\p{L}\p{N}])/gu,
      (dotted) => `${dotted.replaceAll('.', '')} `,
    )
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const longestForm = 5;

const withoutFormsAfter = (words: readonly string[]): readonly string[] => {
  for (let length = Math.min(longestForm, words.length - 1); length > 0; length -= 1)
    if (formsAfter.has(words.slice(-length).join(' '))) return withoutFormsAfter(words.slice(0, -length));
  return words;
};

const withoutFormsBefore = (words: readonly string[]): readonly string[] =>
  words.length > 1 && formsBefore.has(words[0] ?? '') ? withoutFormsBefore(words.slice(1)) : words;

/** A name is never emptied: one that is a legal form or a word of grammar stays it; one of signs only is its signs. */
export const readForm = (written: string): NameForm => {
  const split = splitWords(written);
  const bare = withoutFormsBefore(withoutFormsAfter(split)).map((word) => readAs.get(word) ?? word);
  const telling = bare.filter((word) => !grammarWords.has(word));
  const signs = foldText(written).replace(/\s+/g, '');
  const words = telling.length > 0 ? telling : bare.length > 0 || signs === '' ? bare : [signs];
  return {
    written,
    words,
    sorted: [...new Set(words)].toSorted(),
    key: words.join(' '),
    joined: bare.length > 0 ? bare.join('') : words.join(''),
  };
};

const capitals = (text: string): number => (text.match(/\p{Lu}/gu) ?? []).length;
/** AP-HP, ISNuS, PR[AI]RIE; no Lyon. */
const isAcronym = (text: string): boolean => /^\S{2,12}$/u.test(text) && capitals(text) >= 2;
const longEnough = 3;
const isPhrase = (text: string): boolean => readForm(text).words.length >= longEnough;

/** `Name (ACRONYM)`, `Name, what it is`: what stands in brackets or after the comma counts where it is no place. */
const splitName = (name: string): { readonly plain: string; readonly parts: readonly string[] } => {
  const inBrackets = [...name.matchAll(/\s\(([^()]*)\)/g)].map(([, inside]) => (inside ?? '').trim());
  const outside = name.replace(/\s\([^()]*\)/g, ' ').trim();
  const plain = outside === '' ? name : outside;
  const [head, ...rest] = plain.split(',').map((part) => part.trim());
  const tail = rest.join(', ');
  return {
    plain,
    parts: [
      ...inBrackets.filter((text) => isAcronym(text) || isPhrase(text)),
      ...(tail !== '' && head !== undefined && head.length > 2 ? [head] : []),
      ...(isPhrase(tail) ? [tail] : []),
    ],
  };
};

const initialsOf = ({ words }: NameForm): string | undefined =>
  words.length >= longEnough && words.every((word) => /^\p{L}/u.test(word))
    ? words.map((word) => word.slice(0, 1)).join('')
    : undefined;

export const readNames = (names: readonly string[]): ReadNames => {
  const [first = { plain: '', parts: [] }, ...given] = names.map(splitName);
  const main = readForm(first.plain);
  const parts = [...first.parts, ...given.flatMap(({ plain, parts: inside }) => [plain, ...inside])];
  const others = parts.map(readForm).filter(({ key }) => key !== main.key && key !== '');
  const initials = initialsOf(main);
  return {
    main,
    others: [...new Map(others.map((form) => [form.key, form])).values()].toSorted((a, b) =>
      a.key < b.key ? -1 : 1,
    ),
    ...(initials === undefined ? {} : { initials }),
  };
};
