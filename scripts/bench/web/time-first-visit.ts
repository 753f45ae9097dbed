// How long a member waits at the first visit: nothing cached, until the first link's buttons are there and answer.
import { type Measured, quantile, rounded } from '../measured.ts';
import { openMeasured, slowedDown, speedName, type WebStage } from './web-stage.ts';

/** Presses the button that asks why not as soon as it is there, and tells when the page has shown what it opens. */
const pressScript = `(() => {
  let isPressed = false;
  const look = () => {
    const button = document.querySelector('.suggestion button[aria-expanded]');
    if (!button) return;
    if (!isPressed) {
      isPressed = true;
      window.seenAfterMs = performance.now();
      button.click();
    } else if (button.getAttribute('aria-expanded') === 'true') {
      looking.disconnect();
      requestAnimationFrame(() => setTimeout(() => void (window.usableAfterMs = performance.now())));
    }
  };
  const looking = new MutationObserver(look);
  looking.observe(document, { subtree: true, childList: true, attributes: true });
})()`;

const visit = async (stage: WebStage, slowDown: number): Promise<number> => {
  const { page, close } = await openMeasured(stage, { as: 'member', slowDown });
  await page.addInitScript(pressScript);
  await page.goto(stage.url);
  const usable = await page.evaluate<number>(
    'new Promise((done) => { const look = () => window.usableAfterMs ? done(window.usableAfterMs) : setTimeout(look, 20); look(); })',
  );
  await close();
  return usable;
};

export const timeFirstVisit = async (stage: WebStage, runs: number): Promise<readonly Measured[]> => {
  const measured: Measured[] = [];
  for (const slowDown of [slowedDown, 1]) {
    const times: number[] = [];
    // The first one warms the server and the browser, and is not counted.
    for (let run = 0; run <= runs; run++) {
      const ms = await visit(stage, slowDown);
      stage.progress(`first visit, ${speedName(slowDown)}: ${Math.round(ms)} ms`);
      if (run > 0) times.push(ms);
    }
    const what = `first visit to usable home, ${speedName(slowDown)}`;
    const target = slowDown === 1 ? {} : { target: { atMost: 1.5 } };
    measured.push(
      {
        what: `${what}, median of ${runs}`,
        value: rounded(quantile(times, 0.5) / 1000),
        unit: 's',
        ...target,
      },
      { what: `${what}, slowest`, value: rounded(Math.max(...times) / 1000), unit: 's', ...target },
    );
  }
  return measured;
};
