// Takes in offers and needs, as long as they count.
import { statementChanged } from '../../proto/topics.ts';
import { StatementKind } from '../../proto/generated/passerelle/profiles/v1/statement.ts';
import type { StatementChanged } from '../../proto/generated/passerelle/profiles/v1/statement.ts';
import { enumWords } from '../platform/enum-words.ts';
import { follow } from '../platform/service.ts';
import { languageFrom, statementTypeWords, visibilityFrom, writtenBy } from './contract-api.ts';
import type { Replica } from './replica.ts';
import type { Source } from './source.ts';

const kinds = enumWords(StatementKind);

/** Undefined where it does not count: gone, expired, or neither an offer nor a need. */
const sourceOf = ({ id, version, statement, recorded }: StatementChanged): Source | undefined => {
  const kind = statement && kinds.word(statement.kind);
  if (!kind || statement.expired) return undefined;
  const statementType = statementTypeWords.word(statement.type);
  return {
    id,
    version,
    kind,
    owners: [statement.organisationId],
    words: statement.text,
    language: languageFrom(statement.language),
    visibility: visibilityFrom(statement.visibility),
    discreet: statement.discreet,
    ...(statementType === undefined ? {} : { statementType }),
    ...writtenBy(recorded),
  };
};

export const onStatementChanged = follow(statementChanged, 'every', async (events, replica: Replica) => {
  await replica.take(
    events.map(({ message, at }) => {
      const { id, version, statement } = message;
      const source = sourceOf(message);
      const kind = statement && kinds.word(statement.kind);
      const organisations = statement ? [statement.organisationId] : [];
      const state = { id, version, ...(kind ? { kind } : {}), organisations, removed: source === undefined };
      return { state, source, at: at.time };
    }),
  );
});
