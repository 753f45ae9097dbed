// A process that is killed in the middle of a round: members see the round before or this one, and it is ended by the next.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RoundState } from '../../proto/generated/passerelle/matchmaking/v1/rounds.ts';
import { RuleServiceDefinition } from '../../proto/generated/passerelle/matchmaking/v1/rules.ts';
import { OrganisationKind } from '../../proto/generated/passerelle/profiles/v1/organisation.ts';
import { StatementType } from '../../proto/generated/passerelle/profiles/v1/statement.ts';
import { valueOf } from '../../services/platform/faults/fault.ts';
import { animator, call, campusInProcess } from '../makers/campus-in-process.ts';
import { eventually } from '../makers/eventually.ts';
import type { Step } from './round-victim.ts';

const killedAt = async (folder: string, step: Step): Promise<void> => {
  const victim = spawn(process.execPath, [join(import.meta.dirname, 'round-victim.ts'), folder, step], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(victim, 'exit');
  const [said] = (await Promise.race([once(victim.stdout, 'data'), gone])) as [unknown];
  victim.kill('SIGKILL');
  await gone;
  expect(String(said)).toBe('midway\n');
};

describe('a process that is killed in the middle of a round', () => {
  let campus: Awaited<ReturnType<typeof campusInProcess>>;
  let all: readonly string[];
  beforeAll(async () => {
    campus = await campusInProcess();
    await campus.start();
    all = [...(await campus.makers(4)), ...(await campus.seekers(2))];
    await eventually(() => campus.reaches(RoundState.PUBLISHED), { withinMs: 30_000 });
  }, 60_000);
  afterAll(() => campus.discard(), 20_000);

  const steps: readonly (readonly [Step, string])[] = [
    ['half-written', 'while its suggestions are written'],
    ['written', 'right before members see it'],
    ['flipped', 'right after members see it'],
  ];
  it.each(steps)(
    '(%s) %s, leaves the round before or this one, never a mixture',
    async (step) => {
      const at = steps.findIndex(([one]) => one === step);
      const rules = campus.mesh().client(RuleServiceDefinition);
      // Makes the next round another one than that before.
      const limits = { organisationId: all[at] ?? '', minimum: 0, maximum: 0, ifVersion: undefined };
      valueOf(await rules.putLimits({ actor: animator, ...limits }, call()));
      // And what it says of every pair that stays.
      const cells = [{ kind: OrganisationKind.LAB, type: StatementType.EQUIPMENT, usual: at / 4 }];
      valueOf(await rules.putKindTypes({ actor: animator, cells, ifVersion: undefined }, call()));
      const before = await campus.toldTo(all);
      const { number } = await campus.round();
      await campus.stop();
      await killedAt(campus.folder, step);
      await campus.start();
      const seen = [await campus.toldTo(all)];
      const ended = await eventually(async () => {
        const { state } = await campus.reaches(RoundState.PUBLISHED, number + 1);
        seen.push(await campus.toldTo(all));
        return state;
      });
      expect(ended).toBe(RoundState.PUBLISHED);
      const after = await campus.toldTo(all);
      expect((await campus.seenBy(all)).some((pair) => pair.includes(all[at] ?? ''))).toBe(false);
      expect(after.filter((said, nth) => said !== '[]' && said === before[nth])).toEqual([]);
      for (const view of seen)
        expect([before, after].some((round) => isDeepStrictEqual(round, view))).toBe(true);
    },
    60_000,
  );
});
