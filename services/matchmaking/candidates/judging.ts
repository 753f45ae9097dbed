// By what pairs are judged at one moment: weights and table in force, the rules about some organisations, the campus.
import { dayOf } from '../../platform/local-day.ts';
import type { Visibility } from '../../platform/access/actor.ts';
import type { Deps } from '../deps.ts';
import { publishedRound } from '../kept/published.ts';
import { allRules, rulesAbout } from '../kept/rules-of-campus.ts';
import { currentSettings, type MatchmakingSettings } from '../kept/settings.ts';
import { nextYardstick } from '../kept/yardstick.ts';
import { forbidPair, type Moment } from '../rules/forbid-pair.ts';
import { closedWays } from '../rules/open-ways.ts';
import type { Rule } from '../rules/rule.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import type { PairFacts } from '../scoring/pair-facts.ts';
import type { Suppression } from '../rules/suppression.ts';
import type { Yardstick } from '../scoring/view.ts';
import { type Linking, linkingOf } from './link-facts.ts';
import { type ExposureNow, waysOfPair } from './pair-of.ts';

const msPerDay = 86_400_000;

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
  /** Rules that people made about the organisations concerned. */
  readonly rules: readonly Rule[];
}

export type JudgingDeps = Pick<Deps, 'kept' | 'campus' | 'exposure' | 'timeZone' | 'clock'>;

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

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
  const today = Math.floor(now.getTime() / msPerDay);
  const round = published?.document.round ?? 0;
  return {
    yardstick: published?.document.yardstick ?? (await nextYardstick(kept)),
    moment: { now: now.toISOString(), today: dayOf(now, zone) },
    today,
    published: round,
    settings: settings.document,
    exposure: await deps.exposure.in(round),
    linking: linkingOf(campus.works.graph, today),
    rules,
  };
};

/** A rule book that looks up what it is asked about: for few pairs of a large campus. `more`: rules beside those kept. */
export const bookFor = (
  { rules, moment, settings }: Judging,
  campus: Deps['campus'],
  more: readonly Rule[] = [],
): RuleBook => {
  const ofPair = Map.groupBy([...rules, ...more], ({ organisations: [a, b] }) => pairKey(a, b));
  const suppressions: RuleBook['suppressions'] = (a, b) =>
    forbidPair(
      {
        ids: [a, b],
        find: campus.party,
        rules: ofPair.get(pairKey(a, b)) ?? [],
        collaborations: campus
          .collaborationsOf(a)
          .filter(({ organisationIds }) => organisationIds.includes(b)),
      },
      moment,
      settings,
    );
  return {
    suppressions,
    suppressionsFor: (circle, a, b, ways) => [...suppressions(a, b), ...closedWays(ways, circle)],
  };
};

/** What forbids a pair to who sees `circle`; empty where nothing does. */
export const suppressionsOf = (
  book: RuleBook,
  facts: PairFacts,
  circle: Visibility,
): readonly Suppression[] => {
  const [a, b] = facts.organisations;
  return book.suppressionsFor(circle, a.id, b.id, waysOfPair(facts));
};
