// Finds the curated vocabulary on disk, beside this file, and reads it whole.
import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { foldWord } from '../analysis/fold-word.ts';
import { pausing, runToEnd } from '../analysis/in-pieces.ts';
import type { IrregularForms } from '../analysis/stem-word.ts';
import type { Language } from '../source.ts';
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

/** `concepts`, `lexicon` or `forms`; each file is read when it is its turn. */
const filesIn = function* (folder: string): Generator<CuratedFile> {
  const at = fileURLToPath(new URL(folder, import.meta.url));
  for (const name of readdirSync(at).sort())
    if (name.endsWith('.tsv')) yield { name, text: readFileSync(`${at}/${name}`, 'utf8') };
};

export const curatedFiles = (folder: string): readonly CuratedFile[] => [...filesIn(folder)];

/** Takes what is in a folder in, a file at a time. */
const readFolder = (folder: string, version: Hash, take: (file: CuratedFile) => void): Generator<void> =>
  pausing(filesIn(folder), 1, (file) => {
    version.update(`${folder}/${file.name} ${file.text.length} ${file.text}`);
    take(file);
  });

const formsAtOnce = 500;

const readForms = function* (texts: readonly string[]): Generator<void, ReadonlyMap<string, string>> {
  const forms = new Map<string, string>();
  for (const text of texts) {
    yield* pausing(parseForms(text).lines, formsAtOnce, ({ form, lemma }) =>
      forms.set(foldWord(form), foldWord(lemma)),
    );
  }
  return forms;
};

let kept: CuratedVocabulary | undefined;

/**
 * Read once: nothing changes it while this process lives. Lines that cannot be read are left out; a test finds them.
 * Pauses where it yields.
 */
export const readingCuratedVocabulary = function* (): Generator<void, CuratedVocabulary> {
  if (kept) return kept;
  const version = createHash('sha256');
  const concepts: Concept[] = [];
  const translations: Translation[] = [];
  const forms: CuratedFile[] = [];
  yield* readFolder('concepts', version, ({ text }) => {
    for (const { concept } of parseConcepts(text).lines) concepts.push(concept);
  });
  yield* readFolder('lexicon', version, ({ text }) => {
    for (const line of parseLexicon(text).lines) translations.push(...line.translations);
  });
  yield* readFolder('forms', version, (file) => forms.push(file));
  const formsOf = (language: Language) =>
    readForms(forms.filter(({ name }) => name === `${language}.tsv`).map(({ text }) => text));
  kept = {
    version: version.digest('hex'),
    concepts,
    translations,
    forms: { fr: yield* formsOf('fr'), en: yield* formsOf('en') },
  };
  return kept;
};

export const readCuratedVocabulary = (): CuratedVocabulary => runToEnd(readingCuratedVocabulary());
