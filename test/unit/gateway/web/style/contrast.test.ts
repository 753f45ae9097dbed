// Colours stand out from their ground, in both themes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { tokenOf } from '../../../../../services/gateway/web/map/kind-shapes.ts';
import { organisationKinds } from '../../../../../services/gateway/web/parts/known-values.ts';
import { root } from '../../../architecture/source-files.ts';

const css = readFileSync(join(root, 'services/gateway/web/style/tokens.css'), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

const colourOf = (token: string, theme: 'light' | 'dark'): string => {
  const found = tokens.get(token);
  if (!found) throw new Error(`no token is called ${token}`);
  return found[theme];
};

/** WCAG 2.2, relative luminance. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (a: string, b: string): number => {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].toSorted((one, other) => other - one);
  return (lighter + 0.05) / (darker + 0.05);
};

const themes = ['light', 'dark'] as const;
const marks = [...organisationKinds.map(tokenOf), 'line-strong', 'accent', 'focus', 'need', 'offer'];
const texts = ['ink', 'ink-soft', 'accent', 'grave', 'need', 'offer'];

describe.each(themes)('in the %s theme', (theme) => {
  it.each(['surface', 'paper'])('marks and lines have 3 to 1 on %s', (ground) => {
    const faint = marks.filter((one) => contrast(colourOf(one, theme), colourOf(ground, theme)) < 3);
    expect(faint).toEqual([]);
  });

  it.each(['surface', 'paper', 'sunken'])('text has 4.5 to 1 on %s', (ground) => {
    const faint = texts.filter((one) => contrast(colourOf(one, theme), colourOf(ground, theme)) < 4.5);
    expect(faint).toEqual([]);
  });
});
