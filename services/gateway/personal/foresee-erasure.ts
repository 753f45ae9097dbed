// What erasing a person would leave: organisations that nobody owns any more.
import { serviceActor } from '../../platform/access/actor.ts';
import type { EdgeRequest } from '../route.ts';
import { valueOr } from '../route.ts';

const mostMembers = 200;

export interface LeftAlone {
  readonly id: string;
  readonly name: string;
}

export const organisationsWithoutOwner = async (
  personId: string,
  { edge: { profiles }, call }: EdgeRequest,
): Promise<readonly LeftAlone[]> => {
  const as = { actor: serviceActor(call.requestId), call };
  const own = valueOr(await profiles.list('membership', { personId, limit: mostMembers }, as));
  const owned = own.items.filter(({ json }) => json['role'] === 'owner');
  const found = await Promise.all(
    owned.map(async ({ json }): Promise<readonly LeftAlone[]> => {
      const organisation = String(json['organisation']);
      const members = valueOr(await profiles.list('membership', { organisation, limit: mostMembers }, as));
      const isOwned = members.items.some(
        ({ json: one }) => one['role'] === 'owner' && one['person'] !== personId,
      );
      if (isOwned) return [];
      const { id, json: shown } = valueOr(await profiles.get('organisation', organisation, as));
      return [{ id, name: String(shown['name']) }];
    }),
  );
  return found.flat();
};
