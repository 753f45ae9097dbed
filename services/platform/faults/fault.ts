// The closed list of what can go wrong, and the value that says so. Faults are data: sentences are made
// from them at the edge, in the reader's language.

/** Every code a call can fail with. `fault-table.ts` maps each to a gRPC status and an HTTP status. */
export const faultCodes = [
  'invalid', // the request breaks rules of its own: see violations
  'unauthenticated', // who asks is not known
  'forbidden', // who asks may not do this
  'not-found', // there is no such thing, or the asker may not know of it
  'conflict', // it has another version now
  'duplicate', // a unique value is taken
  'too-large', // the request or the answer is over its limit
  'unsupported', // this format, media type or method is not served
  'overloaded', // a bounded queue is full: try again later
  'behind', // this replica has not caught up with `at_least`: try another
  'unavailable', // a server or a peer cannot be reached: try again
  'deadline', // the time given was over
  'cancelled', // the caller went away
  'no-space', // the disk is full: nothing was acknowledged
  'internal', // a mistake of ours
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** Every rule a field can break. The sentences are in the edge's catalogues, one per language. */
export const violationRules = [
  'required', // missing
  'unknown-field', // not a field of this thing
  'wrong-type', // parameters: expected, received
  'malformed', // parameters: expected
  'not-one-of', // parameters: allowed
  'too-short', // parameters: min
  'too-long', // parameters: max
  'too-small', // parameters: min
  'too-big', // parameters: max; as: instant, for one
  'too-many', // parameters: max
  'too-few', // parameters: min
  'past', // a day that is over; an instant, where parameters say as: instant; needed: true, where it may not be left out
  'before', // parameters: other (a field that must not come after this one), as: number, for two numbers, instant, for two
  // instants, which may not be one either
  'unresolved', // refers to something that is not there; parameters: thing, expected, where it is known what it should be
  'taken', // unique and used by another; parameters: by
  'itself', // refers to itself
  'cycle', // would make a cycle of references
  'not-allowed', // this value may not be given here; parameters: because
] as const;
export type ViolationRule = (typeof violationRules)[number];

/** One field at fault. `value` is what was received, cut at 80 characters; never a personal datum. */
export interface Violation {
  readonly field: string;
  readonly rule: ViolationRule;
  readonly value?: string;
  readonly parameters?: Readonly<Record<string, string>>;
}

export interface Fault {
  readonly code: FaultCode;
  /** Kind of the thing concerned, such as `statement`. */
  readonly subject?: string;
  readonly subjectId?: string;
  readonly violations?: readonly Violation[];
  /** For `conflict` and `duplicate`: the version that stands now. */
  readonly currentVersion?: number;
  /** For the logs and for operators; never shown to the asker. */
  readonly detail?: string;
}

/** An outcome that callers must look at: the compiler knows both cases. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

export const ok = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const refused = (fault: Fault): Outcome<never> => ({ ok: false, fault });
export const fault = (code: FaultCode, about: Omit<Fault, 'code'> = {}): Fault => ({ code, ...about });
export const invalid = (...violations: Violation[]): Fault => ({ code: 'invalid', violations });

/** A fault on its way up where nobody on the path can do anything about it but retry or report. */
export class FaultError extends Error {
  readonly fault: Fault;
  constructor(fault: Fault, options?: ErrorOptions) {
    super(describeFault(fault), options);
    this.name = 'FaultError';
    this.fault = fault;
  }
}

export const valueOf = <T>(outcome: Outcome<T>): T => {
  if (outcome.ok) return outcome.value;
  throw new FaultError(outcome.fault);
};

/** The fault an exception stands for: what is not a `FaultError` is a mistake of ours. */
export const faultOf = (error: unknown): Fault =>
  error instanceof FaultError
    ? error.fault
    : { code: 'internal', detail: error instanceof Error ? error.message : String(error) };

/** One line for logs and terminals, in English. */
export const describeFault = (of: Fault): string => {
  const subject = of.subject ? ` ${of.subject}${of.subjectId ? ` ${of.subjectId}` : ''}` : '';
  const fields = (of.violations ?? []).map(
    (v) => `${v.field} ${v.rule}${v.value === undefined ? '' : ` (${v.value})`}`,
  );
  return [`${of.code}${subject}`, ...fields, ...(of.detail ? [of.detail] : [])].join(': ');
};
