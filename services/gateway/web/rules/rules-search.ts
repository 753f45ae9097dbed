// What of the page of rules and weights is in its address: the tab, the filter of rules, the version looked at.
import type { RuleKind } from '../api/generated.ts';

export const ruleTabs = ['rules', 'settings', 'introductions', 'kinds', 'weights'] as const;
export type RuleTab = (typeof ruleTabs)[number];

export const ruleKinds = [
  'blocked',
  'conflict_of_interest',
  'competitor',
  'more_together',
  'introduced',
] as const satisfies readonly RuleKind[];

export interface RulesSearch {
  /** Absent: the rules. */
  readonly tab?: RuleTab;
  readonly kind?: RuleKind;
  /** Only rules about this organisation. */
  readonly organisation?: string;
  /** Of the weights; absent: the one that serves. */
  readonly version?: number;
}

/** What cannot be read is left out. */
export const readRulesSearch = (search: Readonly<Record<string, unknown>>): RulesSearch => {
  const tab = ruleTabs.find((one) => one === search['tab']);
  const kind = ruleKinds.find((one) => one === search['kind']);
  const { organisation, version } = search;
  return {
    ...(tab === undefined || tab === 'rules' ? {} : { tab }),
    ...(kind === undefined ? {} : { kind }),
    ...(typeof organisation === 'string' && /^org_[0-9a-z]+$/.test(organisation) ? { organisation } : {}),
    ...(Number.isInteger(version) && Number(version) >= 0 ? { version: Number(version) } : {}),
  };
};
