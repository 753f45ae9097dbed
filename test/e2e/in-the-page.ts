// What is asked of a page where it runs: expressions, for these sources know no browser. Each gives the faults it finds.
import type { Page } from 'playwright-core';

const controls =
  'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"], [role="tab"]';

const prelude = `
  const seen = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    && !one.closest('.unseen');
  const named = (one) => one.outerHTML.replace(/\\s+/g, ' ').slice(0, 140);
  const within = document.querySelector('[role="dialog"]') ?? document.body;
`;

/** What sticks out, is cut off, or cannot be brought under the hand. */
export const lostIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate<readonly string[]>(`(() => {
  ${prelude}
  const faults = [];
  const { clientWidth: wide, scrollWidth } = document.documentElement;
  if (scrollWidth > wide) faults.push('the page scrolls sideways: ' + scrollWidth);
  for (const one of within.querySelectorAll('*')) {
    // Tables, drawings and the map may scroll both ways (WCAG 1.4.10).
    if (one.closest('.scrolls, table, svg, .campus, .skip') || !seen(one)) continue;
    const { left, right, width } = one.getBoundingClientRect();
    if (width > 0 && (left < -1 || right > wide + 1)) faults.push('sticks out: ' + named(one));
    const { overflowX, overflowY } = getComputedStyle(one);
    const hides = (way) => way === 'hidden' || way === 'clip';
    if (hides(overflowX) && one.scrollWidth > one.clientWidth + 1) faults.push('cut off: ' + named(one));
    if (hides(overflowY) && one.scrollHeight > one.clientHeight + 1) faults.push('cut short: ' + named(one));
  }
  for (const one of within.querySelectorAll('${controls}')) {
    if (one.matches('.skip') || !seen(one)) continue;
    one.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    // Of a link over many lines, the first may lie above a window as low as this: the line in its middle is pressed.
    const offMiddle = ({ top, height }) => Math.abs(top + height / 2 - innerHeight / 2);
    const [box] = [...one.getClientRects()].toSorted((a, b) => offMiddle(a) - offMiddle(b));
    const at = box && document.elementFromPoint(box.left + Math.min(box.width / 2, 12), box.top + box.height / 2);
    if (!at || !(one.contains(at) || at.contains(one))) faults.push('out of reach: ' + named(one));
  }
  return [...new Set(faults)];
})()`);

/** Controls that one cannot see where colours are forced. */
export const unseenControlsIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate<readonly string[]>(`(() => {
  ${prelude}
  const faults = [];
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.cssText = 'background-color: Canvas; forced-color-adjust: none';
  const ground = getComputedStyle(probe).backgroundColor;
  probe.remove();
  const isDrawn = (colour) => colour !== ground && !/^rgba\\(.*, 0\\)$/.test(colour);
  for (const one of within.querySelectorAll('${controls}')) {
    if (one.matches('.skip') || !seen(one)) continue;
    const style = getComputedStyle(one);
    const hasLine = ['Top', 'Bottom'].every((side) =>
      parseFloat(style['border' + side + 'Width']) > 0 && isDrawn(style['border' + side + 'Color']));
    const isField = one.matches('select, textarea, input:not([type="checkbox"], [type="radio"], [type="file"])');
    if (isField && !hasLine) faults.push('a field without a line: ' + named(one));
    const drawing = one.querySelector('svg path');
    const isSaid = one.textContent.trim() !== '' && isDrawn(style.color);
    if (one.matches('button') && !isSaid && !(drawing && isDrawn(getComputedStyle(drawing).stroke)))
      faults.push('a button without a sign: ' + named(one));
  }
  const marked = [...within.querySelectorAll('[aria-current="page"]')].filter(seen);
  for (const one of marked) {
    const other = [...(one.closest('ul')?.querySelectorAll('a:not([aria-current])') ?? [])].find(seen);
    const mark = (link) => ['borderBottomColor', 'textDecorationLine'].map((p) => getComputedStyle(link)[p]).join();
    if (other && mark(one) === mark(other)) faults.push('not told from others: ' + named(one));
  }
  return faults;
})()`);

/** Of what has the focus: undefined where one sees that it has. */
export const unseenFocusIn = (page: Page): Promise<string | undefined> =>
  page.evaluate<string | undefined>(`(() => {
  const one = document.activeElement;
  if (one === null || one === document.body) return undefined;
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
  const isSeen = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/^rgba\\(.*, 0\\)$/.test(outlineColor);
  return isSeen ? undefined : one.outerHTML.slice(0, 140);
})()`);

/** What moves, or would. */
export const movingIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate<readonly string[]>(`(() => {
  const faults = document.getAnimations().filter(({ playState }) => playState === 'running')
    .map(({ effect }) => 'runs: ' + effect?.target?.outerHTML.slice(0, 140));
  for (const one of document.querySelectorAll('*')) {
    const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(one);
    if (animationName !== 'none') faults.push('is animated: ' + one.outerHTML.slice(0, 140));
    if (transitionDuration.split(', ').some((time) => parseFloat(time) > 0))
      faults.push('changes slowly: ' + one.outerHTML.slice(0, 140));
    if (scrollBehavior !== 'auto') faults.push('scrolls slowly: ' + one.outerHTML.slice(0, 140));
  }
  return [...new Set(faults)];
})()`);

export interface Written {
  readonly words: string;
  readonly language: string;
}

/** Runs of words that others wrote in a language, and that the page does not say to be in it. */
export const misspokenIn = (page: Page, written: readonly Written[]): Promise<readonly string[]> =>
  page.evaluate<readonly string[]>(`(() => {
  const written = ${JSON.stringify(written)};
  const few = 4;
  const wordsOf = (text) => text.toLowerCase().normalize('NFC').match(/[\\p{L}\\p{N}’'-]+/gu) ?? [];
  const runsOf = (text) => {
    const words = wordsOf(text);
    return words.slice(few - 1).map((_, at) => words.slice(at, at + few).join(' '));
  };
  const known = new Map();
  for (const { words, language } of written)
    for (const run of runsOf(words)) known.set(run, known.has(run) && known.get(run) !== language ? '' : language);
  const books = Object.fromEntries(['fr', 'en'].map((language) => [language,
    written.filter((one) => one.language === language).map(({ words }) => ' ' + wordsOf(words).join(' ') + ' ').join('|')]));
  for (const one of document.querySelectorAll('details')) one.open = true;
  const faults = [];
  // Words of one sentence may lie in several elements, as where some are marked.
  const blocks = [...document.querySelectorAll('main *, [role="dialog"] *')]
    .filter((one) => one.checkVisibility() && [...one.childNodes].some(({ nodeType }) => nodeType === 3));
  for (const block of blocks) {
    const spoken = block.closest('[lang]').lang.slice(0, 2);
    const own = [...block.childNodes].map((node) =>
      node.nodeType === 3 || node.nodeName === 'MARK' ? node.textContent : ' · ').join('');
    for (const [, words] of own.matchAll(/[«“]\\s*([^»”·]+?)\\s*[»”]/g)) {
      // A single word may be of either language, or the reader's own question.
      if (wordsOf(words).length < 2) continue;
      const said = ' ' + wordsOf(words).join(' ') + ' ';
      const inOf = (language) => books[language].includes(said);
      if (!inOf(spoken) && inOf(spoken === 'fr' ? 'en' : 'fr')) faults.push('quoted in ' + spoken + ': ' + words);
    }
    for (const part of own.split(' · ')) for (const run of runsOf(part)) {
      const language = known.get(run);
      if (language && language !== spoken) { faults.push(spoken + ', not ' + language + ': ' + part.trim().slice(0, 160)); break; }
    }
  }
  return [...new Set(faults)];
})()`);
