// Says which field of a request breaks which rule.
import type { Violation, ViolationRule } from '../platform/faults/fault.ts';

export type Broken = Violation | undefined;

const longestShown = 80;

export const broken = (
  field: string,
  rule: ViolationRule,
  limit?: readonly ['min' | 'max', number],
  value?: string,
): Violation => ({
  field,
  rule,
  ...(value === undefined ? {} : { value: value.slice(0, longestShown) }),
  ...(limit ? { parameters: { [limit[0]]: String(limit[1]) } } : {}),
});

export const compact = (rules: readonly Broken[]): readonly Violation[] =>
  rules.filter((rule) => rule !== undefined);

export const checkLimit = (field: string, limit: number, max: number, min = 1): Broken => {
  if (limit < min) return broken(field, 'too-small', ['min', min], String(limit));
  return limit > max ? broken(field, 'too-big', ['max', max], String(limit)) : undefined;
};

export const checkCount = (field: string, items: readonly unknown[], max: number, min = 1): Broken => {
  if (items.length < min) return broken(field, 'too-few', ['min', min]);
  return items.length > max ? broken(field, 'too-many', ['max', max]) : undefined;
};
