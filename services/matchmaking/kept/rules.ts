// The rules that somebody made about two organisations.
import type { CollectionDefinition } from '../../platform/document-store/document-store.ts';
import type { Rule } from '../rules/rule.ts';

export interface KeptRule extends Rule {
  /** True where a member of the first organisation made it for that organisation. */
  readonly byMember: boolean;
  /** The day that was chosen, YYYY-MM-DD in the campus's time zone; `until` is when it ends. */
  readonly untilDay?: string;
  readonly madeAt: string;
  readonly requestId: string;
  /** The first one where a member made it: what its members may list. */
  readonly madeFor: readonly string[];
}

export const rules: CollectionDefinition<KeptRule> = {
  name: 'matchmaking.rules',
  kept: 'owned',
  format: 1,
  indexes: {
    ofOrganisation: { equals: ['organisations'] },
    madeFor: { equals: ['madeFor'] },
    ofKind: { equals: ['kind'] },
  },
};
