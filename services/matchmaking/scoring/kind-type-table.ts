// How usual it is that an organisation of some kind brings statements of some type: read and edited by animators.
import { invalid, ok, type Outcome, refused, type Violation } from '../../platform/faults/fault.ts';
import { organisationKinds, statementTypes } from './kinds-and-types.ts';
import type { OrganisationKind, StatementType } from './kinds-and-types.ts';

/** In 0..1: 1 is what such an organisation is there for, .5 nothing out of the ordinary, 0 unheard of. */
export interface KindTypeTable {
  readonly usual: Readonly<Record<OrganisationKind, Readonly<Record<StatementType, number>>>>;
}

const row = (...values: readonly number[]): Readonly<Record<StatementType, number>> =>
  Object.fromEntries(statementTypes.map((type, at) => [type, values[at] ?? 0.5])) as Record<
    StatementType,
    number
  >;

/** Columns in the order of `statementTypes`. What a kind exists for is 1, what it seldom has to give .2 or less. */
export const usualTable: KindTypeTable = {
  usual: {
    //                      expertise data equipment patients site funding regulatory training co-development
    lab: row(1, 0.7, 0.8, 0.2, 0.3, 0.2, 0.3, 0.7, 0.8),
    startup: row(0.7, 0.5, 0.5, 0.2, 0.1, 0.1, 0.3, 0.3, 1),
    industrial: row(0.8, 0.6, 0.8, 0.1, 0.1, 0.8, 0.7, 0.4, 1),
    patient_association: row(0.6, 0.4, 0.1, 1, 0.2, 0.4, 0.3, 0.5, 0.6),
    public_operator: row(0.7, 1, 0.5, 0.2, 0.2, 0.5, 0.6, 0.4, 0.5),
    care_provider: row(0.8, 0.8, 0.5, 0.7, 1, 0.1, 0.3, 0.6, 0.6),
    incubator: row(1, 0.1, 0.5, 0.1, 0.1, 0.7, 0.6, 0.8, 0.5),
    agency: row(0.7, 0.6, 0.1, 0.2, 0.1, 0.9, 1, 0.4, 0.2),
    school: row(0.8, 0.3, 0.5, 0.1, 0.1, 0.1, 0.2, 1, 0.4),
  },
};

export interface KindTypeEdit {
  readonly kind: string;
  readonly type: string;
  /** In 0..1. */
  readonly usual: number;
}

const faultsOf = ({ kind, type, usual }: KindTypeEdit, at: number): readonly Violation[] => {
  const field = (name: string): string => `edits[${at}].${name}`;
  const among = (name: string, value: string, allowed: readonly string[]): readonly Violation[] =>
    allowed.includes(value)
      ? []
      : [{ field: field(name), rule: 'not-one-of', value, parameters: { allowed: allowed.join(', ') } }];
  const range = (): readonly Violation[] => {
    const wrong = { field: field('usual'), value: String(usual) };
    if (Number.isNaN(usual)) return [{ ...wrong, rule: 'wrong-type', parameters: { expected: 'number' } }];
    if (usual < 0) return [{ ...wrong, rule: 'too-small', parameters: { min: '0' } }];
    return usual > 1 ? [{ ...wrong, rule: 'too-big', parameters: { max: '1' } }] : [];
  };
  return [...among('kind', kind, organisationKinds), ...among('type', type, statementTypes), ...range()];
};

/** The next version of the table; edits of one cell count as last made. One fault refuses them all. */
export const editKindTypes = (
  table: KindTypeTable,
  edits: readonly KindTypeEdit[],
): Outcome<KindTypeTable> => {
  const faults = edits.flatMap(faultsOf);
  if (faults.length > 0) return refused(invalid(...faults));
  const rows = organisationKinds.map((kind) => {
    const changed = edits.filter((edit) => edit.kind === kind).map(({ type, usual }) => [type, usual]);
    return [kind, { ...table.usual[kind], ...Object.fromEntries(changed) }] as const;
  });
  return ok({
    usual: Object.fromEntries(rows) as KindTypeTable['usual'],
  });
};
