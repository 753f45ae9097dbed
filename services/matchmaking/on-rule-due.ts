// What follows from a rule: what it forbids is withdrawn at once, what it no longer forbids may come back; also when its
// first day comes, or its last one is over, and whatever dies in between.
import type { DueWork, Schedule } from '../platform/schedule/schedule.ts';
import type { Deps } from './deps.ts';
import { rulesAbout } from './kept/rules-of-campus.ts';
import { currentSettings } from './kept/settings.ts';
import { pairKey } from './pair-key.ts';
import { endOf, type Rule, type RuleSettings } from './rules/rule.ts';
import { rulesBetween } from './rules/rules-of-introductions.ts';
import { safetyNetMs } from './safety-net.ts';

const ruleKind = 'matchmaking.pair-rules';

/** Looks at the suggestions of these organisations again, by the rules as they stand now. */
export type LookAgain = (organisationIds: readonly string[], requestId: string) => Promise<void>;

/** To be called before the rule is written: what follows from it comes even if this process dies. */
export const ruleChanging = (
  { schedule, clock }: { readonly schedule: Schedule; readonly clock: () => Date },
  { organisations }: Pick<Rule, 'organisations'>,
): Promise<void> => schedule.set(ruleKind, pairKey(organisations), new Date(clock().getTime() + safetyNetMs));

/** When one of these begins or ceases to hold next, in milliseconds; Infinity: never again. */
export const nextTurn = (rules: readonly Rule[], now: Date, settings: RuleSettings): number => {
  const turns = rules.flatMap((rule) => [Date.parse(rule.since), endOf(rule, settings) ?? Infinity]);
  return Math.min(Infinity, ...turns.filter((turn) => turn > now.getTime()));
};

/** Looks again when what holds between these two changes next by itself. */
export const setNextTurn = async (
  deps: Pick<Deps, 'kept' | 'campus' | 'schedule' | 'clock'>,
  [a, b]: Rule['organisations'],
): Promise<void> => {
  const now = deps.clock();
  const [rules, { document }] = await Promise.all([
    rulesAbout(deps.kept.rules, [a]),
    currentSettings(deps.kept.settings),
  ]);
  const made = rules.filter(({ organisations }) => organisations.includes(b));
  const between = [...made, ...rulesBetween(deps.campus.introductions, a, b)];
  const turn = nextTurn(between, now, document);
  const key = pairKey([a, b]);
  if (turn === Infinity) await deps.schedule.cancel(ruleKind, key);
  else await deps.schedule.set(ruleKind, key, new Date(turn));
};

/** To be called once the rule is written. */
export const followRule = async (
  deps: Pick<Deps, 'kept' | 'campus' | 'schedule' | 'clock' | 'lookAgain'>,
  { organisations }: Pick<Rule, 'organisations'>,
  requestId: string,
): Promise<void> => {
  await deps.lookAgain(organisations, requestId);
  await setNextTurn(deps, organisations);
};

export const ruleWork = (deps: Deps): DueWork => ({
  kind: ruleKind,
  run: async (key) => {
    const [a = '', b = ''] = key.split(' ');
    await followRule(deps, { organisations: [a, b] }, ruleKind);
  },
});
