// Whether a number is a whole one within its range.
import type { Violation } from '../platform/faults/fault.ts';

export const checkRange = (
  field: string,
  value: number,
  { min, max }: { readonly min: number; readonly max: number },
): readonly Violation[] => {
  if (Number.isInteger(value) && value >= min && value <= max) return [];
  return value < min
    ? [{ field, rule: 'too-small', value: String(value), parameters: { min: String(min) } }]
    : [{ field, rule: 'too-big', value: String(value), parameters: { max: String(max) } }];
};
