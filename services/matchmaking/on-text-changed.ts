// Knows who stands behind which text: those who wrote one together have worked together.
import { Visibility } from '../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { textChanged } from '../../proto/topics.ts';
import { dayNumberOf } from '../platform/day-number.ts';
import { enumWords } from '../platform/enum-words.ts';
import { follow } from '../platform/service.ts';
import { wantedOf } from '../platform/known-states/await-states.ts';
import type { Deps } from './deps.ts';
import { followUp } from './suggestions/follow-up.ts';

const visibilities = enumWords(Visibility);

export const knowTexts = follow(textChanged, 'every', async (events, { campus }: Deps) => {
  for (const { message } of events) {
    const { id, version, text } = message;
    const at = dayNumberOf(text?.date);
    const work = text && {
      id,
      kind: 'text' as const,
      organisations: text.ownerIds,
      ...(at === undefined ? {} : { at }),
      visibility: visibilities.word(text.visibility) ?? ('animators' as const),
    };
    campus.takeWork({ id, version, ...(work ? { work } : {}) });
  }
});

export const onTextChanged = follow(textChanged, 'shared', async (events, deps: Deps, { signal }) => {
  const messages = events.map(({ message }) => message);
  await deps.campus.awaited.until(wantedOf(messages), signal);
  const cause = { signal, requestId: events.at(-1)?.at.id ?? '', keepWords: true };
  await followUp(deps, { sourceIds: messages.map(({ id }) => id) }, cause);
  await deps.filling.cameIn();
});
