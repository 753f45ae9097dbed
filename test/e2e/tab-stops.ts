// What the Tab key alone reaches on a page, one stop after the other.
import type { Page } from 'playwright-core';

/** As after a load, wherever the page put the focus since. */
const toTheTop = `
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
  globalThis.stops = [];
`;

/** Of one stop: what is wrong with it, if anything. Nothing more: it was here before, or focus left the page. */
const stopHere = `(() => {
  const at = document.activeElement;
  const stops = globalThis.stops;
  // Parts of one control, such as those of a date.
  if (at === stops.at(-1)) return '';
  if (!at || at === document.body || stops.includes(at)) return 'end';
  stops.push(at);
  const { outlineStyle, outlineWidth } = getComputedStyle(at);
  const { top, bottom, left, right } = at.getBoundingClientRect();
  const isSeen = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  const isMarked = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  const what = at.outerHTML.slice(0, 160);
  return isSeen ? (isMarked ? '' : 'no visible focus: ' + what) : 'focus out of sight: ' + what;
})()`;

/** Of all stops: what was never reached, and what comes before what it stands after. */
const missedHere = `(() => {
  const stops = globalThis.stops;
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')];
  const isStop = (one) =>
    one.tabIndex >= 0 && !one.disabled && one.checkVisibility({ visibilityProperty: true }) && !one.closest('[inert]') &&
    !(one.type === 'radio' && !one.checked && document.querySelector('input[name="' + CSS.escape(one.name) + '"]:checked'));
  const missed = all.filter((one) => isStop(one) && !stops.includes(one)).map((one) => 'never reached: ' + one.outerHTML.slice(0, 160));
  const follows = (one, other) => Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
  const early = stops.slice(1).filter((one, at) => !follows(stops[at], one)).map((one) => 'out of order: ' + one.outerHTML.slice(0, 160));
  return [...missed, ...early];
})()`;

const mostStops = 500;

/** Of a page that stands still; empty where every control is reached, in order, and is seen to be. */
export const faultsOfTabbing = async (page: Page): Promise<readonly string[]> => {
  const faults: string[] = [];
  await page.evaluate(toTheTop);
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate<string>(stopHere);
    if (found === 'end') return [...faults, ...(await page.evaluate<string[]>(missedHere))];
    if (found !== '') faults.push(found);
  }
  return [...faults, `more than ${mostStops} stops`];
};
