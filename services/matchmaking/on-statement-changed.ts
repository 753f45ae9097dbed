// Knows each statement; looks again at the suggestions that stand on one that changed. New words are searched for once
// the index has them.
import { StatementKind, StatementType } from '../../proto/generated/passerelle/profiles/v1/statement.ts';
import type { StatementChanged } from '../../proto/generated/passerelle/profiles/v1/statement.ts';
import { Visibility } from '../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { statementChanged } from '../../proto/topics.ts';
import { enumWords } from '../platform/enum-words.ts';
import { follow } from '../platform/service.ts';
import { wantedOf } from '../platform/known-states/await-states.ts';
import type { KnownStatement } from './campus/known.ts';
import type { Deps } from './deps.ts';
import { followUp } from './suggestions/follow-up.ts';

const kinds = enumWords(StatementKind);
const types = enumWords(StatementType);
const visibilities = enumWords(Visibility);

/** Undefined for one that is gone, or of a kind that this release does not know. */
const readStatement = ({ statement, recorded }: StatementChanged): KnownStatement | undefined => {
  const kind = statement && kinds.word(statement.kind);
  if (!statement || !kind) return undefined;
  const type = types.word(statement.type);
  const { trlMin, trlMax, preview } = statement;
  const [from, to] = [trlMin ?? trlMax, trlMax ?? trlMin];
  return {
    id: statement.id,
    organisationId: statement.organisationId,
    kind,
    ...(type === undefined ? {} : { type }),
    visibility: visibilities.word(statement.visibility) ?? 'animators',
    discreet: statement.discreet,
    ...(preview === undefined ? {} : { preview }),
    ...(from === undefined || to === undefined ? {} : { maturity: { from, to } }),
    gladly: statement.gladly,
    expired: statement.expired,
    ...(statement.expiresOn === undefined ? {} : { expiresOn: statement.expiresOn }),
    since: (recorded?.at ?? new Date(0)).toISOString(),
  };
};

export const knowStatements = follow(statementChanged, 'every', async (events, { campus }: Deps) => {
  for (const { message } of events) {
    const is = readStatement(message);
    campus.takeStatement({ id: message.id, version: message.version, ...(is ? { is } : {}) });
  }
});

export const onStatementChanged = follow(
  statementChanged,
  'shared',
  async (events, deps: Deps, { signal }) => {
    const messages = events.map(({ message }) => message);
    await deps.campus.awaited.until(wantedOf(messages), signal);
    const cause = { signal, requestId: events.at(-1)?.at.id ?? '', keepWords: true };
    await followUp(deps, { sourceIds: messages.map(({ id }) => id) }, cause);
    await deps.filling.cameIn();
  },
);
