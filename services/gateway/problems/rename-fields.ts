// What a service finds wrong with a field, told by the name that the request's sender gave it. Pure.
import type { Outcome } from '../../platform/faults/fault.ts';

/** `names`: field of the contract → field of the request. */
export const renamed = <T>(outcome: Outcome<T>, names: Readonly<Record<string, string>>): Outcome<T> => {
  if (outcome.ok || !outcome.fault.violations) return outcome;
  const violations = outcome.fault.violations.map((one) => ({
    ...one,
    field: names[one.field] ?? one.field,
  }));
  return { ok: false, fault: { ...outcome.fault, violations } };
};
