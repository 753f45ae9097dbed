// The tables beside this file are true: every requirement has a row, every test and every word that a row names is there.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { linkForMs } from '../../services/gateway/sign-in/keep-sign-ins.ts';
import { sourceFiles } from '../unit/architecture/source-files.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

type Row = readonly [id: string, short: string, shown: string];
const rowsIn = (path: string, id: RegExp): readonly Row[] =>
  read(path)
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .flatMap(([, one = '', short = '', shown = '']) => (id.test(one) ? [[one, short, shown] as const] : []));

/**
 * Of OWASP ASVS 5.0.0, by section: how many requirements it has, and which of them are of level 3 alone.
 * https://github.com/OWASP/ASVS, 5.0/docs_en
 */
const sections: readonly (readonly [section: string, count: number, third: readonly number[]])[] = [
  ['1.1', 2, []],
  ['1.2', 10, [10]],
  ['1.3', 12, [12]],
  ['1.4', 3, []],
  ['1.5', 3, [3]],
  ['2.1', 3, []],
  ['2.2', 3, []],
  ['2.3', 5, [5]],
  ['2.4', 2, [2]],
  ['4.1', 5, [4, 5]],
  ['4.2', 5, [2, 3, 4, 5]],
  ['4.3', 2, []],
  ['4.4', 4, []],
  ['6.1', 3, []],
  ['6.2', 12, []],
  ['6.3', 8, [5, 6, 7, 8]],
  ['6.4', 6, [5, 6]],
  ['6.5', 8, [6, 7, 8]],
  ['6.6', 4, [4]],
  ['6.7', 2, [1, 2]],
  ['6.8', 4, []],
  ['7.1', 3, []],
  ['7.2', 4, []],
  ['7.3', 2, []],
  ['7.4', 5, []],
  ['7.5', 3, [3]],
  ['7.6', 2, []],
  ['8.1', 4, [3, 4]],
  ['8.2', 4, [4]],
  ['8.3', 3, [2, 3]],
  ['8.4', 2, [2]],
  ['14.1', 2, []],
  ['14.2', 8, [5, 6, 7, 8]],
  ['14.3', 3, []],
];
const required = sections.flatMap(([section, count, third]) =>
  Array.from({ length: count }, (_, at) => at + 1)
    .filter((nth) => !third.includes(nth))
    .map((nth) => `${section}.${nth}`),
);

const asvs = rowsIn('test/security/asvs.md', /^\d+\.\d+\.\d+$/);
const topTen = rowsIn('test/security/owasp-api-top-10.md', /^API\d+ /);

/** What a row names: a file, and words in it, which in a test are the whole of its title. */
const namedIn = (shown: string): readonly (readonly [file: string, words: string])[] =>
  [...shown.matchAll(/`([^`]+)` › "([^"]+)"/g)].map(([, file = '', words = '']) => [file, words]);

const isThere = ([file, words]: readonly [string, string]): boolean => {
  if (!existsSync(join(root, file))) return false;
  const text = read(file);
  return file.startsWith('test/')
    ? text.includes(`'${words}'`) || text.includes(`\`${words}\``)
    : text.includes(words);
};

describe('the table of ASVS', () => {
  it('has a row for each requirement of levels 1 and 2, in their order', () => {
    expect(asvs.map(([id]) => id)).toEqual(required);
  });

  it.each(asvs)('%s (%s) names what shows it, or says why nothing does', (_, short, shown) => {
    expect(short).not.toBe('');
    const named = namedIn(shown);
    expect(named.filter((one) => !isThere(one))).toEqual([]);
    if (named.length === 0) expect(shown).toMatch(/^(Not applicable: |Not met: ).{10,}\.$/);
  });
});

describe('the table of the API Security Top 10', () => {
  it('has the ten points, in their order', () => {
    expect(topTen.map(([point]) => point.split(' ')[0])).toEqual(
      Array.from({ length: 10 }, (_, at) => `API${at + 1}`),
    );
  });

  it.each(topTen)('%s names the tests that show it', (_, short, shown) => {
    expect(short).not.toBe('');
    expect(namedIn(shown).length).toBeGreaterThan(0);
    expect(namedIn(shown).filter((one) => !isThere(one))).toEqual([]);
  });
});

describe('the source', () => {
  const files = sourceFiles('services/**/*.ts', 'services/**/*.tsx').filter(
    ({ path }) => !path.startsWith('services/gateway/web/dist'),
  );
  const those = (words: RegExp): readonly string[] =>
    files.filter(({ text }) => words.test(text)).map(({ path }) => path);

  it('starts no process but Vite’s, and evaluates no text', () => {
    expect(those(/child_process/)).toEqual(['services/gateway/pages/keep-bundle.ts']);
    expect(those(/\beval\(|new Function\(|node:vm/)).toEqual([]);
  });

  it('builds a regular expression of nothing typed that is not escaped', () => {
    expect(those(/\bRegExp\(/).toSorted()).toEqual([
      // Of our own paths.
      'services/gateway/pages/answer-page.ts',
      'services/gateway/web/search/correct-words.ts',
      // Of our own names.
      'services/settings.ts',
    ]);
    expect(read('services/gateway/web/search/correct-words.ts')).toContain('${escaped(wrong)}');
  });

  it('keeps a sign-in’s token as its hash, for ten minutes at the most', () => {
    const text = read('services/gateway/sign-in/keep-sign-ins.ts');
    expect(linkForMs).toBeLessThanOrEqual(600_000);
    expect(text).toContain("randomBytes(32).toString('base64url')");
    expect(text).toContain('token: hashOf(token)');
  });
});
