// Tells webhooks of offers and needs that are public: never of discreet ones, nor once they have expired.
import {
  type StatementChanged,
  StatementKind,
  StatementType,
} from '../../proto/generated/passerelle/profiles/v1/statement.ts';
import { Visibility } from '../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { statementChanged } from '../../proto/topics.ts';
import { enumWords } from '../platform/enum-words.ts';
import { follow } from '../platform/service.ts';
import type { WithHooks } from './webhooks/deps.ts';
import type { SubjectState } from './webhooks/tell-subject.ts';
import { takeSubjects } from './webhooks/tell-webhooks.ts';

const kinds = enumWords(StatementKind);
const types = enumWords(StatementType);

const stateOf = ({ id, version, statement }: StatementChanged, at: string): SubjectState => {
  const kind = statement && kinds.word(statement.kind);
  const type = statement && types.word(statement.type);
  return {
    id,
    sourceVersion: version,
    kind: 'statement',
    public: statement?.visibility === Visibility.PUBLIC && !statement.discreet && !statement.expired,
    ownerIds: statement ? [statement.organisationId] : [],
    data: { ...(kind === undefined ? {} : { kind }), ...(type === undefined ? {} : { type }) },
    at,
  };
};

export const onStatementChanged = follow(statementChanged, 'shared', (events, { hooks }: WithHooks) =>
  takeSubjects(
    hooks,
    events.map(({ message, at }) => stateOf(message, at.time)),
  ),
);
