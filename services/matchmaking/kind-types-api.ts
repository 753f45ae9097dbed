// The table of kinds and types: read and edited by animators.
import type {
  GetKindTypesRequest,
  KindType,
  KindTypeTable as TableMessage,
  PutKindTypesRequest,
} from '../../proto/generated/passerelle/matchmaking/v1/rules.ts';
import { OrganisationKind } from '../../proto/generated/passerelle/profiles/v1/organisation.ts';
import { StatementType } from '../../proto/generated/passerelle/profiles/v1/statement.ts';
import { readActor } from '../platform/access/actor-message.ts';
import { may } from '../platform/access/may.ts';
import { enumWords } from '../platform/enum-words.ts';
import { type Outcome, fault, invalid, ok, refused, type Violation } from '../platform/faults/fault.ts';
import type { Deps } from './deps.ts';
import { currentKindTypes, kindTypesId } from './kept/kind-types.ts';
import { editKindTypes, type KindTypeTable } from './scoring/kind-type-table.ts';
import { organisationKinds, statementTypes } from './scoring/kinds-and-types.ts';

const subject = 'kind-types';
const kinds = enumWords(OrganisationKind);
const types = enumWords(StatementType);

const tableMessage = ({ usual }: KindTypeTable, version: number): TableMessage => ({
  version,
  cells: organisationKinds.flatMap((kind) =>
    statementTypes.map((type): KindType => ({
      kind: kinds.value(kind),
      type: types.value(type),
      usual: usual[kind][type],
    })),
  ),
});

export const getKindTypes = async (
  deps: Deps,
  { actor }: GetKindTypesRequest,
): Promise<Outcome<TableMessage>> => {
  if (!may(readActor(actor), 'curate')) return refused(fault('forbidden', { subject }));
  const { document, version } = await currentKindTypes(deps.kept.kindTypes);
  return ok(tableMessage(document.table, version));
};

const named = ({ field, ...rest }: Violation): Violation => ({
  ...rest,
  field: field.replace(/^edits/, 'cells'),
});

const checkOnce = (cells: readonly KindType[]): readonly Violation[] => {
  const seen = new Map<string, number>();
  return cells.flatMap(({ kind, type }, at): readonly Violation[] => {
    const first = seen.get(`${kind} ${type}`);
    seen.set(`${kind} ${type}`, first ?? at);
    if (first === undefined) return [];
    return [{ field: `cells[${at}]`, rule: 'taken', parameters: { by: `cells[${first}]` } }];
  });
};

export const putKindTypes = async (
  deps: Deps,
  { actor, cells, ifVersion }: PutKindTypesRequest,
): Promise<Outcome<TableMessage>> => {
  if (!may(readActor(actor), 'curate')) return refused(fault('forbidden', { subject }));
  const { document, version } = await currentKindTypes(deps.kept.kindTypes);
  const edits = cells.map(({ kind, type, usual }) => ({
    kind: kinds.word(kind) ?? '',
    type: types.word(type) ?? '',
    usual,
  }));
  const edited = editKindTypes(document.table, edits);
  const violations = [...(edited.ok ? [] : (edited.fault.violations ?? [])).map(named), ...checkOnce(cells)];
  if (!edited.ok || violations.length > 0) return refused(invalid(...violations));
  if (ifVersion !== undefined && ifVersion !== version)
    return refused(fault('conflict', { subject, currentVersion: version }));
  const next = { id: kindTypesId, table: edited.value };
  const result = await deps.kept.kindTypes.put(next, { ifVersion: version });
  if (result.kind === 'written') return ok(tableMessage(next.table, result.version));
  const current = result.kind === 'conflict' ? { currentVersion: result.current } : {};
  return refused(fault('conflict', { subject, ...current }));
};
