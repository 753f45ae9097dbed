// Of profiles as they are kept, those that an actor may see, as far as it may.
import type { Actor } from '../platform/access/actor.ts';
import type { Stored } from '../platform/document-store/document-store.ts';
import { seenByPartners } from './appear-to-partners.ts';
import type { Deps } from './deps.ts';
import type { Kind, Profile } from './profile.ts';
import { maySee } from './see-profile.ts';

export const seenBy = async <K extends Kind>(
  deps: Pick<Deps, 'profiles'>,
  actor: Actor,
  kind: K,
  stored: readonly Stored<Profile<K>>[],
): Promise<readonly Stored<Profile<K>>[]> => {
  const allowed = stored.filter(({ document }) => maySee(actor, kind, document));
  return actor.kind === 'machine' ? seenByPartners(deps, kind, allowed) : allowed;
};
