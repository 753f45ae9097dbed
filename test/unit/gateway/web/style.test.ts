// Styles of a page stay when it is left: what they mean for its own elements must not reach those of other pages.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from '../../architecture/source-files.ts';

const web = join(root, 'services/gateway/web');
const filesOf = (pattern: string) =>
  globSync(pattern, { cwd: web })
    .filter((path) => !path.startsWith('dist'))
    .map((path) => ({ path, folder: path.split('/')[0], text: readFileSync(join(web, path), 'utf8') }));

/** They are for all pages. */
const shared = new Set(['parts', 'shell', 'style']);

/** Classes that elements of a component may have. */
const classesIn = (component: string): ReadonlySet<string> =>
  new Set(
    [...component.matchAll(/className=(?:"([^"]*)"|\{([^}\n]*)\})/g)].flatMap(([, plain, made = '']) =>
      (plain ?? [...made.matchAll(/['"`]([\w -]*)/g)].map(([, words]) => words).join(' ')).split(/\s+/),
    ),
  );

/** Selectors of rules that stand in no other rule: what is nested in one is its own. */
const outermost = (sheet: string): readonly string[] => {
  const around: string[] = [];
  const found: string[] = [];
  for (const [, before = '', brace] of sheet.replaceAll(/\/\*[^]*?\*\//g, '').matchAll(/([^{};]*)([{};])/g)) {
    const selectors = before.trim();
    if (brace === '}') around.pop();
    if (brace !== '{') continue;
    if (!selectors.startsWith('@') && around.every((one) => one.startsWith('@')))
      found.push(...selectors.split(',').map((one) => one.trim()));
    around.push(selectors);
  }
  return found;
};

describe('the style of a page', () => {
  it('reaches no element of another page', () => {
    const components = filesOf('**/*.tsx').map((file) => ({ ...file, classes: classesIn(file.text) }));
    const reached = filesOf('**/*.css')
      .filter(({ folder = '' }) => !shared.has(folder))
      .flatMap((sheet) =>
        outermost(sheet.text).flatMap((selector) => {
          const name = /^\.([\w-]+)/.exec(selector)?.[1];
          if (name === undefined) return [`${sheet.path}: ${selector} is any element`];
          return components
            .filter(({ folder, classes }) => folder !== sheet.folder && classes.has(name))
            .map(({ path }) => `${sheet.path}: ${selector} is in ${path}`);
        }),
      );
    expect(reached).toEqual([]);
  });
});
