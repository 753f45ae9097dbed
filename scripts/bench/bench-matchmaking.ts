// What matchmaking takes: the solver of a round alone at growing sizes, the whole of it on campuses that run, and how well
// partners are foretold.
import { inProcess } from './in-process.ts';
import { type Measured, rounded } from './measured.ts';
import { measurePartners } from './measure-partners.ts';
import type { MatchedCampus } from './match-campus.ts';
import type { SolvedOnce } from './solve-once.ts';

interface MatchmakingOptions {
  /** Sizes of rounds that are solved alone. */
  readonly rounds: readonly number[];
  /** Sizes of campuses that run. */
  readonly organisations: readonly number[];
  /** Folder of an evaluation set whose questions are organisations in search of partners. */
  readonly set?: string;
  readonly progress: (text: string) => void;
}

const candidates = 50;
/** The size that targets are about. */
const fullSize = 10_000;
/** Of a campus round, and of all that it takes memory for, at full size. */
const most = { seconds: 20, megabytes: 1_024 };

const atFullSize = (organisations: number, atMost: number): Pick<Measured, 'target'> =>
  organisations === fullSize ? { target: { atMost } } : {};

const measureRound = (organisations: number, solved: SolvedOnce): readonly Measured[] => {
  const name = `round of ${organisations} × ${candidates}, the solver alone`;
  return [
    { what: `${name}: pairs`, value: solved.pairs, unit: '' },
    {
      what: `${name}: solved in`,
      value: rounded(solved.seconds),
      unit: 's',
      ...atFullSize(organisations, most.seconds),
    },
    {
      what: `${name}: gap to the bound`,
      value: Math.round(solved.gap * 1e5) / 1e3,
      unit: '%',
      target: { atMost: 1 },
    },
    {
      what: `${name}: minimums covered, of what can be`,
      value: rounded((100 * solved.covered) / Math.max(1, solved.mostCovered)),
      unit: '%',
    },
    {
      what: `${name}: resident memory, highest`,
      value: rounded(solved.megabytes),
      unit: 'MB',
      ...atFullSize(organisations, most.megabytes),
    },
    {
      what: `${name}: longest event-loop pause`,
      value: rounded(solved.longestPauseMs),
      unit: 'ms',
      target: { atMost: 50 },
    },
  ];
};

type Taken = readonly [organisations: number, seconds: number];

/** e in seconds = c · organisationsᵉ, by least squares on logarithms. */
const growthExponent = (taken: readonly Taken[]): number => {
  const points = taken.map(([size, seconds]) => [Math.log(size), Math.log(seconds)] as const);
  const mean = (at: 0 | 1): number => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const along = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return along / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
};

const measureGrowth = (what: string, taken: readonly Taken[]): readonly Measured[] =>
  taken.length < 2
    ? []
    : [
        {
          what: `${what}: growth exponent of its time`,
          value: rounded(growthExponent(taken)),
          unit: '',
          target: { atMost: 1.5 },
        },
      ];

/** From its start until members see it. */
const secondsOfRound = ({ proposedSeconds, publishedSeconds }: MatchedCampus): number =>
  proposedSeconds + publishedSeconds;

const measureCampus = (organisations: number, of: MatchedCampus): readonly Measured[] => {
  const name = `${organisations} organisations, ${of.statements} statements`;
  const paused = (what: string, value: number): Measured => ({
    what: `${name}: longest event-loop pause, ${what}`,
    value: rounded(value),
    unit: 'ms',
    target: { atMost: 50 },
  });
  return [
    { what: `${name}: taken in and searched for`, value: rounded(of.filledSeconds), unit: 's' },
    {
      what: `${name}: everything searched for and scored again`,
      value: rounded(of.rescoredSeconds),
      unit: 's',
      target: { atMost: 60 },
    },
    { what: `${name}: candidates`, value: of.candidates, unit: '' },
    {
      what: `${name}: round, from its start to its proposal`,
      value: rounded(of.proposedSeconds),
      unit: 's',
      ...atFullSize(organisations, most.seconds),
    },
    {
      what: `${name}: round, from there until members see it`,
      value: rounded(of.publishedSeconds),
      unit: 's',
    },
    {
      what: `${name}: round, in all`,
      value: rounded(secondsOfRound(of)),
      unit: 's',
      ...atFullSize(organisations, most.seconds),
    },
    { what: `${name}: suggestions`, value: of.pairs, unit: '' },
    {
      what: `${name}: gap to the bound`,
      value: Math.round(of.gap * 1e5) / 1e3,
      unit: '%',
      target: { atMost: 1 },
    },
    ...[
      ['edit to its candidates', of.candidateMs],
      ['consent withdrawn to suggestions withdrawn', of.withdrawalMs],
    ].flatMap(([what, ms]) => {
      const [p50, p99] = ms as readonly [number, number];
      return [
        { what: `${name}: ${String(what)}, p50`, value: rounded(p50), unit: 'ms' },
        { what: `${name}: ${String(what)}, p99`, value: rounded(p99), unit: 'ms', target: { atMost: 1_000 } },
      ];
    }),
    paused('scoring again', of.rescorePauseMs),
    paused('a round', of.roundPauseMs),
    paused('edits', of.editPauseMs),
    {
      what: `${name}: resident memory of all services in one process, highest`,
      value: rounded(of.megabytes),
      unit: 'MB',
      ...atFullSize(organisations, most.megabytes),
    },
  ];
};

const measureRounds = async (
  sizes: readonly number[],
  progress: MatchmakingOptions['progress'],
): Promise<readonly Measured[]> => {
  const measured: Measured[] = [];
  const taken: Taken[] = [];
  for (const size of sizes) {
    progress(`round of ${size} × ${candidates}`);
    const solved = await inProcess<SolvedOnce>('solve-once.ts', size, candidates);
    taken.push([size, solved.seconds]);
    measured.push(...measureRound(size, solved));
  }
  return [...measured, ...measureGrowth('the solver alone', taken)];
};

const measureCampuses = async (
  sizes: readonly number[],
  progress: MatchmakingOptions['progress'],
): Promise<readonly Measured[]> => {
  const campuses: (readonly [number, MatchedCampus])[] = [];
  for (const size of sizes) {
    progress(`campus of ${size}: taken in, scored again, a round, edits`);
    campuses.push([size, await inProcess<MatchedCampus>('match-campus.ts', size)]);
  }
  const growth = (what: string, seconds: (of: MatchedCampus) => number): readonly Measured[] =>
    measureGrowth(
      what,
      campuses.map(([size, of]) => [size, seconds(of)]),
    );
  return [
    ...campuses.flatMap(([size, of]) => measureCampus(size, of)),
    ...growth('everything searched for and scored again', ({ rescoredSeconds }) => rescoredSeconds),
    ...growth('a round of a campus, in all', secondsOfRound),
  ];
};

export const benchMatchmaking = async ({
  rounds,
  organisations,
  set,
  progress,
}: MatchmakingOptions): Promise<readonly Measured[]> => {
  const ascending = (sizes: readonly number[]): readonly number[] => sizes.toSorted((a, b) => a - b);
  // First, as it takes least: a set that cannot be read is known of at once.
  if (set !== undefined) progress(`partners foretold on ${set}`);
  const partners = set === undefined ? [] : await measurePartners(set);
  return [
    ...(await measureRounds(ascending(rounds), progress)),
    ...(await measureCampuses(ascending(organisations), progress)),
    ...partners,
  ];
};
