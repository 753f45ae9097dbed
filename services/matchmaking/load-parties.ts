// What must be known of organisations to say whether they may be proposed to one another.
import type { Deps } from './deps.ts';
import type { Party } from './forbid-pair.ts';

export interface Parties {
  /** Those that are themselves; a removed or merged one is unknown. */
  get(id: string): Party | undefined;
  isRemoved(id: string): boolean;
}

export const loadParties = async (
  { organisations, consents }: Pick<Deps, 'organisations' | 'consents'>,
  ids: readonly string[],
): Promise<Parties> => {
  const distinct = [...new Set(ids)];
  const [known, given] = await Promise.all([organisations.getMany(distinct), consents.getMany(distinct)]);
  const agreed = new Set(given.filter(({ document }) => document.given).map(({ document }) => document.id));
  const documents = known.map(({ document }) => document);
  const removed = new Set(documents.filter((one) => one.removed).map(({ id }) => id));
  const parties = new Map(
    documents
      .filter((one) => !one.removed && !one.merged)
      .map(({ id, parentId }) => [
        id,
        { id, consents: agreed.has(id), ...(parentId === undefined ? {} : { parentId }) },
      ]),
  );
  return { get: (id) => parties.get(id), isRemoved: (id) => removed.has(id) };
};
