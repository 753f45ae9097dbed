// The house's rules on files: short, named after what they do, each saying what it is for.
import { describe, expect, it } from '@jest/globals';
import { sourceFiles } from './source-files.ts';

/** Generated, bundled, or asked of us by a tool in a shape of its own. */
const isMade = (path: string): boolean =>
  path.startsWith('services/gateway/web/dist') ||
  ['services/gateway/web/api/generated.ts', 'services/gateway/web/vite.config.ts'].includes(path);

const files = sourceFiles(
  'services/**/*.ts',
  'services/gateway/web/**/*.tsx',
  'scripts/**/*.ts',
  'proto/*.ts',
  'test/**/*.ts',
).filter(({ path }) => !isMade(path));
const product = files.filter(({ path }) => !path.startsWith('test/'));
const paths = (found: readonly { path: string }[]): readonly string[] => found.map(({ path }) => path);

describe('the house', () => {
  it('has no file over 400 lines, few over 250, and a median under 100', () => {
    const lengths = product.map(({ lines }) => lines).toSorted((a, b) => a - b);
    expect(paths(files.filter(({ lines }) => lines > 400))).toEqual([]);
    expect(lengths.filter((lines) => lines > 250).length).toBeLessThanOrEqual(Math.ceil(product.length / 50));
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(100);
  });

  it('says at the top of each file what it is for', () => {
    // A test file says it by its `describe`.
    const silent = files.filter(
      ({ path, text }) => !path.endsWith('.test.ts') && !/^(#!.*\n)?\s*(\/\/|\/\*)/.test(text),
    );
    expect(paths(silent)).toEqual([]);
  });

  it('names files in kebab-case, after what they do', () => {
    const bad = files.filter(({ path }) => {
      const name = path.split('/').at(-1) ?? '';
      const stem = name.replace(/(\.test|\.d)?\.tsx?$/, '');
      return (
        !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem) || /(^|-)(utils?|common|helpers?|manager|misc)(-|$)/.test(stem)
      );
    });
    expect(paths(bad)).toEqual([]);
  });

  it('exports names, no defaults', () => {
    expect(paths(product.filter(({ hasDefaultExport }) => hasDefaultExport))).toEqual([]);
  });

  it('uses neither any nor enum, and leaves no to-do behind', () => {
    const bad = product.filter(({ text }) =>
      /\bas any\b|: any\b|^(export )?enum |\b(TODO|FIXME|XXX)\b/m.test(text),
    );
    expect(paths(bad)).toEqual([]);
  });
});
