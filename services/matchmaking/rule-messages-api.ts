// Rules as the contract's messages.
import {
  type Rule as RuleMessage,
  RuleKind as RuleKindValue,
} from '../../proto/generated/passerelle/matchmaking/v1/rules.ts';
import { enumWords } from '../platform/enum-words.ts';
import type { Stored } from '../platform/document-store/document-store.ts';
import type { KeptRule } from './kept/rules.ts';
import { dayOf } from '../platform/local-day.ts';
import { endOf, holds, type RuleSettings } from './rules/rule.ts';

const kinds = enumWords(RuleKindValue);

/** What somebody declined is kept with the answer, what was stopped with the introduction, neither here. */
export type MadeKind = (typeof kinds.all)[number];
export const madeKinds: readonly string[] = kinds.all;
export const readRuleKind = (value: RuleKindValue): MadeKind | undefined => kinds.word(value);

export interface ToldBy extends RuleSettings {
  readonly timeZone: string;
}

/** The day that was chosen, or the last one of the months for which an introduction counts. */
const lastDay = (rule: KeptRule, settings: ToldBy): string | undefined => {
  const end = endOf(rule, settings);
  return rule.untilDay ?? (end === undefined ? undefined : dayOf(new Date(end - 1), settings.timeZone));
};

export const ruleMessage = (
  { document, version }: Stored<KeptRule>,
  now: Date,
  settings: ToldBy,
): RuleMessage => ({
  id: document.id,
  version,
  kind:
    document.kind === 'declined' || document.kind === 'stopped'
      ? RuleKindValue.UNSPECIFIED
      : kinds.value(document.kind),
  organisationIds: [...document.organisations],
  reason: document.reason,
  author: document.author,
  since: new Date(document.since),
  until: lastDay(document, settings),
  holds: holds(document, now.toISOString(), settings),
});
