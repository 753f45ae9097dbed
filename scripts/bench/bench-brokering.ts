// What seeing introductions through takes at full size: many who read and act at once, the animators' queue and reports,
// deadlines that fall together, consortia, duplicates; and how soon the process is there, and how large.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { measureActions } from './brokering/measure-actions.ts';
import { measureAnswers } from './brokering/measure-answers.ts';
import { measureDeadlines } from './brokering/measure-deadlines.ts';
import { measureDuplicates } from './brokering/measure-duplicates.ts';
import { measureConsortia } from './measure-consortia.ts';
import { type Measured, rounded } from './measured.ts';
import { inProcess } from './in-process.ts';
import { startServer } from './server-process.ts';

export const brokeringParts = ['campus', 'deadlines', 'consortia', 'duplicates'] as const;
export type BrokeringPart = (typeof brokeringParts)[number];

interface BrokeringOptions {
  readonly parts: readonly BrokeringPart[];
  readonly organisations: number;
  readonly introductions: number;
  readonly progress: (text: string) => void;
}

const environment = { KAFKA_BROKERS: '', MONGODB_URL: '' };
/** What a start leaves to be compiled and collected is over by then. */
const calmMs = 5_000;
const deadlines = 10_000;

const measureCampus = async ({
  organisations,
  introductions,
  progress,
}: BrokeringOptions): Promise<readonly Measured[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-brokering-'));
  const [data, plan] = [join(folder, 'data'), join(folder, 'plan.json')];
  try {
    progress(`a campus of ${organisations} organisations and ${introductions} introductions is made`);
    await inProcess('brokering/fill-introduced-campus.ts', data, plan, organisations, introductions);
    progress('start');
    const server = await startServer(data, environment);
    const at = `${introductions} introductions`;
    try {
      await pause(calmMs);
      const measured: Measured[] = [
        { what: `start to ready, ${at}`, value: rounded(server.readyAfterMs / 1_000), unit: 's' },
        ...(await measureAnswers(server, progress)),
        ...(await measureActions(server, plan, progress)),
      ];
      const megabytes = rounded(server.residentMegabytes());
      return [...measured, { what: `resident memory, highest, ${at}`, value: megabytes, unit: 'MB' }];
    } finally {
      await server.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const measures: Readonly<Record<BrokeringPart, (options: BrokeringOptions) => Promise<readonly Measured[]>>> =
  {
    campus: measureCampus,
    deadlines: ({ progress }) => measureDeadlines(deadlines, progress),
    consortia: ({ progress }) => measureConsortia({ organisations: [30, 100, 500, 2_000], progress }),
    duplicates: ({ organisations }) => measureDuplicates(organisations),
  };

export const benchBrokering = async (options: BrokeringOptions): Promise<readonly Measured[]> => {
  const measured: Measured[] = [];
  for (const part of options.parts) measured.push(...(await measures[part](options)));
  return measured;
};
