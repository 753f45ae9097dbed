// Reads the general lexicon, `french⇥english p | english p`, and the lists of irregular forms, `form⇥dictionary form`.
import type { Malformed } from './parse-concepts.ts';

/** How often a French word is rendered by an English one. */
export interface Translation {
  readonly french: string;
  readonly english: string;
  /** In 0..1. */
  readonly probability: number;
}

/** The translations of one French word. */
export interface LexiconLine {
  readonly line: number;
  readonly french: string;
  readonly translations: readonly Translation[];
}

export interface FormLine {
  readonly line: number;
  readonly form: string;
  readonly lemma: string;
}

const lexiconHeader = 'french\tenglish';
const formsHeader = 'form\tlemma';

const linesOf = (text: string, header: string, malformed: Malformed[]): readonly [number, string[]][] => {
  const [first, ...lines] = text.split('\n');
  if (first !== header) malformed.push({ line: 1, reason: `the header is not ${header}` });
  return lines.flatMap((line, at): [number, string[]][] => (line === '' ? [] : [[at + 2, line.split('\t')]]));
};

const rendering = /^([^\s|]+)(?: (0?\.\d+|1))?$/;

export const parseLexicon = (
  text: string,
): { readonly lines: readonly LexiconLine[]; readonly malformed: readonly Malformed[] } => {
  const lines: LexiconLine[] = [];
  const malformed: Malformed[] = [];
  for (const [line, [french = '', english = '', ...rest]] of linesOf(text, lexiconHeader, malformed)) {
    const read = english.split(' | ').map((one) => rendering.exec(one.trim()));
    if (french === '' || rest.length > 0 || read.some((one) => one === null)) {
      malformed.push({ line, reason: `${french} has no translations of the form word p | word p` });
      continue;
    }
    const translations = read.map((one) => {
      const [, word = '', probability = '1'] = one ?? [];
      return { french, english: word, probability: Number(probability) };
    });
    lines.push({ line, french, translations });
  }
  return { lines, malformed };
};

export const parseForms = (
  text: string,
): { readonly lines: readonly FormLine[]; readonly malformed: readonly Malformed[] } => {
  const lines: FormLine[] = [];
  const malformed: Malformed[] = [];
  for (const [line, [form = '', lemma = '', ...rest]] of linesOf(text, formsHeader, malformed)) {
    if (form === '' || lemma === '' || rest.length > 0) malformed.push({ line, reason: 'not two words' });
    else lines.push({ line, form, lemma });
  }
  return { lines, malformed };
};
