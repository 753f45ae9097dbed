// Reads the rules that people made: of all, or of some organisations.
import type { Collection, Page } from '../../platform/document-store/document-store.ts';
import type { KeptRule } from './rules.ts';

const pageSize = 500;

const everyPage = async (
  read: (cursor: string | undefined) => Promise<Page<KeptRule>>,
): Promise<readonly KeptRule[]> => {
  const found: KeptRule[] = [];
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    found.push(...page.items.map(({ document }) => document));
    cursor = page.next;
  } while (cursor !== undefined);
  return found;
};

export const rulesOfKind = (
  rules: Collection<KeptRule>,
  kind: KeptRule['kind'],
): Promise<readonly KeptRule[]> =>
  everyPage((cursor) =>
    rules.query({
      index: 'ofKind',
      equals: [kind],
      limit: pageSize,
      ...(cursor === undefined ? {} : { cursor }),
    }),
  );

export const allRules = (rules: Collection<KeptRule>): Promise<readonly KeptRule[]> =>
  everyPage((after) => rules.all({ limit: pageSize, ...(after === undefined ? {} : { after }) }));

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
    [...about].map((id) =>
      everyPage((cursor) =>
        rules.query({
          index: 'ofOrganisation',
          equals: [id],
          limit: pageSize,
          ...(cursor === undefined ? {} : { cursor }),
        }),
      ),
    ),
  );
  return [...new Map(found.flat().map((rule) => [rule.id, rule])).values()];
};
