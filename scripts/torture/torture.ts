// Rounds one after the other on one mesh; after a round that failed, on a new one.
import { makeCampaign, type Round, type Victim } from './round.ts';

export interface TortureOptions {
  readonly open: () => Promise<Victim & { discard(): Promise<void> }>;
  readonly seed: number;
  readonly rounds: number;
  readonly clients: number;
  readonly writes: number;
  readonly settleWithinMs: number;
  readonly tell: (round: number, result: Round) => void;
}

/** How many rounds found nothing wrong. */
export const torture = async (options: TortureOptions): Promise<number> => {
  const { open, rounds, tell } = options;
  let victim: Awaited<ReturnType<typeof open>> | undefined;
  let campaign: ReturnType<typeof makeCampaign> | undefined;
  let passed = 0;
  try {
    for (let round = 1; round <= rounds; round += 1) {
      victim ??= await open();
      campaign ??= makeCampaign(victim);
      const result = await campaign.run({ ...options, round }).catch((error: Error): Round => ({
        what: 'nothing',
        acknowledged: 0,
        complaints: [error.stack ?? error.message],
      }));
      tell(round, result);
      if (result.complaints.length === 0) passed += 1;
      else {
        await victim.discard();
        [victim, campaign] = [undefined, undefined];
      }
    }
    return passed;
  } finally {
    await victim?.discard();
  }
};
