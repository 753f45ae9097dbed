// Forgets everything about an organisation that is gone: suggestions and answers, findings, rules and limits.
import { sourceOf } from './campus/source-of.ts';
import type { Deps } from './deps.ts';
import { kinId } from './findings/finding.ts';
import { forgetFindings, forgetMentions } from './findings/keep-findings.ts';
import { forgetKept } from './kept/forget-kept.ts';
import { forgetSuggestions } from './suggestions/forget-suggestions.ts';

export const forgetOrganisation = async (deps: Deps, id: string): Promise<void> => {
  await forgetSuggestions(deps, id);
  await forgetFindings(deps, [id, kinId(id)]);
  await forgetMentions(deps, id, (source) => sourceOf(deps.campus, source) !== undefined);
  await forgetKept(deps.kept, id);
};
