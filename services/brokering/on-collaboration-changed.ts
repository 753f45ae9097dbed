// Knows who has worked with whom.
import { CollaborationKind } from '../../proto/generated/passerelle/profiles/v1/collaboration.ts';
import { collaborationChanged } from '../../proto/topics.ts';
import { enumWords } from '../platform/enum-words.ts';
import { follow } from '../platform/service.ts';
import type { Deps } from './deps.ts';

const kinds = enumWords(CollaborationKind);

export const knowCollaborations = follow(collaborationChanged, 'every', async (events, { campus }: Deps) => {
  for (const { message } of events) {
    const { id, version, collaboration } = message;
    const is = collaboration && {
      id,
      organisationIds: collaboration.organisationIds,
      kind: kinds.word(collaboration.kind) ?? '',
      ...(collaboration.since === undefined ? {} : { since: collaboration.since }),
    };
    campus.take('collaborations', { id, version, ...(is ? { is } : {}) });
  }
});
