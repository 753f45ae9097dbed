// What streams of events that are open take of memory, and how soon a notice reaches all of them.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { asOperator } from '../as-operator.ts';
import { type Measured, quantile, rounded } from '../measured.ts';
import type { ToldAll } from './hold-streams.ts';
import type { EdgeStage } from './measure-requests.ts';

/** Garbage of what was before is collected by then. */
const calmMs = 15_000;
const times = 5;

const mark = async ({ server, campus }: EdgeStage, read: boolean): Promise<void> => {
  const { id, personId } = campus.notice;
  const response = await fetch(`${server.url}/v1/notices/${id}`, {
    method: 'PATCH',
    headers: { ...asOperator, 'Passerelle-Act-As': personId, 'Content-Type': 'application/json' },
    body: JSON.stringify({ read }),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
};

export const measureStreams = async (stage: EdgeStage): Promise<readonly Measured[]> => {
  const { server, staff, folder, progress } = stage;
  const file = join(folder, 'cookies.json');
  writeFileSync(file, JSON.stringify(staff));
  await mark(stage, false);
  await pause(calmMs);
  const idle = server.memoryMegabytes();
  progress(`${staff.length} streams of events are opened`);
  const child = fork(join(import.meta.dirname, 'hold-streams.ts'), [server.url, file]);
  try {
    await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(() => Promise.reject(new Error('streams could not be opened'))),
    ]);
    await pause(calmMs);
    const open = server.memoryMegabytes();
    const tookMs: number[] = [];
    for (let nth = 0; nth < times; nth += 1) {
      const toldAll = once(child, 'message') as Promise<[ToldAll]>;
      const began = Date.now();
      // The other way each time: what is so already is told to nobody.
      await mark(stage, nth % 2 === 0);
      const [{ last }] = await toldAll;
      tookMs.push(last - began);
    }
    const name = `${staff.length} streams of animators`;
    return [
      { what: `${name}: resident memory of the idle process`, value: rounded(idle), unit: 'MB' },
      { what: `${name}: more of it`, value: rounded(open - idle), unit: 'MB', target: { atMost: 200 } },
      {
        what: `${name}: a notice from its change until all were told, slowest of ${times}`,
        value: rounded(quantile(tookMs, 1)),
        unit: 'ms',
        target: { atMost: 1_000 },
      },
    ];
  } finally {
    child.kill();
  }
};
