// The rules that answers make, of many organisations at once: every no that one of them said, or was told.
import { queryAll } from '../../platform/document-store/query-all.ts';
import type { Deps } from '../deps.ts';
import type { Rule } from '../rules/rule.ts';
import { rulesOfAnswers } from './answers.ts';

const pageSize = 100;

const declinedWith = async (
  { suggestions }: Pick<Deps, 'suggestions'>,
  organisationId: string,
): Promise<readonly Rule[]> => {
  const declined = { index: 'declined', equals: [organisationId], limit: pageSize };
  const found = await queryAll(suggestions, declined);
  return found.flatMap(({ document }) => rulesOfAnswers(document));
};

/** Each once. */
export const declinedRules = async (
  deps: Pick<Deps, 'suggestions'>,
  organisationIds: readonly string[],
): Promise<readonly Rule[]> => {
  const all = await Promise.all([...new Set(organisationIds)].map((id) => declinedWith(deps, id)));
  const each = new Map(all.flat().map((rule) => [`${rule.id} ${rule.organisations[0]}`, rule]));
  return [...each.values()];
};
