// Measures: `npm run bench -- flow [--mesh] [--organisations N]`, `npm run bench -- search [--texts N,N,…]`,
// `npm run bench -- matchmaking [--rounds N,N,…] [--organisations N,N,…] [--set SET_DIR]`, `npm run bench -- learning`,
// `npm run bench -- brokering [PART…] [--organisations N] [--introductions N]`, `npm run bench -- notices [--persons N]
// [--notices N]`, `npm run bench -- edge [PART…] [--organisations N] [--keep FOLDER]`, `npm run bench -- mails [--mails N]
// [--kills N]` or `npm run bench -- web [PART…] [--runs N]`; a table, or with --json one JSON object on stdout. --mesh: on
// Kafka and MongoDB, named by KAFKA_BROKERS and MONGODB_URL.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchBrokering, brokeringParts } from './bench-brokering.ts';
import { benchEventLog } from './bench-event-log.ts';
import { benchEdge, edgeParts } from './bench-edge.ts';
import { benchFlow } from './bench-flow.ts';
import { benchLearning } from './bench-learning.ts';
import { benchMails } from './bench-mails.ts';
import { benchMatchmaking } from './bench-matchmaking.ts';
import { benchNotices } from './bench-notices.ts';
import { benchSearch } from './bench-search.ts';
import { benchWeb, webParts } from './bench-web.ts';
import { canScore } from './measure-partners.ts';
import type { Measured } from './measured.ts';
import { printMeasured } from './print-measured.ts';

const usage = `Usage: npm run bench -- flow [--mesh] [--json] [--organisations N]
       npm run bench -- search [--json] [--texts 10000,30000,100000]
       npm run bench -- matchmaking [--json] [--rounds 1000,3000,10000,30000] [--organisations 10000,…; 0: rounds alone]
                                        [--set SET_DIR: of an evaluation set about partners, with its scorer beside it]
       npm run bench -- learning [--json]
       npm run bench -- brokering [--json] [--organisations 10000] [--introductions 100000]
                                  [PART…: of ${brokeringParts.join(', ')}; all when none is named]
       npm run bench -- notices [--json] [--persons 10000] [--notices 50000]
       npm run bench -- edge [--json] [--organisations 10000] [--keep FOLDER: of the campus, for the next time]
                             [PART…: of ${edgeParts.join(', ')}; all when none is named]
       npm run bench -- mails [--json] [--mails 10000] [--kills 3]
       npm run bench -- web [--json] [--runs 7] [PART…: of ${webParts.join(', ')}; all when none is named]`;

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
        organisations: { type: 'string' },
        introductions: { type: 'string', default: '100000' },
        persons: { type: 'string', default: '10000' },
        notices: { type: 'string', default: '50000' },
        keep: { type: 'string' },
        mails: { type: 'string', default: '10000' },
        kills: { type: 'string', default: '3' },
        set: { type: 'string' },
        rounds: { type: 'string', default: '1000,3000,10000,30000' },
        texts: { type: 'string', default: '10000,30000,100000' },
        runs: { type: 'string', default: '7' },
      },
    });
  } catch {
    return refuse(usage);
  }
};

const { values, positionals } = readArguments();
const { mesh, json } = values;
const [bench, ...named] = positionals;
const progress = (text: string): void => void process.stderr.write(`${text}\n`);
const numbersIn = (list: string): readonly number[] => {
  const numbers = list.split(',').map(Number);
  return numbers.every((number) => Number.isInteger(number) && number > 0) ? numbers : refuse(usage);
};
const countIn = (text: string): number => numbersIn(text)[0] ?? refuse(usage);

const partsIn = <Part extends string>(names: readonly string[], parts: readonly Part[]): readonly Part[] =>
  names.length === 0 ? parts : names.map((name) => parts.find((part) => part === name) ?? refuse(usage));

/** Sets are not a part of this repository. */
const usualSet = join(import.meta.dirname, '../../../shared/eval/trials-partners');
const partnersSet = (): string | undefined => {
  const set = values.set ?? usualSet;
  if (canScore(set)) return set;
  if (values.set !== undefined) return refuse(`${set} is no folder with a score.mjs beside it.`);
  progress('partners are not foretold: --set names the folder of an evaluation set');
  return undefined;
};

const run = async (): Promise<{ readonly about: object; readonly measured: readonly Measured[] }> => {
  if (bench === 'search' && positionals.length === 1 && !mesh) {
    const texts = numbersIn(values.texts);
    return { about: { bench, texts }, measured: await benchSearch({ texts, progress }) };
  }
  if (bench === 'learning' && positionals.length === 1 && !mesh)
    return { about: { bench }, measured: await benchLearning({ progress }) };
  if (bench === 'matchmaking' && positionals.length === 1 && !mesh) {
    const rounds = numbersIn(values.rounds);
    const organisations = values.organisations === '0' ? [] : numbersIn(values.organisations ?? '10000');
    const set = partnersSet();
    const options = { rounds, organisations, ...(set === undefined ? {} : { set }) };
    return { about: { bench, ...options }, measured: await benchMatchmaking({ ...options, progress }) };
  }
  if (bench === 'brokering' && !mesh) {
    const size = {
      organisations: countIn(values.organisations ?? '10000'),
      introductions: countIn(values.introductions),
    };
    const parts = partsIn(named, brokeringParts);
    return { about: { bench, parts, ...size }, measured: await benchBrokering({ parts, ...size, progress }) };
  }
  if (bench === 'notices' && positionals.length === 1 && !mesh) {
    const size = { persons: countIn(values.persons), notices: countIn(values.notices) };
    return { about: { bench, ...size }, measured: await benchNotices({ ...size, progress }) };
  }
  if (bench === 'edge' && !mesh) {
    const parts = partsIn(named, edgeParts);
    const organisations = countIn(values.organisations ?? '10000');
    const keptIn = values.keep === undefined ? {} : { keptIn: values.keep };
    const measured = await benchEdge({ parts, organisations, ...keptIn, progress });
    return { about: { bench, parts, organisations }, measured };
  }
  if (bench === 'mails' && positionals.length === 1 && !mesh) {
    const size = { mails: countIn(values.mails), kills: countIn(values.kills) };
    return { about: { bench, ...size }, measured: await benchMails({ ...size, progress }) };
  }
  if (bench === 'web' && !mesh) {
    const parts = partsIn(named, webParts);
    return {
      about: { bench, parts },
      measured: await benchWeb({ parts, runs: countIn(values.runs), progress }),
    };
  }
  if (bench !== 'flow' || positionals.length !== 1) return refuse(usage);
  if (mesh && !(process.env['KAFKA_BROKERS'] && process.env['MONGODB_URL']))
    refuse('--mesh needs KAFKA_BROKERS and MONGODB_URL: `npm run infra -- up` starts both and prints them.');
  const organisations = countIn(values.organisations ?? '1000');
  const measured = [
    ...(await benchEventLog({ mesh, progress })),
    ...(await benchFlow({ mesh, organisations, progress })),
  ];
  return { about: { bench, adapters: mesh ? 'mesh' : 'embedded', organisations }, measured };
};

const { about, measured } = await run();
if (json) console.log(JSON.stringify({ ...about, measured }));
else printMeasured(measured);
