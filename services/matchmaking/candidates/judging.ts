// By what pairs are judged at one moment: weights and table in force, the rules about some organisations, the campus.
import { dayNumber } from '../../platform/day-number.ts';
import { dayOf } from '../../platform/local-day.ts';
import type { Deps } from '../deps.ts';
import { publishedRound } from '../kept/published.ts';
import { allRules, rulesAbout } from '../kept/rules-of-campus.ts';
import { currentSettings, type MatchmakingSettings } from '../kept/settings.ts';
import { yardstickInForce } from '../kept/yardstick.ts';
import type { Moment } from '../rules/forbid-pair.ts';
import type { Rule } from '../rules/rule.ts';
import { openRuleBook, type RuleBook } from '../rules/rule-book.ts';
import { rulesBetween } from '../rules/rules-of-introductions.ts';
import type { PairFacts } from '../scoring/pair-facts.ts';
import type { Suppression } from '../rules/suppression.ts';
import type { Yardstick } from '../scoring/view.ts';
import { type Encounters, encountersOf } from './encounters.ts';
import { type Linking, linkingOf } from './link-facts.ts';
import { type ExposureNow, waysOfPair } from './pair-of.ts';

export interface Judging {
  readonly yardstick: Yardstick;
  readonly moment: Moment;
  /** Days since 1970-01-01. */
  readonly today: number;
  /** The round that members see; 0: none yet. */
  readonly published: number;
  readonly settings: MatchmakingSettings;
  readonly exposure: ExposureNow;
  readonly linking: Linking;
  readonly encounters: Encounters;
  /** Rules about the organisations concerned that people made. */
  readonly rules: readonly Rule[];
}

export type JudgingDeps = Pick<Deps, 'kept' | 'campus' | 'exposure' | 'timeZone' | 'clock'>;

/** `about`: the organisations of which one is in each pair that is judged; absent: all of the campus. */
export const loadJudging = async (deps: JudgingDeps, about?: readonly string[]): Promise<Judging> => {
  const { kept, campus, clock } = deps;
  const now = clock();
  const [published, settings, rules, zone] = await Promise.all([
    publishedRound(kept.published),
    currentSettings(kept.settings),
    about ? rulesAbout(kept.rules, about) : allRules(kept.rules),
    deps.timeZone(),
  ]);
  const today = dayNumber(now);
  const day = dayOf(now, zone);
  const round = published?.document.round ?? 0;
  return {
    yardstick: await yardstickInForce(kept, published?.document),
    moment: { now: now.toISOString(), today: day },
    today,
    published: round,
    settings: settings.document,
    exposure: await deps.exposure.in(round),
    linking: linkingOf(campus.works.graph, today),
    encounters: encountersOf(campus, day),
    rules,
  };
};

/** `more`: rules beside those kept. What introductions forbid is in it too. */
export const bookFor = (
  { rules, moment, settings }: Judging,
  campus: Deps['campus'],
  more: readonly Rule[] = [],
): RuleBook =>
  openRuleBook(
    {
      find: campus.party,
      rules: [...rules, ...more],
      rulesBetween: (a, b) => rulesBetween(campus.introductions, a, b),
      collaborationsOf: campus.collaborationsOf,
    },
    moment,
    settings,
  );

/** What forbids a pair; empty where nothing does. */
export const suppressionsOf = (book: RuleBook, facts: PairFacts): readonly Suppression[] => {
  const [a, b] = facts.organisations;
  return book.suppressions(a.id, b.id, waysOfPair(facts));
};
