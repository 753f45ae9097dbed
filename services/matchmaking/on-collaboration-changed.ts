// Knows who did what together; those who work together now are not proposed to one another. A collaboration is as old
// as its last day; one that lasts, or whose end nobody knows, as its first.
import { CollaborationKind } from '../../proto/generated/passerelle/profiles/v1/collaboration.ts';
import type { Collaboration } from '../../proto/generated/passerelle/profiles/v1/collaboration.ts';
import { Visibility } from '../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { collaborationChanged } from '../../proto/topics.ts';
import { dayNumberOf } from '../platform/day-number.ts';
import { enumWords } from '../platform/enum-words.ts';
import { follow } from '../platform/service.ts';
import { wantedOf } from '../platform/known-states/await-states.ts';
import type { Deps } from './deps.ts';
import type { Work } from './partners/works.ts';
import { followUp } from './suggestions/follow-up.ts';

const kinds = enumWords(CollaborationKind);
const visibilities = enumWords(Visibility);

const readCollaboration = (done: Collaboration): Work => {
  const at = dayNumberOf(done.until) ?? dayNumberOf(done.since);
  return {
    id: done.id,
    kind: 'collaboration',
    organisations: done.organisationIds,
    ...(at === undefined ? {} : { at }),
    visibility: visibilities.word(done.visibility) ?? 'animators',
    lasting: {
      kind: kinds.word(done.kind) ?? '',
      ...(done.since === undefined ? {} : { since: done.since }),
      ...(done.until === undefined ? {} : { until: done.until }),
    },
  };
};

export const knowCollaborations = follow(collaborationChanged, 'every', async (events, { campus }: Deps) => {
  for (const { message } of events) {
    const { id, version, collaboration } = message;
    campus.takeWork({ id, version, ...(collaboration ? { work: readCollaboration(collaboration) } : {}) });
  }
});

export const onCollaborationChanged = follow(
  collaborationChanged,
  'shared',
  async (events, deps: Deps, { signal }) => {
    const messages = events.map(({ message }) => message);
    await deps.campus.awaited.until(wantedOf(messages), signal);
    // Those it no longer names may be proposed to the others again. Where this process never knew them, a round finds them.
    const organisationIds = messages.flatMap(({ id, collaboration }) => [
      ...(collaboration?.organisationIds ?? []),
      ...deps.campus.leftBehind(id),
    ]);
    const cause = { signal, requestId: events.at(-1)?.at.id ?? '', keepWords: true };
    await followUp(deps, { organisationIds }, cause);
    await deps.filling.cameIn();
  },
);
