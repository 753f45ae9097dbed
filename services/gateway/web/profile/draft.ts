// A form of a profile that is written and not saved yet.
import type { Values } from './fields.ts';

export interface Draft {
  readonly values: Values;
  /** What stood when it was begun. */
  readonly base: Values;
  /** Of what stood; absent for something new. */
  readonly version?: number;
  /** What was last sent as something new: the same again is made once only. */
  readonly sent?: { readonly key: string; readonly body: string };
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** What was kept, if it is a draft still. */
export const readDraft = (found: unknown): Draft | undefined =>
  isObject(found) && 'values' in found && isObject(found.values) && 'base' in found && isObject(found.base)
    ? (found as Draft)
    : undefined;
