// Knows each statement: when it ends, and what is asked and offered.
import { StatementKind, StatementType } from '../../proto/generated/passerelle/profiles/v1/statement.ts';
import { statementChanged } from '../../proto/topics.ts';
import { enumWords } from '../platform/enum-words.ts';
import { follow } from '../platform/service.ts';
import type { KnownStatement } from './campus/known.ts';
import type { Deps } from './deps.ts';

const types = enumWords(StatementType);

export const knowStatements = follow(statementChanged, 'every', async (events, { campus }: Deps) => {
  for (const { message } of events) {
    const { id, version, statement, recorded } = message;
    const type = statement && types.word(statement.type);
    const is: KnownStatement | undefined = statement && {
      id,
      organisationId: statement.organisationId,
      kind: statement.kind === StatementKind.NEED ? 'need' : 'offer',
      ...(type === undefined ? {} : { type }),
      ...(statement.expiresOn === undefined ? {} : { expiresOn: statement.expiresOn }),
      expired: statement.expired,
      since: recorded?.at?.toISOString() ?? '',
    };
    campus.take('statements', { id, version, ...(is ? { is } : {}) });
  }
});
