// What must be known of organisations to say whether they may be proposed to one another.
import type { Deps } from './deps.ts';
import type { Party } from './forbid-pair.ts';

export type Parties = ReadonlyMap<string, Party>;

export const loadParties = async (
  { organisations, consents }: Pick<Deps, 'organisations' | 'consents'>,
  ids: readonly string[],
): Promise<Parties> => {
  const distinct = [...new Set(ids)];
  const [known, given] = await Promise.all([organisations.getMany(distinct), consents.getMany(distinct)]);
  const agreed = new Set(given.filter(({ document }) => document.given).map(({ document }) => document.id));
  return new Map(
    known
      .filter(({ document }) => !document.removed)
      .map(({ document: { id, parentId } }) => [
        id,
        { id, consents: agreed.has(id), ...(parentId === undefined ? {} : { parentId }) },
      ]),
  );
};
