// Who says what: which words are loaded with which page hangs on it.
import { describe, expect, it } from '@jest/globals';
import { fr } from '../../../../../services/gateway/web/language/fr.ts';
import { type SourceFile, sourceFiles } from '../../../architecture/source-files.ts';

const web = 'services/gateway/web/';
const keys = Object.keys(fr);
const groupOf = (key: string): string => key.split('.')[0] ?? key;
const groups = new Set(keys.map(groupOf));
const folderOf = (path: string): string => path.slice(web.length).split('/')[0] ?? '';

const files = sourceFiles(`${web}**/*.{ts,tsx}`).filter(
  ({ path }) => !['dist', 'language'].includes(folderOf(path)) && path !== `${web}api/generated.ts`,
);

/** Keys, what keys begin with, and templates that make some. */
const saidIn = ({ text }: SourceFile): readonly string[] =>
  [...text.matchAll(/['`]([a-z]+\.[^'`\n]*)['`]/g)]
    .map(([, literal = '']) => literal.split('${')[0] ?? '')
    .filter((start) => groups.has(groupOf(start)) && keys.some((key) => key.startsWith(start)));

const everywhere = ['name', 'parts', 'shell'];
const pages = [...groups].filter((group) => !everywhere.includes(group));

describe('a folder of the web app', () => {
  it('says its own words, those of the parts and the shell, and names', () => {
    const found = files.flatMap((file) =>
      saidIn(file)
        .filter((key) => ![...everywhere, folderOf(file.path)].includes(groupOf(key)))
        .map((key) => `${file.path}: ${key}`),
    );
    expect(found).toEqual([]);
  });

  it('is found to say something where it is a page', () => {
    const saying = new Set(files.filter((file) => saidIn(file).length > 0).map(({ path }) => folderOf(path)));
    expect(pages.filter((page) => !saying.has(page))).toEqual([]);
  });

  it('takes nothing from a page: what a second one needs is in parts/', () => {
    const found = files
      .filter(({ path }) => folderOf(path) !== 'shell' && !path.endsWith('/main.tsx'))
      .flatMap(({ path, imports }) =>
        imports
          .filter((one) => one.path?.startsWith(web))
          .map((one) => folderOf(one.path ?? ''))
          .filter((folder) => ![folderOf(path), 'session'].includes(folder) && pages.includes(folder))
          .map((folder) => `${path} → ${folder}/`),
      );
    expect(found).toEqual([]);
  });
});
