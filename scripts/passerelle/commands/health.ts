// `passerelle health`: how each service is, and how far each group is behind.
import type { Json } from '../api/api.ts';
import type { Command } from '../command.ts';
import { table } from '../lay-out-text.ts';
import { noWords } from '../parse-command-line.ts';
import type { Sentences } from '../say/en.ts';
import { exitCodes } from '../told.ts';

interface Lag {
  readonly group: string;
  readonly topic: string;
  readonly committed: number;
  readonly end: number;
}

/** Partitions of one group and topic together; those that are not behind are left out. */
const behind = (lag: readonly Lag[]): readonly (readonly string[])[] => {
  const sums = Map.groupBy(lag, ({ group, topic }) => `${group}\n${topic}`);
  return [...sums].flatMap(([key, partitions]) => {
    const missing = partitions.reduce((sum, { committed, end }) => sum + Math.max(0, end - committed), 0);
    return missing === 0 ? [] : [[...key.split('\n'), String(missing)]];
  });
};

const serviceRows = (services: readonly Json[], { health }: Sentences): readonly (readonly string[])[] =>
  services.map(({ name, ready, trouble }) => [
    String(name),
    ready === true ? health.ready : health.notReady,
    typeof trouble === 'string' ? trouble : '',
  ]);

export const health: Command = {
  options: { json: 'flag' },
  run: async (given, { api: connect, terminal: { out }, say }) => {
    noWords(given, say);
    const state = await connect().ask({ path: '/v1/health' });
    const ready = state['ready'] === true;
    if (given.flag('json')) {
      out.line(JSON.stringify(state, undefined, 2));
      return ready ? exitCodes.done : exitCodes.notDone;
    }
    const { data, version } = state;
    const { bold, green, red, dim } = out.paint;
    const words = say.health;
    out.line(
      `Passerelle ${String(version)} · ${words.data[String(data)] ?? String(data)} · ${ready ? green(words.ready) : red(words.notReady)}`,
    );
    out.line();
    const services = table([
      [words.service, words.state, ''],
      ...serviceRows(state['services'] as Json[], say),
    ]);
    services.forEach((line, at) => out.line(at === 0 ? dim(line) : line));
    out.line();
    const late = behind(state['lag'] as Lag[]);
    const lag =
      late.length === 0 ? [bold(words.noLag)] : table([[words.group, words.topic, words.behind], ...late]);
    lag.forEach((line) => out.line(line));
    return ready ? exitCodes.done : exitCodes.notDone;
  },
};
