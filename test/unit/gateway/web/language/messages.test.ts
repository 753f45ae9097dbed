// What the web app says, in both languages.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { en } from '../../../../../services/gateway/web/language/en.ts';
import { fr } from '../../../../../services/gateway/web/language/fr.ts';
import { root } from '../../../architecture/source-files.ts';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** Names of the values that a message takes, those inside its plurals included. */
const valuesOf = (elements: readonly Element[]): readonly string[] =>
  elements.flatMap((element) => {
    const inner =
      'options' in element ? Object.values(element.options).flatMap(({ value }) => valuesOf(value)) : [];
    // 0 is plain text, 7 the number sign of a plural.
    return element.type === 0 || element.type === 7 ? inner : [String(element.value), ...inner];
  });

const takenBy = (message: string, language: string): readonly string[] =>
  [...new Set(valuesOf(new IntlMessageFormat(message, language).getAst()))].toSorted();

const keys = Object.keys(fr) as (keyof typeof fr)[];
const sources = globSync('services/gateway/web/**/*.{ts,tsx}', { cwd: root })
  .filter((path) => !/web\/(dist|language\/(fr|en))/.test(path))
  .map((path) => readFileSync(join(root, path), 'utf8'))
  .join('\n');

describe('what the web app says', () => {
  it('is said in both languages, with the same values', () => {
    expect(Object.keys(en).toSorted()).toEqual(keys.toSorted());
    for (const key of keys) expect([key, takenBy(en[key], 'en')]).toEqual([key, takenBy(fr[key], 'fr')]);
  });

  it('is said somewhere', () => {
    // A key may be put together, such as `name.kind.${kind}`, or have its group in a table.
    const patterns = [...sources.matchAll(/`([a-z][\w.]*\$\{[^`]*)`/g)].map(
      ([, template = '']) =>
        new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\$\{[^{}]*\}/g, '[\\w-]+')}$`),
    );
    const isUsed = (key: string): boolean =>
      sources.includes(`'${key}'`) ||
      sources.includes(`'${key.split('.').slice(0, -1).join('.')}'`) ||
      patterns.some((pattern) => pattern.test(key));
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  it('keeps French punctuation on the line of its word', () => {
    const loose = keys.filter((key) =>
      / [;:!?»]|«(?![\u00a0\u202f])|'/.test(fr[key].replaceAll(/\{[^{}]*\}/g, '')),
    );
    expect(loose.filter((key) => !/\{\w+, (plural|select)/.test(fr[key]))).toEqual([]);
  });
});
