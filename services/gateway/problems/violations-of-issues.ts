// What a schema found wrong, in the closed list of rules.
import type * as z from 'zod';
import type { Violation, ViolationRule } from '../../platform/faults/fault.ts';

/** `owners[2]`, `memberships[0].role`: the field as its sender wrote it. */
const fieldName = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((name, step) => {
    if (typeof step === 'number') return `${name}[${step}]`;
    return name === '' ? String(step) : `${name}.${String(step)}`;
  }, '');

/** Never repeated in a violation: they are somebody's. */
const unspoken = new Set(['given_name', 'family_name', 'email', 'external_id', 'external_ids', 'person']);

const shown = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value.isWellFormed() ? value.slice(0, 80) : undefined;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
};

const at = (body: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step], body);

interface Finding {
  readonly rule: ViolationRule;
  readonly parameters?: Readonly<Record<string, string>>;
}

const formats: Readonly<Record<string, string>> = {
  date: 'YYYY-MM-DD',
  datetime: 'YYYY-MM-DDTHH:MM:SSZ',
  url: 'https://…',
  email: 'name@example.org',
};

const bounds = (
  issue: { origin: string; minimum?: unknown; maximum?: unknown },
  [text, list, number]: readonly [ViolationRule, ViolationRule, ViolationRule],
  bound: 'min' | 'max',
): Finding => {
  const parameters = { [bound]: String(issue.minimum ?? issue.maximum) };
  if (issue.origin === 'string') return { rule: text, parameters };
  return { rule: issue.origin === 'array' ? list : number, parameters };
};

const isMissing = ({ path }: z.core.$ZodIssue, value: unknown): boolean =>
  value === undefined || (value === null && path.length > 0);

/** Fields whose name does not say what to give. */
const told = new Set(['text_version']);

const missing = ({ path }: z.core.$ZodIssue): Finding => {
  const name = String(path.at(-1));
  return { rule: 'required', ...(told.has(name) ? { parameters: { expected: name } } : {}) };
};

/** What was wanted and what came; a number where a whole one was wanted speaks for itself. */
const typesOf = (wanted: string, value: unknown): Record<string, string> => {
  const expected = wanted === 'int' ? 'integer' : wanted;
  if (value === null || typeof value === 'boolean') return { expected, received: String(value) };
  const received = Array.isArray(value) ? 'array' : typeof value;
  return received === 'number' && expected === 'integer' ? { expected } : { expected, received };
};

const findingOf = (issue: z.core.$ZodIssue, value: unknown): Finding => {
  switch (issue.code) {
    case 'invalid_type':
      if (isMissing(issue, value)) return missing(issue);
      return { rule: 'wrong-type', parameters: typesOf(issue.expected, value) };
    case 'invalid_value':
      if (isMissing(issue, value)) return missing(issue);
      return { rule: 'not-one-of', parameters: { allowed: issue.values.map(String).join(', ') } };
    case 'too_small':
      if (value === '') return missing(issue);
      return bounds(issue, ['too-short', 'too-few', 'too-small'], 'min');
    case 'too_big':
      return bounds(issue, ['too-long', 'too-many', 'too-big'], 'max');
    case 'invalid_format':
      return { rule: 'malformed', parameters: { expected: formats[issue.format] ?? 'text' } };
    case 'custom':
      return {
        rule: (issue.params?.['rule'] as ViolationRule | undefined) ?? 'malformed',
        parameters: (issue.params?.['parameters'] as Record<string, string> | undefined) ?? {},
      };
    case 'unrecognized_keys':
    case 'not_multiple_of':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      return { rule: 'malformed' };
  }
};

const violation = (
  path: readonly PropertyKey[],
  { rule, parameters }: Finding,
  value: unknown,
): Violation => {
  const quiet = path.some((step) => unspoken.has(String(step)));
  const said = rule === 'required' || rule === 'too-long' || quiet ? undefined : shown(value);
  return {
    field: fieldName(path),
    rule,
    ...(said === undefined ? {} : { value: said }),
    ...(parameters && Object.keys(parameters).length > 0 ? { parameters } : {}),
  };
};

/** One violation a field at fault; unknown fields are named one by one, at most 20 in all. */
export const violationsOf = (error: z.ZodError, body: unknown): readonly Violation[] => {
  const found = error.issues.flatMap((issue): Violation[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        field: fieldName([...issue.path, key.toWellFormed().slice(0, 80)]),
        rule: 'unknown-field',
      }));
    const whole = at(body, issue.path);
    // Of a list in one parameter, those that are wrong.
    const part = issue.code === 'custom' ? (issue.params?.['value'] as string | undefined) : undefined;
    return [violation(issue.path, findingOf(issue, whole), part ?? whole)];
  });
  const first = new Map(found.toReversed().map((one) => [one.field, one]));
  return found.filter((one) => first.get(one.field) === one).slice(0, 20);
};
