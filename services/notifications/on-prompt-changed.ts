// Tells the members of organisations what an animator asks them for.
import { PromptCode, type PromptChanged } from '../../proto/generated/passerelle/brokering/v1/prompts.ts';
import { promptChanged } from '../../proto/topics.ts';
import { enumWords } from '../platform/enum-words.ts';
import { follow } from '../platform/service.ts';
import type { Deps } from './deps.ts';
import { takeStates, type TellingState } from './keep-tellings.ts';

const codes = enumWords(PromptCode);

const stateOf = ({ id, version, prompt }: PromptChanged): TellingState => {
  const about = { kind: 'prompt', id } as const;
  if (!prompt) return { about, version };
  const code = codes.word(prompt.code);
  // One that a newer release added: nobody here knows what to do about it.
  if (code === undefined) return { about, version, tellings: [] };
  const { organisationIds, introductionId, statementId, at } = prompt;
  const asks = {
    code,
    ...(introductionId === undefined ? {} : { introductionId }),
    ...(statementId === undefined ? {} : { statementId }),
  };
  const telling = {
    about,
    kind: 'animator_asks',
    asks,
    cause: ['prompt', id],
    organisationIds,
    at: at?.toISOString() ?? '',
  } as const;
  return { about, version, tellings: [telling] };
};

export const onPromptChanged = follow(promptChanged, 'shared', async (events, deps: Deps) => {
  await takeStates(
    deps,
    events.map(({ message }) => stateOf(message)),
  );
});
