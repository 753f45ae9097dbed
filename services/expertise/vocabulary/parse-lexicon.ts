// Reads the general lexicon, `french⇥english p | english p`, and the lists of irregular forms, `form⇥dictionary form`.
import type { Malformed } from './parse-concepts.ts';

/** How often a French word is rendered by an English one. */
export interface Translation {
  readonly french: string;
  readonly english: string;
  /** In 0..1. */
  readonly probability: number;
}

const lexiconHeader = 'french\tenglish';
const formsHeader = 'form\tlemma';

const linesOf = (text: string, header: string, malformed: Malformed[]): readonly [number, string[]][] => {
  const [first, ...lines] = text.split('\n');
  if (first !== header) malformed.push({ line: 1, reason: `the header is not ${header}` });
  return lines.flatMap((line, at): [number, string[]][] => (line === '' ? [] : [[at + 2, line.split('\t')]]));
};

export const parseLexicon = (
  text: string,
): { readonly translations: readonly Translation[]; readonly malformed: readonly Malformed[] } => {
  const translations: Translation[] = [];
  const malformed: Malformed[] = [];
  for (const [line, [french = '', english = '', ...rest]] of linesOf(text, lexiconHeader, malformed)) {
    const read = english.split(' | ').map((one) => /^([^\s|]+)(?: (0?\.\d+|1))?$/.exec(one.trim()));
    if (french === '' || rest.length > 0 || read.some((one) => one === null)) {
      malformed.push({ line, reason: `${french} has no translations of the form word p | word p` });
      continue;
    }
    for (const one of read) {
      const [, word = '', probability = '1'] = one ?? [];
      translations.push({ french, english: word, probability: Number(probability) });
    }
  }
  return { translations, malformed };
};

export const parseForms = (
  text: string,
): { readonly forms: readonly (readonly [string, string])[]; readonly malformed: readonly Malformed[] } => {
  const forms: (readonly [string, string])[] = [];
  const malformed: Malformed[] = [];
  for (const [line, [form = '', lemma = '', ...rest]] of linesOf(text, formsHeader, malformed)) {
    if (form === '' || lemma === '' || rest.length > 0) malformed.push({ line, reason: 'not two words' });
    else forms.push([form, lemma]);
  }
  return { forms, malformed };
};
