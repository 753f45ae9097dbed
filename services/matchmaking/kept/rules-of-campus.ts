// Reads the rules that people made: of all, or of some organisations.
import type { Collection } from '../../platform/document-store/document-store.ts';
import { allPages, queryAll } from '../../platform/document-store/query-all.ts';
import type { KeptRule } from './rules.ts';

const pageSize = 500;

export const rulesOfKind = async (
  rules: Collection<KeptRule>,
  kind: KeptRule['kind'],
): Promise<readonly KeptRule[]> => {
  const found = await queryAll(rules, { index: 'ofKind', equals: [kind], limit: pageSize });
  return found.map(({ document }) => document);
};

export const allRules = async (rules: Collection<KeptRule>): Promise<readonly KeptRule[]> => {
  const found: KeptRule[] = [];
  for await (const page of allPages(rules, pageSize)) found.push(...page.map(({ document }) => document));
  return found;
};

/** To count all and read a page of them takes no longer than to ask about so many organisations one by one… */
const many = 3;
/** … and a full page more than so many. */
const manyForPage = 20;

/** Rules that name one of them, each once. */
export const rulesAbout = async (
  rules: Collection<KeptRule>,
  organisationIds: readonly string[],
): Promise<readonly KeptRule[]> => {
  const about = new Set(organisationIds);
  const pages = Math.max(1, Math.floor(about.size / manyForPage));
  if (about.size >= many && (await rules.count()) <= pages * pageSize)
    return (await allRules(rules)).filter(({ organisations }) => organisations.some((id) => about.has(id)));
  const found = await Promise.all(
    [...about].map((id) => queryAll(rules, { index: 'ofOrganisation', equals: [id], limit: pageSize })),
  );
  return [...new Map(found.flat().map(({ document }) => [document.id, document])).values()];
};
