// How much script a first visit transfers, compressed and with its headers, at home and at each other page.
import { pagePaths } from '../../../services/gateway/web/shell/pages.ts';
import { settled } from '../../../test/makers/settled.ts';
import { type Measured, rounded } from '../measured.ts';
import { openMeasured, type Visitor, type WebStage } from './web-stage.ts';

const ofAnimators: ReadonlySet<string> = new Set([
  'map',
  'rounds',
  'round',
  'rules',
  'vocabulary',
  'imports',
  'operations',
]);
/** Chunks that a page asks for once it stands come within this. */
const calmMs = 500;

const weigh = async (stage: WebStage, as: Visitor['as'], path: string): Promise<number> => {
  const { page, devtools, close } = await openMeasured(stage, { as, slowDown: 1 });
  const scripts = new Set<string>();
  let bytes = 0;
  devtools.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (new URL(request.url).pathname.endsWith('.js')) scripts.add(requestId);
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await devtools.send('Network.enable');
  await page.goto(stage.url + path);
  await settled(page);
  await page.waitForTimeout(calmMs);
  await close();
  return bytes / 1000;
};

export const weighScripts = async (stage: WebStage): Promise<readonly Measured[]> => {
  const measured: Measured[] = [];
  let home = 0;
  for (const [name, path] of Object.entries(pagePaths)) {
    const as = ofAnimators.has(name) ? 'animator' : 'member';
    const kilobytes = await weigh(
      stage,
      as,
      path.replace('$id', stage.member.organisation).replace('$number', '1'),
    );
    stage.progress(`${name}: ${rounded(kilobytes)} kB of script`);
    if (name === 'home') home = kilobytes;
    measured.push(
      name === 'home'
        ? {
            what: 'script transferred at the first visit',
            value: rounded(kilobytes),
            unit: 'kB',
            target: { atMost: 150 },
          }
        : { what: `script more than home’s at ${path}`, value: rounded(kilobytes - home), unit: 'kB' },
    );
  }
  return measured;
};
