// No regular expression of ours takes more than time in proportion to what it reads: judged by its form, and by running it
// over what would make it slow.
import { describe, expect, it } from '@jest/globals';
import { isSafePattern } from 'redos-detector';
import { bounded, own } from './bounded-patterns.ts';
import { type Found, regularExpressions } from './regular-expressions.ts';

const { found, made } = regularExpressions();

/** Patterns put together as they run, by file: of what. */
const composed: Readonly<Record<string, string>> = {
  'services/settings.ts': 'names of services, which are words',
  'services/gateway/pages/answer-page.ts': 'paths of pages, of which each part ends at a slash',
  'services/gateway/web/search/correct-words.ts': 'a word that was searched for, escaped',
  'scripts/bench/web/measure-memory.ts': 'a title of ours',
};

const keyOf = ({ path, source }: Found): string => `${path} ${source}`;
const distinct = [...new Map(found.map((one) => [keyOf(one), one])).values()];
const isUnicode = ({ flags }: Found): boolean => /[uv]/.test(flags);
const judged = (one: Found) =>
  isSafePattern(one.source, {
    // Both at once it cannot do: letters of either case are then told apart, which changes no number of ways.
    caseInsensitive: one.flags.includes('i') && !isUnicode(one),
    unicode: isUnicode(one),
    dotAll: one.flags.includes('s'),
    multiLine: one.flags.includes('m'),
    maxSteps: 20_000,
    timeout: 30_000,
  });

describe('every regular expression', () => {
  it('is found', () => {
    expect(found.length).toBeGreaterThan(300);
    expect(found.some(({ path }) => path.startsWith('services/gateway/web/'))).toBe(true);
  });

  it('cannot match one text in ever more ways, or is given no more than is said here', () => {
    const unsafe = distinct.flatMap((one) => {
      if (bounded.has(keyOf(one))) return [];
      const { safe, error } = judged(one);
      return safe ? [] : [`${one.at} /${one.source}/${one.flags} ${error ?? ''}`];
    });
    expect(unsafe).toEqual([]);
  });

  it('that is said to be bounded is there', () => {
    const all = new Set(distinct.map(keyOf));
    expect([...bounded.keys()].filter((key) => !all.has(key))).toEqual([]);
  });

  it('reads a long text of any of its own signs at once', () => {
    const slow: string[] = [];
    for (const one of distinct) {
      const signs = new Set([
        'a',
        'A',
        '0',
        ' ',
        '\t',
        '\n',
        '.',
        '-',
        '/',
        '"',
        "'",
        '<',
        ...Array.from(one.source),
      ]);
      const pattern = new RegExp(one.source, one.flags.replace(/[gy]/g, ''));
      const takes = (text: string): number => {
        const from = performance.now();
        pattern.test(text);
        return performance.now() - from;
      };
      // What is slower than in proportion takes hundreds of milliseconds; a pause of the machine happens once.
      const isSlow = (text: string): boolean => takes(text) > 100 && takes(text) > 100;
      const bad = [1_000, 50_000].flatMap((length) =>
        [...signs]
          .filter((sign) => isSlow(`${sign.repeat(length)}\u0000`))
          .map((sign) => `${sign}×${length}`),
      );
      if (bad.length > 0 && bounded.get(keyOf(one)) !== own)
        slow.push(`${one.at} /${one.source}/ ${bad.join(' ')}`);
    }
    expect(slow).toEqual([]);
  }, 120_000);
});

it('a pattern that is put together as it runs is made of what cannot make it slow', () => {
  expect(made.filter(({ path }) => !(path in composed))).toEqual([]);
  expect(Object.keys(composed).filter((path) => !made.some((one) => one.path === path))).toEqual([]);
});

it.each(['(a+)+$', '(a|a)*b', '^([a-b]*)([a-c]*)$'])('/%s/ would be found', (source) => {
  expect(judged({ at: '', path: '', source, flags: '' }).safe).toBe(false);
});
