// Which of the external ids that were sent is taken: its sender is told the very item. Pure.
import type { Fault, Violation } from '../../platform/faults/fault.ts';

/** The ids of a body as they were sent, each by the field that holds it. */
const sentIds = (body: unknown): readonly (readonly [field: string, id: string])[] => {
  const { external_id: one, external_ids: many = [] } = body as {
    readonly external_id?: string;
    readonly external_ids?: readonly string[] | null;
  };
  return [
    ...(many ?? []).map((id, index) => [`external_ids[${index}]`, id] as const),
    ...(one === undefined ? [] : [['external_id', one] as const]),
  ];
};

/** A person's identifiers are not repeated in a fault: where only one was sent, it is that one. */
export const pointAtTaken = (of: Fault, body: unknown): Fault => {
  const sent = sentIds(body);
  const point = (violation: Violation): Violation => {
    if (violation.field !== 'external_ids' || violation.rule !== 'taken') return violation;
    const taken =
      violation.value === undefined && sent.length === 1
        ? sent
        : sent.filter(([, id]) => id === violation.value);
    return { ...violation, field: taken[0]?.[0] ?? violation.field };
  };
  return of.violations ? { ...of, violations: of.violations.map(point) } : of;
};
