// Twenty kills on one data folder: what was acknowledged is there, every effect is single, the order of keys holds.
// SEED=… gives the same rounds again.
import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { embeddedVictim } from '../../scripts/torture/embedded-victim.ts';
import { makeCampaign } from '../../scripts/torture/round.ts';

const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31));
const rounds = Array.from({ length: 12 }, (_, at) => at + 1);

describe(`the embedded mesh, killed in the middle of imports and edits (SEED=${seed})`, () => {
  let victim: Awaited<ReturnType<typeof embeddedVictim>>;
  let campaign: ReturnType<typeof makeCampaign>;

  beforeAll(async () => {
    victim = await embeddedVictim();
    campaign = makeCampaign(victim);
  }, 30_000);
  afterAll(() => victim?.discard(), 30_000);

  it.each(rounds)(
    'loses nothing acknowledged, and does nothing twice: round %i',
    async (round) => {
      const { acknowledged, complaints } = await campaign.run({
        ...{ seed, round, clients: 4, writes: 8, settleWithinMs: 20_000 },
      });
      expect(acknowledged).toBeGreaterThan(0);
      expect(complaints).toEqual([]);
    },
    60_000,
  );
});
