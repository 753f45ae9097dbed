// Knows whose statement it is and who may see it; searches for it again where the index has it already.
import type { StatementChanged } from '../../proto/generated/passerelle/profiles/v1/statement.ts';
import { StatementKind } from '../../proto/generated/passerelle/profiles/v1/statement.ts';
import { Visibility } from '../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { statementChanged } from '../../proto/topics.ts';
import { enumWords } from '../platform/enum-words.ts';
import { follow } from '../platform/service.ts';
import type { KnownStatement } from './collections.ts';
import type { Deps } from './deps.ts';
import { project } from './project.ts';
import { rescoreStatements } from './rescore-statements-api.ts';

const kinds = enumWords(StatementKind);
const visibilities = enumWords(Visibility);

const gone = {
  kind: 'need',
  organisationId: '',
  visibility: 'animators',
  discreet: true,
  expired: true,
} as const;

const readStatement = ({ id, version, statement }: StatementChanged): KnownStatement => {
  const kind = statement && kinds.word(statement.kind);
  if (!statement || !kind) return { id, sourceVersion: version, removed: true, ...gone };
  return {
    id,
    sourceVersion: version,
    removed: false,
    organisationId: statement.organisationId,
    kind,
    visibility: visibilities.word(statement.visibility) ?? 'animators',
    discreet: statement.discreet,
    ...(statement.preview === undefined ? {} : { preview: statement.preview }),
    expired: statement.expired,
  };
};

export const onStatementChanged = follow(
  statementChanged,
  'shared',
  async (events, deps: Deps, { signal }) => {
    const projected = await project(
      deps.statements,
      events.map(({ message }) => readStatement(message)),
    );
    const versions = new Map(projected.map(({ after }) => [after.id, after.sourceVersion]));
    const indexed = await deps.indexed.getMany([...versions.keys()]);
    const both = indexed.filter(({ document }) => document.sourceVersion >= (versions.get(document.id) ?? 0));
    await rescoreStatements(
      deps,
      both.map(({ document }) => document.id),
      { signal, requestId: events.at(-1)?.at.id ?? '' },
    );
  },
);
