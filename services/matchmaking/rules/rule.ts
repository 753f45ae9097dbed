// Rules that people make about two organisations: what they are, when they hold, how they are checked.
import { invalid, ok, type Outcome, refused, type Violation } from '../../platform/faults/fault.ts';

export const ruleKinds = [
  'blocked', // the first does not want to be suggested to the second
  'conflict_of_interest',
  'competitor',
  'more_together', // the first asks for more with the second although they work together; counts when both ask
  'introduced', // they were brought together; counts for some months from `since`
  'declined', // the first said no, for ever or until a day it chose
  'stopped', // animators refused or stopped their introduction; counts for as long as one that was made
] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** Holds both ways, whoever comes first; where somebody made it for one side, that side comes first. */
export interface Rule {
  readonly id: string;
  readonly kind: RuleKind;
  readonly organisations: readonly [string, string];
  /** A code or words of who made it, 1 to 500 characters; shown to animators, and to the side that made it. */
  readonly reason: string;
  /** Opaque id of who made it. */
  readonly author: string;
  /** Organisations of which a member made it, for them: they know of it. */
  readonly madeFor?: readonly string[];
  /** Instant from which it holds, UTC. */
  readonly since: string;
  /** First instant at which it no longer holds, UTC: a day that was chosen lasts to its end in the campus's zone. */
  readonly until?: string;
  /** The introduction that it follows from: nobody made it, and it goes with that one. */
  readonly introductionId?: string;
}

/** Months by the calendar: from the 31st of a month to the last day of a shorter one. */
export const monthsAfter = (instant: string, months: number): number => {
  const date = new Date(instant);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  return date.getTime();
};

export interface RuleSettings {
  /** Months for which two that were introduced, or whose introduction was stopped, are left alone. */
  readonly introducedMonths: number;
}

/** First instant, in milliseconds, at which a rule no longer holds; absent where it holds for ever. */
export const endOf = (rule: Rule, { introducedMonths }: RuleSettings): number | undefined => {
  if (rule.until !== undefined) return Date.parse(rule.until);
  const isForMonths = rule.kind === 'introduced' || rule.kind === 'stopped';
  return isForMonths ? monthsAfter(rule.since, introducedMonths) : undefined;
};

export const holds = (rule: Rule, now: string, settings: RuleSettings): boolean => {
  const at = Date.parse(now);
  const end = endOf(rule, settings);
  return Date.parse(rule.since) <= at && (end === undefined || at < end);
};

const instant = (field: string, value: string): readonly Violation[] =>
  Number.isNaN(Date.parse(value))
    ? [{ field, rule: 'malformed', value, parameters: { expected: 'an instant, UTC' } }]
    : [];

/** A rule as it is kept, or what is wrong with it. */
export const checkRule = (rule: Omit<Rule, 'kind'> & { readonly kind: string }): Outcome<Rule> => {
  const { kind, organisations, reason, since, until } = rule;
  const known = ruleKinds.find((one) => one === kind);
  const faults: Violation[] = [
    ...(known
      ? []
      : [
          {
            field: 'kind',
            rule: 'not-one-of',
            value: kind,
            parameters: { allowed: ruleKinds.join(', ') },
          } as const,
        ]),
    ...(organisations[0] === organisations[1]
      ? [{ field: 'organisations[1]', rule: 'itself', value: organisations[1] } as const]
      : []),
    ...(reason.trim() === '' ? [{ field: 'reason', rule: 'required' } as const] : []),
    ...(reason.length > 500
      ? [{ field: 'reason', rule: 'too-long', parameters: { max: '500' } } as const]
      : []),
    ...instant('since', since),
    ...(until === undefined ? [] : instant('until', until)),
    ...(until !== undefined && Date.parse(until) <= Date.parse(since)
      ? [{ field: 'until', rule: 'before', value: until, parameters: { other: 'since' } } as const]
      : []),
  ];
  return known && faults.length === 0 ? ok({ ...rule, kind: known }) : refused(invalid(...faults));
};
