// When something happens by itself: by the campus's clocks, in whole local days.
import { msPerDay } from '../../platform/day-number.ts';
import { atHour, dayOf, endOfDay } from '../../platform/local-day.ts';
import type { Context } from './action.ts';
import type { DueTimes, Introduction } from './introduction.ts';

/** The hour at which people are reminded and asked: nobody is at night. */
const workingHour = 9;

type Moment = Pick<Context, 'now' | 'timeZone' | 'pace'>;

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * msPerDay).toISOString().slice(0, 10);

const localDay = ({ now, timeZone }: Moment, days: number): string => dayAfter(dayOf(now, timeZone), days);

const atWork = (moment: Moment, days: number): string =>
  atHour(localDay(moment, days), workingHour, moment.timeZone).toISOString();

const endOf = (moment: Moment, days: number): string =>
  endOfDay(localDay(moment, days), moment.timeZone).toISOString();

export const releaseAt = ({ now, pace }: Moment): string =>
  new Date(now.getTime() + pace.holdMs).toISOString();

/** From the moment at which the parties are asked. */
export const dueOfOffer = (moment: Moment): DueTimes => ({
  ...(moment.pace.remindAfterDays === 0 ? {} : { remind: atWork(moment, moment.pace.remindAfterDays) }),
  expire: endOf(moment, moment.pace.answerDays),
});

/** From the moment of the last question. */
export const closeAt = (moment: Moment): string => endOf(moment, moment.pace.closeAfterDays);

/** From the moment at which they are introduced. */
export const dueOfOutcomes = (moment: Moment): DueTimes => {
  const [first, second] = moment.pace.outcomeDays;
  return {
    outcome30: atWork(moment, first),
    outcome90: atWork(moment, second),
    close: endOf(moment, second + moment.pace.closeAfterDays),
  };
};

/** In the order in which they happen where they fall on the same instant. */
const dueKinds = ['release', 'expire', 'remind', 'outcome30', 'outcome90', 'close'] as const;
export type DueKind = (typeof dueKinds)[number];

const first = (due: DueTimes): { readonly kind: DueKind; readonly at: string } | undefined =>
  dueKinds
    .flatMap((kind) => {
      const at = due[kind];
      return at === undefined ? [] : [{ kind, at }];
    })
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))[0];

/** The earliest instant at which something is due, UTC. */
export const nextDue = ({ due }: Pick<Introduction, 'due'>): string | undefined => first(due)?.at;

export const isDue = (at: string | undefined, now: Date): boolean =>
  at !== undefined && Date.parse(at) <= now.getTime();

/** What is due first, at or before now. */
export const firstDue = ({ due }: Pick<Introduction, 'due'>, now: Date): DueKind | undefined => {
  const next = first(due);
  return next !== undefined && isDue(next.at, now) ? next.kind : undefined;
};

export const without = (due: DueTimes, kind: DueKind): DueTimes => {
  const { [kind]: _gone, ...kept } = due;
  return kept;
};
