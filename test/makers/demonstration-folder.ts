// A data folder with the campus of demonstration in it: filled once in a run of the tests, and copied for each suite.
import { cp, mkdir, mkdtemp, rename, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { operatorTokenOf } from '../../services/platform/lifecycle/operator-token.ts';
import { eventually } from './eventually.ts';
import { startProcess } from './passerelle-process.ts';
import { restClient } from './rest-client.ts';

const fillWithinMs = 90_000;

/** The first round is there, and so is all that comes after it. */
const fill = async (folder: string): Promise<void> => {
  const running = await startProcess({ environment: { PORT: '0', PASSERELLE_DATA: folder } });
  try {
    // With its introductions, that are the last to come in: what a test does while they are played, they may undo.
    await running.says(/loaded .*campus of demonstration/);
    await eventually(
      async () => {
        const { items } = await restClient(running.url, operatorTokenOf(folder)).take(
          'GET',
          '/v1/rounds?limit=1',
        );
        if (items[0]?.state !== 'published') throw new Error('there is no round yet');
      },
      { withinMs: fillWithinMs },
    );
  } catch (error) {
    await running.kill();
    throw error;
  }
  await running.stop();
};

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Filled by whichever suite comes first; the others wait for it. */
const filledIn = async (scratch: string): Promise<string> => {
  const filled = join(scratch, 'demonstration');
  const isFirst = await mkdir(`${filled}.taken`).then(
    () => true,
    () => false,
  );
  if (isFirst) {
    await fill(`${filled}.filling`);
    await rename(`${filled}.filling`, filled);
  }
  await eventually(
    async () => {
      if (!(await isThere(filled))) throw new Error('no suite of this run has filled the demonstration');
    },
    { withinMs: fillWithinMs, everyMs: 250 },
  );
  return filled;
};

/** The caller's own, to be removed by it. */
export const demonstrationFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-demonstration-'));
  const scratch = process.env['PASSERELLE_TEST_SCRATCH'];
  if (scratch === undefined) await fill(folder);
  else await cp(await filledIn(scratch), folder, { recursive: true });
  return folder;
};
