// The rules that answers make, of many organisations at once: every no that one of them said, or was told.
import type { Deps } from '../deps.ts';
import type { Rule } from '../rules/rule.ts';
import { rulesOfAnswers } from './answers.ts';

const pageSize = 100;

const declinedWith = async (
  { suggestions }: Pick<Deps, 'suggestions'>,
  organisationId: string,
): Promise<readonly Rule[]> => {
  const found: Rule[] = [];
  let cursor: string | undefined;
  do {
    const page = await suggestions.query({
      index: 'declined',
      equals: [organisationId],
      limit: pageSize,
      ...(cursor === undefined ? {} : { cursor }),
    });
    found.push(...page.items.flatMap(({ document }) => rulesOfAnswers(document)));
    cursor = page.next;
  } while (cursor !== undefined);
  return found;
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
