// What animators ask members for: told when its hold is over.
import type { CollectionDefinition, Document } from '../../platform/document-store/document-store.ts';
import { announcePrompt, announceRemoval } from '../emit-prompt-changed.ts';
import type { Recorded } from './recorded.ts';

export const promptCodes = [
  'answer_asked',
  'contact_asked',
  'outcome_asked',
  'renewal_asked',
  'statement_asked',
  'one_answer_asked',
] as const;
export type PromptCode = (typeof promptCodes)[number];

export interface KeptPrompt extends Document {
  readonly code: PromptCode;
  readonly organisationIds: readonly string[];
  readonly introductionId?: string;
  readonly statementId?: string;
  /** It is out: it cannot be taken back any more. */
  readonly told: boolean;
  readonly recorded: Recorded;
}

export const prompts: CollectionDefinition<KeptPrompt> = {
  name: 'brokering.prompts',
  kept: 'owned',
  format: 1,
  indexes: { ofOrganisation: { equals: ['organisationIds'] } },
  announce: announcePrompt,
  announceRemoval,
};
