// How fast a page answers to hands, and what of it moves by itself, over what members and animators do.
import { settled } from '../../../test/makers/settled.ts';
import { type Measured, quantile, rounded } from '../measured.ts';
import { animatorTour } from './animator-tour.ts';
import { memberTour, type Step } from './member-tour.ts';
import { painted, readWatched, type Shift, timeInPage } from './watch-page.ts';
import { openMeasured, slowedDown, speedName, type Visitor, type WebStage } from './web-stage.ts';

const tours = { member: memberTour, animator: animatorTour } as const satisfies Record<
  Visitor['as'],
  readonly Step[]
>;

interface Toured {
  /** Milliseconds to the next paint, one an interaction. */
  readonly waits: readonly { readonly step: string; readonly ms: number }[];
  readonly shifts: readonly Shift[];
}

/** What the browser tells nothing of took less. */
const untoldMs = 16;

/** An interaction is as long as its longest event: of a press, down, up and click are one. */
const longestOf = (events: readonly { readonly id: number; readonly ms: number; readonly at: number }[]) =>
  [...Map.groupBy(events, ({ id }) => id).values()].flatMap(
    (same) => same.toSorted((a, b) => b.ms - a.ms)[0] ?? [],
  );

const tour = async (stage: WebStage, as: Visitor['as']): Promise<Toured> => {
  const { page, close } = await openMeasured(stage, { as, slowDown: slowedDown });
  await page.goto(stage.url);
  await settled(page);
  const began: { readonly step: string; readonly at: number }[] = [];
  for (const { name, take } of tours[as]) {
    began.push({ step: name, at: await timeInPage(page) });
    await take(page);
    await painted(page);
  }
  const { interactions, interactionCount, shifts } = await readWatched(page);
  await close();
  const waits = longestOf(interactions).map(({ at, ms }) => ({
    step: began.findLast((one) => one.at <= at)?.step ?? 'before',
    ms,
  }));
  const untold = Array.from({ length: Math.max(0, interactionCount - waits.length) }, () => ({
    step: 'any',
    ms: untoldMs,
  }));
  return { waits: [...waits, ...untold], shifts };
};

const waitsMeasured = (as: string, all: readonly Toured[]): readonly Measured[] => {
  const waits = all.flatMap((one) => one.waits);
  const worst = waits.toSorted((a, b) => b.ms - a.ms)[0] ?? { step: 'none', ms: Number.NaN };
  const what = `${as}’s tour, press or key to next paint, ${speedName(slowedDown)}`;
  const target = { atMost: 100 };
  return [
    {
      what: `${what}, p98 of ${waits.length}`,
      value: quantile(
        waits.map(({ ms }) => ms),
        0.98,
      ),
      unit: 'ms',
      target,
    },
    { what: `${what}, worst (${worst.step})`, value: worst.ms, unit: 'ms', target },
  ];
};

/** Of each page all shifts are added up, which is never less than the browser's own measure. */
const shiftsMeasured = (as: string, all: readonly Toured[]): Measured => {
  const perPage = all.flatMap(({ shifts }) =>
    [...Map.groupBy(shifts, ({ path }) => path)].map(([path, of]) => ({
      path,
      value: of.reduce((sum, { value }) => sum + value, 0),
      what: of.flatMap(({ what }) => what),
    })),
  );
  const worst = perPage.toSorted((a, b) => b.value - a.value)[0];
  const where = worst ? ` (${worst.path}: ${[...new Set(worst.what)].join(', ')})` : '';
  return {
    what: `${as}’s tour, layout shift of the page that moves most${where}`,
    value: rounded(worst?.value ?? 0),
    unit: '',
    target: { atMost: 0.02 },
  };
};

const tellLongest = (stage: WebStage, as: string, all: readonly Toured[]): void => {
  const steps = Map.groupBy(
    all.flatMap(({ waits }) => waits),
    ({ step }) => step,
  );
  for (const [step, waits] of steps)
    stage.progress(`${as}: ${step}: ${waits.length}, longest ${Math.max(...waits.map(({ ms }) => ms))} ms`);
};

export const measureTours = async (stage: WebStage, runs: number): Promise<readonly Measured[]> => {
  const measured: Measured[] = [];
  for (const as of ['member', 'animator'] as const) {
    const all: Toured[] = [];
    for (let run = 0; run < runs; run++) all.push(await tour(stage, as));
    tellLongest(stage, as, all);
    measured.push(...waitsMeasured(as, all), shiftsMeasured(as, all));
  }
  return measured;
};
