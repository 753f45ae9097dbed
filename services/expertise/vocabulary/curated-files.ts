// Finds the curated vocabulary on disk, beside this file, and reads it whole.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { foldWord } from '../analysis/fold-word.ts';
import type { IrregularForms } from '../analysis/stem-word.ts';
import type { Concept } from './concept.ts';
import { parseConcepts } from './parse-concepts.ts';
import { parseForms, parseLexicon } from './parse-lexicon.ts';
import type { Translation } from './parse-lexicon.ts';

export interface CuratedVocabulary {
  readonly concepts: readonly Concept[];
  readonly translations: readonly Translation[];
  readonly forms: IrregularForms;
}

export interface CuratedFile {
  readonly name: string;
  readonly text: string;
}

/** `folder` is `concepts`, `lexicon` or `forms`. */
export const curatedFiles = (folder: string): readonly CuratedFile[] => {
  const at = fileURLToPath(new URL(folder, import.meta.url));
  return readdirSync(at)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .map((name) => ({ name, text: readFileSync(`${at}/${name}`, 'utf8') }));
};

const formsOf = (name: string): ReadonlyMap<string, string> =>
  new Map(
    curatedFiles('forms')
      .filter((file) => file.name === name)
      .flatMap(({ text }) => parseForms(text).lines)
      .map(({ form, lemma }) => [foldWord(form), foldWord(lemma)]),
  );

/** Lines that cannot be read are left out; a test finds them. */
export const readCuratedVocabulary = (): CuratedVocabulary => ({
  concepts: curatedFiles('concepts').flatMap(({ text }) =>
    parseConcepts(text).lines.map(({ concept }) => concept),
  ),
  translations: curatedFiles('lexicon')
    .flatMap(({ text }) => parseLexicon(text).lines)
    .flatMap(({ translations }) => translations),
  forms: { fr: formsOf('fr.tsv'), en: formsOf('en.tsv') },
});
