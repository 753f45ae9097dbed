// Runs a campus on the folder it is given, begins a round, and stops dead at the step it is told: a process to be killed.
import { meshInProcess } from '../../scripts/bench/mesh-in-process.ts';
import { RoundServiceDefinition } from '../../proto/generated/passerelle/matchmaking/v1/rounds.ts';
import type { Collection } from '../../services/platform/document-store/document-store.ts';
import { valueOf } from '../../services/platform/faults/fault.ts';
import { animator, call } from '../makers/campus-in-process.ts';

export type Step = 'half-written' | 'written' | 'flipped';

const [folder = '', step = ''] = process.argv.slice(2);
const mesh = await meshInProcess(folder);
const { kept, suggestions } = mesh.deps;

const dead = (): Promise<never> => {
  process.stdout.write('midway\n');
  // Only a signal ends this process.
  setInterval(() => {}, 60_000);
  return new Promise(() => {});
};

type Writes = { -readonly [K in 'put' | 'batch']: Collection<never>[K] };

/** Dies before or after the first call of a write. */
const dieAt = (collection: Collection<never>, write: keyof Writes, when: 'before' | 'after'): void => {
  const writes = collection as Writes;
  const real = writes[write].bind(writes) as (...of: readonly unknown[]) => Promise<unknown>;
  writes[write] = async (...of: readonly unknown[]) => {
    if (when === 'after') await real(...of);
    return dead();
  };
};

const plans: Readonly<Record<Step, () => void>> = {
  'half-written': () => dieAt(suggestions as never, 'batch', 'after'),
  written: () => dieAt(kept.published as never, 'put', 'before'),
  flipped: () => dieAt(kept.published as never, 'put', 'after'),
};
plans[step as Step]();
valueOf(await mesh.client(RoundServiceDefinition).startRound({ actor: animator, publish: true }, call()));
