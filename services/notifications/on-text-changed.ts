// Tells webhooks of publications and projects that are public.
import { type TextChanged, TextKind } from '../../proto/generated/passerelle/profiles/v1/text.ts';
import { Visibility } from '../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { textChanged } from '../../proto/topics.ts';
import { enumWords } from '../platform/enum-words.ts';
import { follow } from '../platform/service.ts';
import type { WithHooks } from './webhooks/deps.ts';
import type { SubjectState } from './webhooks/tell-subject.ts';
import { takeSubjects } from './webhooks/tell-webhooks.ts';

const kinds = enumWords(TextKind);

const stateOf = ({ id, version, text }: TextChanged, at: string): SubjectState => {
  const kind = text && kinds.word(text.kind);
  return {
    id,
    sourceVersion: version,
    kind: 'text',
    public: text?.visibility === Visibility.PUBLIC,
    ownerIds: text?.ownerIds ?? [],
    data: {
      ...(kind === undefined ? {} : { kind }),
      ...(text?.date === undefined ? {} : { date: text.date }),
    },
    at,
  };
};

export const onTextChanged = follow(textChanged, 'shared', (events, { hooks }: WithHooks) =>
  takeSubjects(
    hooks,
    events.map(({ message, at }) => stateOf(message, at.time)),
  ),
);
