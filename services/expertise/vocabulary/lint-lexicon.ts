// Checks the general lexicon and the lists of irregular forms.
import type { CuratedFile } from './curated-files.ts';
import { alikeness, skeleton } from './cognates.ts';
import type { LintFault } from './lint-concepts.ts';
import { surelyCognate } from './lint-labels.ts';
import { parseForms, parseLexicon } from './parse-lexicon.ts';
import type { LexiconLine } from './parse-lexicon.ts';
import type { VocabularyReader } from './vocabulary.ts';
import { spellingOf } from './word-of-term.ts';

/** Room for probabilities that are rounded. */
const atMost = 1.001;

/** Order of the UTF-8 bytes, as `LC_ALL=C sort` has it. */
const bytesInOrder = (before: string, after: string): boolean =>
  Buffer.compare(Buffer.from(before), Buffer.from(after)) < 0;

const unsorted = (
  file: string,
  words: readonly { readonly line: number; readonly word: string }[],
): readonly LintFault[] =>
  words.flatMap(({ line, word }, at) => {
    const before = words[at - 1]?.word;
    if (before === undefined || bytesInOrder(before, word)) return [];
    return [
      { file, line, reason: before === word ? `${word} is there twice` : `${word} stands after ${before}` },
    ];
  });

const stemOf = (word: string, language: 'fr' | 'en', reader: VocabularyReader): string => {
  const { terms, length } = reader.tokensIn(word, language);
  const number = length > 0 ? (terms[0] ?? -1) : -1;
  return spellingOf(reader.termOf(number));
};

const lintProbabilities = ({ french, translations }: LexiconLine): readonly string[] => {
  const sum = translations.reduce((all, { probability }) => all + probability, 0);
  const words = translations.map(({ english }) => english);
  return [
    ...(translations.some(({ probability }) => probability <= 0 || probability > 1)
      ? [`${french} has a probability that is not above 0 and at most 1`]
      : []),
    ...(sum > atMost ? [`the probabilities of ${french} sum to ${sum.toFixed(3)}`] : []),
    ...(new Set(words).size < words.length ? [`${french} has a translation twice`] : []),
  ];
};

/** The spelling says so already. */
const isCognateOnly = ({ french, translations }: LexiconLine, reader: VocabularyReader): boolean => {
  const [only] = translations;
  if (!only || translations.length > 1) return false;
  const bones = [stemOf(french, 'fr', reader), stemOf(only.english, 'en', reader)].map(skeleton);
  return alikeness(bones[0] ?? '', bones[1] ?? '') >= surelyCognate;
};

export interface LexiconLint {
  readonly faults: readonly LintFault[];
  readonly words: number;
  /** Lines that the cognate rules make needless. */
  readonly cognates: readonly LintFault[];
}

export const lintLexicon = (files: readonly CuratedFile[], reader: VocabularyReader): LexiconLint => {
  const faults: LintFault[] = [];
  const cognates: LintFault[] = [];
  const where = new Map<string, string>();
  for (const { name: file, text } of files) {
    const { lines, malformed } = parseLexicon(text);
    faults.push(...malformed.map((fault) => ({ file, ...fault })));
    faults.push(
      ...unsorted(
        file,
        lines.map(({ line, french }) => ({ line, word: french })),
      ),
    );
    for (const one of lines) {
      const { line, french } = one;
      const elsewhere = where.get(french);
      if (elsewhere !== undefined && elsewhere !== file)
        faults.push({ file, line, reason: `${french} is in ${elsewhere} too` });
      where.set(french, file);
      faults.push(...lintProbabilities(one).map((reason) => ({ file, line, reason })));
      if (isCognateOnly(one, reader))
        cognates.push({
          file,
          line,
          reason: `${french} is found by its spelling: ${one.translations[0]?.english}`,
        });
    }
  }
  return { faults, words: where.size, cognates };
};

export const lintForms = (files: readonly CuratedFile[]): readonly LintFault[] =>
  files.flatMap(({ name: file, text }) => {
    const { lines, malformed } = parseForms(text);
    const selves = lines.filter(({ form, lemma }) => form === lemma);
    return [
      ...malformed.map((fault) => ({ file, ...fault })),
      ...unsorted(
        file,
        lines.map(({ line, form }) => ({ line, word: form })),
      ),
      ...selves.map(({ line, form }) => ({ file, line, reason: `${form} stands for itself` })),
    ];
  });
