// One person for each organisation of a campus, who speaks for it, and animators; some organisations withdraw the consent to
// be contacted.
import { Language } from '../../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { MembershipRole } from '../../../proto/generated/passerelle/mesh/v1/actor.ts';
import { ConsentPurpose } from '../../../proto/generated/passerelle/profiles/v1/person.ts';
import {
  Profile,
  ProfilesServiceDefinition,
} from '../../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { valueOf } from '../../../services/platform/faults/fault.ts';
import { animator, call, each } from '../fill-mesh.ts';
import type { InProcessMesh } from '../mesh-in-process.ts';
import type { Speaker } from './tell-stories.ts';

export interface Members {
  readonly speakers: readonly Speaker[];
  /** Of organisations that withdrew the consent to be contacted. */
  readonly withheld: readonly Speaker[];
  /** Ids of persons. */
  readonly animators: readonly string[];
}

/** One in so many. */
const withdraws = 100;
const animators = 10;

export const fillMembers = async (
  mesh: InProcessMesh,
  organisationIds: readonly string[],
): Promise<Members> => {
  const profiles = mesh.client(ProfilesServiceDefinition);
  const put = async (profile: Profile): Promise<Profile> =>
    valueOf(
      await profiles.putProfile(
        { actor: animator, profile, ifVersion: undefined, idempotencyKey: undefined },
        call(),
      ),
    );
  const personNamed = async (familyName: string, isAnimator: boolean): Promise<string> => {
    const person = {
      ...{ givenName: 'Camille', familyName, language: Language.FRENCH, timeZone: 'Europe/Paris' },
      ...{ email: `${familyName.toLowerCase()}@campus.example`, animator: isAnimator, invented: true },
    };
    return (await put(Profile.fromPartial({ person }))).person?.id ?? '';
  };
  const members = await each(organisationIds, async (organisationId, nth) => {
    const personId = await personNamed(`Membre-${nth}`, false);
    const membership = { personId, organisationId, role: MembershipRole.OWNER };
    await put(Profile.fromPartial({ membership }));
    if (nth % withdraws === 0) {
      const purpose = ConsentPurpose.BE_CONTACTED;
      const consent = { subjectId: organisationId, purpose, given: false, textVersion: '2026-11' };
      await put(Profile.fromPartial({ consent }));
    }
    return { organisationId, personId };
  });
  return {
    speakers: members.filter((_, nth) => nth % withdraws !== 0),
    withheld: members.filter((_, nth) => nth % withdraws === 0),
    animators: await each(Array.from({ length: animators }), async (_, nth) =>
      personNamed(`Animatrice-${nth}`, true),
    ),
  };
};
