// Measures: `npm run bench -- flow [--mesh] [--json]`. A table, or with --json one JSON object on stdout.
// --mesh: on Kafka and MongoDB, named by KAFKA_BROKERS and MONGODB_URL.
import { benchEventLog } from './bench-event-log.ts';
import { benchFlow } from './bench-flow.ts';
import type { Measured } from './measured.ts';

const args = process.argv.slice(2);
const known = ['flow', '--mesh', '--json', '--organisations'];
const unknown = args.filter((arg) => !known.includes(arg) && !/^\d+$/.test(arg));
const organisations = Number(args[args.indexOf('--organisations') + 1]) || 1_000;

if (!args.includes('flow') || unknown.length > 0) {
  console.error('Usage: npm run bench -- flow [--mesh] [--json] [--organisations N]');
  process.exit(2);
}
const mesh = args.includes('--mesh');
if (mesh && !(process.env['KAFKA_BROKERS'] && process.env['MONGODB_URL'])) {
  console.error(
    '--mesh needs KAFKA_BROKERS and MONGODB_URL: `npm run infra -- up` starts both and prints them.',
  );
  process.exit(2);
}

const progress = (text: string): void => void process.stderr.write(`${text}\n`);
const measured: readonly Measured[] = [
  ...(await benchEventLog({ mesh, progress })),
  ...(await benchFlow({ mesh, organisations, progress })),
];

if (args.includes('--json')) {
  console.log(
    JSON.stringify({ bench: 'flow', adapters: mesh ? 'mesh' : 'embedded', organisations, measured }),
  );
} else {
  const rows = measured.map(({ what, value, unit, target }) => {
    const within =
      target === undefined
        ? ''
        : target.atMost === undefined
          ? value >= (target.atLeast ?? 0)
          : value <= target.atMost;
    const wanted =
      target === undefined ? '' : target.atMost === undefined ? `≥ ${target.atLeast}` : `≤ ${target.atMost}`;
    return `| ${what} | ${value} ${unit} | ${wanted} | ${within === '' ? '' : within ? 'yes' : 'no'} |`;
  });
  console.log(['| measure | value | target | met |', '| --- | --- | --- | --- |', ...rows].join('\n'));
}
