// Waits until a round is there, telling how far it is.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Api, Json } from './api/api.ts';
import type { Context } from './command.ts';
import { createProgress } from './import/progress.ts';
import { exitCodes, Told } from './told.ts';

const pauseMs = 250;
const patienceMs = 60_000;

/** Of the whole way: what each state begins at, and how much of it it is. */
const ways: Readonly<Record<string, readonly [number, number]>> = {
  collecting: [0, 0.6],
  solving: [0.6, 0.3],
  publishing: [0.9, 0.1],
};

const shareOf = (round: Json): number => {
  const [from, length] = ways[String(round['state'])] ?? [1, 0];
  return from + length * Number(round['progress']);
};

const isUnderWay = (round: Json): boolean => Object.hasOwn(ways, String(round['state']));

/** Ends with the round as it then is: proposed, published, failed or discarded. A restart of the mesh is waited out. */
export const awaitRound = async (api: Api, started: Json, context: Context): Promise<Json> => {
  const { say, signal, terminal } = context;
  const number = Number(started['number']);
  const progress = createProgress(terminal.err, say, say.animators.round(number), { isAway: api.isAway });
  let round = started;
  const tell = (): void => {
    progress.awaits(say.animators.roundStates[String(round['state'])] ?? '');
    progress.at(shareOf(round), 0);
  };
  try {
    tell();
    while (isUnderWay(round)) {
      await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) throw new Told(say.animators.goesOn(number), exitCodes.interrupted);
      round = await api.ask({ path: `/v1/rounds/${number}`, patienceMs });
      tell();
    }
  } finally {
    progress.end();
  }
  return round;
};
