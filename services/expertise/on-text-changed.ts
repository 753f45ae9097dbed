// Takes in publications and projects that organisations stand behind.
import { textChanged } from '../../proto/topics.ts';
import type { TextChanged } from '../../proto/generated/passerelle/profiles/v1/text.ts';
import { dayNumberOf } from '../platform/day-number.ts';
import { follow } from '../platform/service.ts';
import { languageFrom, visibilityFrom, writtenBy } from './contract-api.ts';
import type { Replica } from './replica.ts';
import type { Source } from './source.ts';

/** The words that places refer to: title, blank line, abstract. */
const wordsOf = (title: string, abstract: string): string => `${title}\n\n${abstract}`;

const sourceOf = ({ id, version, text, recorded }: TextChanged): Source | undefined => {
  if (!text) return undefined;
  const day = dayNumberOf(text.date);
  return {
    id,
    version,
    kind: 'text',
    owners: text.ownerIds,
    words: wordsOf(text.title, text.abstract),
    language: languageFrom(text.language),
    visibility: visibilityFrom(text.visibility),
    discreet: false,
    ...(day === undefined ? {} : { day }),
    ...writtenBy(recorded),
  };
};

export const onTextChanged = follow(textChanged, 'every', async (events, replica: Replica) => {
  await replica.take(
    events.map(({ message, at }) => {
      const { id, version, text } = message;
      const organisations = text?.ownerIds ?? [];
      const state = { id, version, kind: 'text', organisations, removed: !text } as const;
      return { state, source: sourceOf(message), at: at.time };
    }),
  );
});
