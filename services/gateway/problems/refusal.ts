// Why a request is not done: a fault, with what HTTP says beyond it.
import { fault, type Fault, type FaultCode, type Violation } from '../../platform/faults/fault.ts';
import type { Parameters, Situation } from '../sentences/sentences.ts';

export interface Refusal {
  readonly fault: Fault;
  /** Where it is not the one of the fault's code. */
  readonly status?: number;
  /** Where the fields at fault are; in the body when absent. */
  readonly where?: 'query' | 'body';
  /** Says more than the code does. */
  readonly situation?: { readonly name: Situation; readonly parameters: Parameters };
  readonly headers?: Readonly<Record<string, string>>;
  /** For a conflict or a duplicate: the state that stands now, as its asker may see it. */
  readonly current?: unknown;
}

/** A fault that knows of which refusal it is, where a call answers with faults alone. */
interface FaultOfRefusal extends Fault {
  readonly refusal?: Refusal;
}

export const faultOfRefusal = (refusal: Refusal): FaultOfRefusal => ({ ...refusal.fault, refusal });
export const refusalOfFault = (of: FaultOfRefusal): Refusal => of.refusal ?? { fault: of };

/** Thrown on the path of a request; one place turns it into a problem. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.fault.code);
    this.name = 'Refused';
    this.refusal = refusal;
  }
}

export const refuse = (of: Fault, more: Omit<Refusal, 'fault'> = {}): never => {
  throw new Refused({ fault: of, ...more });
};

export const refuseFor = (
  name: Situation,
  code: FaultCode,
  more: Omit<Refusal, 'fault' | 'situation'> & { parameters?: Parameters } = {},
): never => {
  const { parameters = {}, ...rest } = more;
  throw new Refused({ fault: fault(code), situation: { name, parameters }, ...rest });
};

export const refuseFields = (violations: readonly Violation[], where: 'query' | 'body'): never =>
  refuse({ code: 'invalid', violations }, { where });
