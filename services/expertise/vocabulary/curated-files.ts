// Finds the curated vocabulary on disk, beside this file, and reads it whole.
import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { foldWord } from '../analysis/fold-word.ts';
import type { IrregularForms } from '../analysis/stem-word.ts';
import type { Concept } from './concept.ts';
import { parseConcepts } from './parse-concepts.ts';
import { parseForms, parseLexicon } from './parse-lexicon.ts';
import type { Translation } from './parse-lexicon.ts';

export interface CuratedVocabulary {
  /** Changes with every file. */
  readonly version: string;
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

const formsOf = (files: readonly CuratedFile[], name: string): ReadonlyMap<string, string> =>
  new Map(
    files
      .filter((file) => file.name === name)
      .flatMap(({ text }) => parseForms(text).lines)
      .map(({ form, lemma }) => [foldWord(form), foldWord(lemma)]),
  );

/** Lines that cannot be read are left out; a test finds them. */
const readFiles = (): CuratedVocabulary => {
  const [concepts, lexicon, forms] = ['concepts', 'lexicon', 'forms'].map(curatedFiles);
  return {
    version: hash('sha256', JSON.stringify([concepts, lexicon, forms]), 'hex'),
    concepts: concepts?.flatMap(({ text }) => parseConcepts(text).lines.map(({ concept }) => concept)) ?? [],
    translations:
      lexicon?.flatMap(({ text }) => parseLexicon(text).lines).flatMap(({ translations }) => translations) ??
      [],
    forms: { fr: formsOf(forms ?? [], 'fr.tsv'), en: formsOf(forms ?? [], 'en.tsv') },
  };
};

let kept: CuratedVocabulary | undefined;

/** Read once: nothing changes it while this process lives. */
export const readCuratedVocabulary = (): CuratedVocabulary => {
  kept ??= readFiles();
  return kept;
};
