// Kills a mesh at random moments and looks for what was lost: `npm run torture -- --rounds N [--mesh] [--seed S]`.
// A seed chooses what is written and when what is killed; without --seed (or SEED) it is a new one, and printed.
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { embeddedVictim } from './torture/embedded-victim.ts';
import type { Round } from './torture/round.ts';
import { serversVictim } from './torture/servers-victim.ts';
import { torture } from './torture/torture.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    mesh: { type: 'boolean', default: false },
    seed: { type: 'string' },
  },
});
const rounds = Number(values.rounds);
const seed = Number(values.seed ?? process.env['SEED'] ?? randomInt(2 ** 31));
if (!Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seed)) {
  console.error('Usage: npm run torture -- --rounds N [--mesh] [--seed S], N and S whole numbers');
  process.exit(1);
}

console.log(`${values.mesh ? 'mesh' : 'embedded'}, ${rounds} rounds, seed ${seed}`);
const shared = {
  seed,
  rounds,
  tell: (round: number, { what, acknowledged, complaints }: Round) => {
    const verdict = complaints.length === 0 ? 'ok' : 'FAILED';
    console.log(`round ${round}: ${what} killed after ${acknowledged} acknowledged writes: ${verdict}`);
    for (const complaint of complaints) console.log(`  ${complaint}`);
  },
};
const kind = values.mesh
  ? { open: serversVictim, clients: 6, writes: 12, settleWithinMs: 60_000 }
  : { open: embeddedVictim, clients: 6, writes: 12, settleWithinMs: 20_000 };
const passed = await torture({ ...shared, ...kind });
console.log(`${passed} passed, ${rounds - passed} failed`);
process.exitCode = passed === rounds ? 0 : 1;
