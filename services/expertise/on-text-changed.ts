// Takes in publications and projects that organisations stand behind.
import { textChanged } from '../../proto/topics.ts';
import type { TextChanged } from '../../proto/generated/passerelle/profiles/v1/text.ts';
import { follow } from '../platform/service.ts';
import { languageFrom, visibilityFrom } from './contract-api.ts';
import type { Replica } from './replica.ts';
import type { Source } from './source.ts';

/** The words that places refer to: title, blank line, abstract. */
const wordsOf = (title: string, abstract: string): string => `${title}\n\n${abstract}`;

const sourceOf = ({ id, version, text }: TextChanged): Source | undefined =>
  text && {
    id,
    version,
    kind: 'text',
    owners: text.ownerIds,
    words: wordsOf(text.title, text.abstract),
    language: languageFrom(text.language),
    visibility: visibilityFrom(text.visibility),
    discreet: false,
  };

export const onTextChanged = follow(textChanged, 'every', async (events, replica: Replica) => {
  for (const { message, at } of events) {
    await replica.takeTurn();
    const { id, version, text } = message;
    const state = { id, version, kind: 'text', organisations: text?.ownerIds ?? [], removed: !text } as const;
    replica.take(state, sourceOf(message), at.time);
  }
});
