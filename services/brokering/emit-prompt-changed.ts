// The event of what an animator asks for: codes and opaque ids.
import { type PromptChanged, PromptCode } from '../../proto/generated/passerelle/brokering/v1/prompts.ts';
import { promptChanged } from '../../proto/topics.ts';
import { enumWords } from '../platform/enum-words.ts';
import { eventOf } from '../platform/event-log/event-definition.ts';
import type { EventForTopic } from '../platform/event-log/event-log.ts';
import type { KeptPrompt } from './kept/prompts.ts';

const codes = enumWords(PromptCode);

const emit = (message: PromptChanged, at: Date): readonly EventForTopic[] => [
  eventOf(promptChanged, message, { at }),
];

/** None before it is told. */
export const announcePrompt = (of: KeptPrompt, version: number): readonly EventForTopic[] => {
  if (!of.told) return [];
  const at = new Date(of.recorded.at);
  const prompt = {
    code: codes.value(of.code),
    organisationIds: [...of.organisationIds],
    introductionId: of.introductionId,
    statementId: of.statementId,
    at,
  };
  const recorded = { at, by: of.recorded.by, requestId: of.recorded.requestId };
  return emit({ id: of.id, version, prompt, recorded }, at);
};

export const announceRemoval = (id: string, version: number, at: Date): readonly EventForTopic[] =>
  emit({ id, version, prompt: undefined, recorded: undefined }, at);
