// A rule that is being written, field by field, and what is sent of it.
import type { RuleBody, RuleKind } from '../api/generated.ts';
import type { Words } from '../kept/words.ts';
import { ruleKinds } from './rules-search.ts';

/** What a member may say for its own organisation: who was introduced is noted by who brought them together. */
export const kindsFor = (isMember: boolean): readonly RuleKind[] =>
  ruleKinds.filter((kind) => !isMember || kind !== 'introduced');

export const kindIn = (words: Words): RuleKind =>
  ruleKinds.find((kind) => kind === words['kind']) ?? 'competitor';

export type Missing = 'first' | 'second' | 'reason';

/** What has to be said before the rule can be made. */
export const missingIn = ({ first, second, reason = '' }: Words): readonly Missing[] => [
  ...(first ? [] : ['first' as const]),
  ...(second ? [] : ['second' as const]),
  ...(reason.trim() === '' ? ['reason' as const] : []),
];

/** A day begins at midnight UTC, as the terminal client has it. */
const instantOf = (day: string): string => `${day}T00:00:00Z`;

export const ruleBodyOf = (words: Words): RuleBody => {
  const { first = '', second = '', reason = '', since = '', until = '' } = words;
  return {
    kind: kindIn(words),
    organisations: [first, second],
    reason: reason.trim(),
    ...(since === '' ? {} : { since: instantOf(since) }),
    ...(until === '' ? {} : { until }),
  };
};
