// The one place that turns a fault into an RFC 9457 problem, in the reader's language.
import type { Fault, Violation } from '../../platform/faults/fault.ts';
import { faultTable } from '../../platform/faults/fault-table.ts';
import type { Expectation, Ground, Sentences, Thing, Where } from '../sentences/sentences.ts';
import type { Refusal } from './refusal.ts';

/** A field at fault. */
export interface FieldError {
  /** As its sender wrote it, such as `owners[2].role`. */
  readonly field: string;
  /** The same as a JSON pointer. */
  readonly pointer: string;
  readonly rule: Violation['rule'];
  readonly value?: string;
  readonly message: string;
  readonly cure: string;
}

export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly code: Fault['code'];
  readonly errors?: readonly FieldError[];
  readonly current?: unknown;
}

const thingOf = ({ subject, subjectId }: Fault, sentences: Sentences): string | undefined => {
  const thing = subject === undefined ? undefined : sentences.things[subject as Thing];
  return thing && subjectId ? `${thing} ${subjectId}` : thing;
};

/** `owners[2].role` as a JSON pointer in a fragment. */
const pointerOf = (field: string): string =>
  `#${field
    .replaceAll(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter((step) => step !== '')
    .map((step) => `/${encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))}`)
    .join('')}`;

/** A field at fault as its sender wrote it, said in their language. */
export const errorOf = (violation: Violation, where: Where, sentences: Sentences): FieldError => {
  const { field, rule, value, parameters = {} } = violation;
  const { expected, received, because, other, ...others } = parameters;
  const type = (word: string): string => sentences.expectations[word as Expectation] ?? word;
  const atFault = {
    ...sentences.named(field, where),
    where,
    value: value === undefined ? '' : sentences.quoted(value),
    parameters: {
      ...others,
      ...(expected === undefined ? {} : { expected: type(expected) }),
      ...(received === undefined ? {} : { received: type(received) }),
      ...(other === undefined ? {} : { other: sentences.quoted(other) }),
      ...(because === undefined ? {} : { because: sentences.grounds[because as Ground] ?? because }),
    },
  };
  // A rule that a newer service added is said as the nearest one.
  const said = sentences.rules[rule] ?? sentences.rules.malformed;
  return {
    field,
    pointer: pointerOf(field),
    rule,
    ...(value === undefined ? {} : { value }),
    message: said.message(atFault),
    cure: (because === undefined ? undefined : sentences.cures[because as Ground]) ?? said.cure(atFault),
  };
};

/** A request whose address is wrong is 400, whoever finds it so; one whose body breaks the rules is 422. */
const statusOf = ({ code, violations }: Fault, where: Where): number =>
  code === 'invalid' && violations && where === 'query' ? 400 : faultTable[code].http;

export const problemOf = (refusal: Refusal, sentences: Sentences, requestId: string): Problem => {
  const { fault, situation, current, where = 'body' } = refusal;
  const detail = situation
    ? sentences.situations[situation.name](situation.parameters)
    : sentences.details[fault.code](thingOf(fault, sentences));
  return {
    type: `urn:passerelle:problem:${fault.code}`,
    title: sentences.titles[fault.code],
    status: refusal.status ?? statusOf(fault, where),
    detail,
    instance: `urn:passerelle:request:${requestId}`,
    code: fault.code,
    ...(fault.violations ? { errors: fault.violations.map((one) => errorOf(one, where, sentences)) } : {}),
    ...(current === undefined ? {} : { current }),
  };
};
