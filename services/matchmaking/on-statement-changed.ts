// Knows whose statement it is and who may see it; searches for it again where the index has it already.
import type { StatementChanged } from '../../proto/generated/passerelle/profiles/v1/statement.ts';
import { StatementKind, StatementType } from '../../proto/generated/passerelle/profiles/v1/statement.ts';
import { Visibility } from '../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { statementChanged } from '../../proto/topics.ts';
import { enumWords } from '../platform/enum-words.ts';
import { follow } from '../platform/service.ts';
import type { KnownStatement, Read } from './collections.ts';
import type { Deps } from './deps.ts';
import { project } from './project.ts';
import { counts } from './pair-candidates.ts';
import { rescoreStatements } from './rescore-statements-api.ts';

const kinds = enumWords(StatementKind);
const types = enumWords(StatementType);
const visibilities = enumWords(Visibility);

const gone = {
  kind: 'need',
  organisationId: '',
  visibility: 'animators',
  discreet: true,
  expired: true,
} as const;

const readStatement = ({ id, version, statement }: StatementChanged): Read<KnownStatement> => {
  const kind = statement && kinds.word(statement.kind);
  const type = statement && types.word(statement.type);
  if (!statement || !kind) return { id, sourceVersion: version, removed: true, ...gone };
  return {
    id,
    sourceVersion: version,
    removed: false,
    organisationId: statement.organisationId,
    kind,
    ...(type === undefined ? {} : { type }),
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
    const received = events.map(({ message }) => readStatement(message));
    await project(deps.statements, received, {
      matters: () => true,
      follow: async (changed) => {
        const indexed = new Map(
          (await deps.indexed.getMany(changed.map(({ id }) => id))).map(({ document }) => [
            document.id,
            document.sourceVersion,
          ]),
        );
        // What counts no longer goes at once; new words are searched for once the index has them.
        const ready = changed.filter(
          (statement) => !counts(statement) || (indexed.get(statement.id) ?? 0) >= statement.sourceVersion,
        );
        await rescoreStatements(
          deps,
          ready.map(({ id }) => id),
          { signal, requestId: events.at(-1)?.at.id ?? '' },
        );
      },
    });
  },
);
