// Measures: `npm run bench -- flow [--mesh] [--organisations N]` or `npm run bench -- search [--texts N,N,…]`; a table,
// or with --json one JSON object on stdout. --mesh: on Kafka and MongoDB, named by KAFKA_BROKERS and MONGODB_URL.
import { parseArgs } from 'node:util';
import { benchEventLog } from './bench-event-log.ts';
import { benchFlow } from './bench-flow.ts';
import { benchSearch } from './bench-search.ts';
import type { Measured } from './measured.ts';
import { printMeasured } from './print-measured.ts';

const usage = `Usage: npm run bench -- flow [--mesh] [--json] [--organisations N]
       npm run bench -- search [--json] [--texts 10000,30000,100000]`;

const refuse = (reason: string): never => {
  console.error(reason);
  process.exit(2);
};

const readArguments = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        mesh: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        organisations: { type: 'string', default: '1000' },
        texts: { type: 'string', default: '10000,30000,100000' },
      },
    });
  } catch {
    return refuse(usage);
  }
};

const { values, positionals } = readArguments();
const { mesh, json } = values;
const [bench] = positionals;
const progress = (text: string): void => void process.stderr.write(`${text}\n`);
const numbersIn = (list: string): readonly number[] => {
  const numbers = list.split(',').map(Number);
  return numbers.every((number) => Number.isInteger(number) && number > 0) ? numbers : refuse(usage);
};

const run = async (): Promise<{ readonly about: object; readonly measured: readonly Measured[] }> => {
  if (bench === 'search' && positionals.length === 1 && !mesh) {
    const texts = numbersIn(values.texts);
    return { about: { bench, texts }, measured: await benchSearch({ texts, progress }) };
  }
  if (bench !== 'flow' || positionals.length !== 1) return refuse(usage);
  if (mesh && !(process.env['KAFKA_BROKERS'] && process.env['MONGODB_URL']))
    refuse('--mesh needs KAFKA_BROKERS and MONGODB_URL: `npm run infra -- up` starts both and prints them.');
  const [organisations = 0] = numbersIn(values.organisations);
  const measured = [
    ...(await benchEventLog({ mesh, progress })),
    ...(await benchFlow({ mesh, organisations, progress })),
  ];
  return { about: { bench, adapters: mesh ? 'mesh' : 'embedded', organisations }, measured };
};

const { about, measured } = await run();
if (json) console.log(JSON.stringify({ ...about, measured }));
else printMeasured(measured);
