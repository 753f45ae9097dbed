// Begins a round, one at a time.
import type { Stored } from '../../platform/document-store/document-store.ts';
import type { Kept } from '../kept/kept.ts';
import { nextYardstick } from '../kept/yardstick.ts';
import { inTheMaking, type Round, type RoundCause, roundId } from '../kept/rounds.ts';
import { safetyNetMs } from '../safety-net.ts';
import type { RoundDeps } from './round-deps.ts';

export const roundKind = 'matchmaking.round';

export interface Starting {
  readonly by: string;
  readonly cause: RoundCause;
  readonly publish: boolean;
  /** The due time of the schedule that it is for. */
  readonly dueAt?: string;
}

export type Started =
  | { readonly kind: 'started'; readonly round: Stored<Round> }
  /** Another one is in the making. */
  | { readonly kind: 'busy'; readonly number: number }
  /** It was started for this due time before. */
  | { readonly kind: 'again'; readonly round: Stored<Round> };

export const latestRound = async ({ rounds }: Pick<Kept, 'rounds'>): Promise<Stored<Round> | undefined> =>
  (await rounds.query({ index: 'latest', equals: [], limit: 1 })).items[0];

/** Also one that members see, but that not everybody was told of. */
export const roundInTheMaking = async ({
  rounds,
}: Pick<Kept, 'rounds'>): Promise<Stored<Round> | undefined> => {
  const latestIn = async (state: Round['state']): Promise<readonly Stored<Round>[]> =>
    (await rounds.query({ index: 'inState', equals: [state], limit: 1 })).items;
  const making = (await Promise.all(inTheMaking.map(latestIn))).flat();
  const untold = (await latestIn('published')).filter(({ document }) => !document.announced);
  return [...making, ...untold][0];
};

/** Two at once ask for the same number, which one of them gets. */
export const startRound = async (
  { kept, schedule, clock }: Pick<RoundDeps, 'kept' | 'schedule' | 'clock'>,
  { by, cause, publish, dueAt }: Starting,
): Promise<Started> => {
  const [latest, making, startedFor] = await Promise.all([
    latestRound(kept),
    roundInTheMaking(kept),
    dueAt === undefined ? undefined : kept.rounds.query({ index: 'startedFor', equals: [dueAt], limit: 1 }),
  ]);
  const [again] = startedFor?.items ?? [];
  if (again) return { kind: 'again', round: again };
  if (making) return { kind: 'busy', number: making.document.number };
  const number = (latest?.document.number ?? 0) + 1;
  const now = clock();
  const round: Round = {
    id: roundId(number),
    number,
    state: 'collecting',
    progress: 0,
    cause,
    startedBy: by,
    startedAt: now.toISOString(),
    publishesItself: publish,
    ...(dueAt === undefined ? {} : { dueAt }),
    yardstick: await nextYardstick(kept),
    semantics: { version: 0, sources: 0 },
    token: 0,
    over: 0,
  };
  await schedule.set(roundKind, String(number), new Date(now.getTime() + safetyNetMs));
  const result = await kept.rounds.put(round, { ifVersion: 0 });
  if (result.kind !== 'written') return { kind: 'busy', number };
  await schedule.set(roundKind, String(number), now);
  return { kind: 'started', round: { document: round, version: result.version } };
};

/** After a restore or a lost due time: whatever is in the making is due. */
export const resumeRounds = async ({
  kept,
  schedule,
  clock,
}: Pick<RoundDeps, 'kept' | 'schedule' | 'clock'>): Promise<void> => {
  const making = await roundInTheMaking(kept);
  if (!making) return;
  const key = String(making.document.number);
  if (!(await schedule.dueAt(roundKind, key))) await schedule.set(roundKind, key, clock());
};
