// What partners see: public organisations that agreed to appear to them, and what such organisations stand behind. Of
// any other organisation they learn nothing, not even its id. Read at each call: a withdrawal holds at once.
import type { Stored } from '../platform/document-store/document-store.ts';
import type { Deps } from './deps.ts';
import { rulesOf } from './kinds.ts';
import type { Collaboration, Kind, Organisation, Profile, Statement, Text } from './profile.ts';

type Reading = Pick<Deps, 'profiles'>;

/** The id of an organisation's consent: one a purpose. */
const consentId = (subjectId: string): string => {
  const { idOf } = rulesOf('consent');
  const consent = { subjectId, purpose: 'appear_to_partners' } as Profile<'consent'>;
  return idOf(consent, () => '');
};

/** Those of the organisations that appear; who was never asked does not. */
const appearing = async (deps: Reading, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  const distinct = [...new Set(ids)];
  const [organisations, consents] = await Promise.all([
    deps.profiles.organisation.getMany(distinct),
    deps.profiles.consent.getMany(distinct.map(consentId)),
  ]);
  const agreed = new Set(
    consents.filter(({ document }) => document.given).map(({ document }) => document.subjectId),
  );
  return new Set(
    organisations
      .map(({ document }) => document)
      .filter(({ id, visibility }) => visibility === 'public' && agreed.has(id))
      .map(({ id }) => id),
  );
};

const concerned: { readonly [K in Kind]?: (profile: Profile<K>) => readonly string[] } = {
  organisation: ({ id, parentId }) => (parentId === undefined ? [id] : [id, parentId]),
  statement: ({ organisationId }) => [organisationId],
  text: ({ ownerIds }) => ownerIds,
  collaboration: ({ organisationIds }) => organisationIds,
};

type Appears = (id: string) => boolean;

const withoutParent = ({ parentId: _, ...organisation }: Organisation): Organisation => organisation;

const organisationSeen = (organisation: Organisation, appears: Appears): Organisation | undefined => {
  if (!appears(organisation.id)) return undefined;
  const { parentId } = organisation;
  return parentId === undefined || appears(parentId) ? organisation : withoutParent(organisation);
};

const textSeen = (text: Text, appears: Appears): Text | undefined => {
  const ownerIds = text.ownerIds.filter(appears);
  return ownerIds.length === 0 ? undefined : { ...text, ownerIds };
};

const seen = (kind: Kind, profile: Profile, appears: Appears): Profile | undefined => {
  switch (kind) {
    case 'organisation':
      return organisationSeen(profile as Organisation, appears);
    case 'statement':
      return appears((profile as Statement).organisationId) ? profile : undefined;
    case 'text':
      return textSeen(profile as Text, appears);
    // Both sides are named, or neither.
    case 'collaboration':
      return (profile as Collaboration).organisationIds.every(appears) ? profile : undefined;
    case 'settings':
      return profile;
    case 'person':
    case 'membership':
    case 'consent':
      return undefined;
  }
};

/** Those that partners see, as they see them. */
export const seenByPartners = async <K extends Kind>(
  deps: Reading,
  kind: K,
  stored: readonly Stored<Profile<K>>[],
): Promise<readonly Stored<Profile<K>>[]> => {
  const of = concerned[kind] as ((profile: Profile<K>) => readonly string[]) | undefined;
  const known = of
    ? await appearing(
        deps,
        stored.flatMap(({ document }) => of(document)),
      )
    : new Set<string>();
  return stored.flatMap(({ document, version }) => {
    const shown = seen(kind, document, (id) => known.has(id)) as Profile<K> | undefined;
    return shown === undefined ? [] : [{ document: shown, version }];
  });
};
