// What the edge takes, through its real door: requests by sessions and by a key, whole profiles, streams of events.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginSessions } from './edge/begin-sessions.ts';
import type { EdgeCampus } from './edge/edge-campus.ts';
import { type EdgeStage, measureMix, measureProfiles } from './edge/measure-requests.ts';
import { measureStreams } from './edge/measure-streams.ts';
import { settled } from './import-campus.ts';
import { inProcess } from './in-process.ts';
import type { Measured } from './measured.ts';
import { startServer } from './server-process.ts';

const measures = { requests: measureMix, profiles: measureProfiles, streams: measureStreams } as const;
export type EdgePart = keyof typeof measures;
export const edgeParts = Object.keys(measures) as readonly EdgePart[];

interface EdgeOptions {
  readonly parts: readonly EdgePart[];
  readonly organisations: number;
  /** Where the campus is kept for the next time; absent: it is not. */
  readonly keptIn?: string;
  readonly progress: (text: string) => void;
}

const streams = 2_000;
const environment = { KAFKA_BROKERS: '', MONGODB_URL: '' };

const measureIn = async (
  folder: string,
  { parts, organisations, progress }: EdgeOptions,
): Promise<readonly Measured[]> => {
  const [data, file] = [join(folder, 'data'), join(folder, 'campus.json')];
  if (!existsSync(file)) {
    progress(`a campus of ${organisations} organisations is made`);
    await inProcess('edge/fill-edge.ts', data, file, organisations);
  }
  const campus = JSON.parse(readFileSync(file, 'utf8')) as EdgeCampus;
  const persons = campus.members.map(({ personId }) => personId);
  const staffIds = Array.from(
    { length: streams },
    (_, nth) => campus.animators[nth % campus.animators.length] ?? '',
  );
  const cookies = await beginSessions(data, [...persons, ...staffIds]);
  const members = cookies.slice(0, persons.length);
  const staff = cookies.slice(persons.length);
  const measured: Measured[] = [];
  for (const part of parts) {
    // Each in a process of its own: what load leaves behind in its memory is not what an idle one takes.
    progress(`start, for ${part}`);
    const server = await startServer(data, environment);
    try {
      await settled(server.url);
      const stage: EdgeStage = { server, campus, members, staff, folder, progress };
      measured.push(...(await measures[part](stage)));
    } finally {
      await server.stop();
    }
  }
  return measured;
};

export const benchEdge = async (options: EdgeOptions): Promise<readonly Measured[]> => {
  const { keptIn } = options;
  if (keptIn !== undefined) {
    mkdirSync(keptIn, { recursive: true });
    return measureIn(keptIn, options);
  }
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-edge-'));
  try {
    return await measureIn(folder, options);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
