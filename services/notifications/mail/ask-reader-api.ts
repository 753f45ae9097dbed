// Who an e-mail is for, asked of profiles at the moment of sending: nothing of it is kept here.
import { Language as LanguageMessage } from '../../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { ContactPurpose, ProfileKind } from '../../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { actorMessage } from '../../platform/access/actor-message.ts';
import { serviceActor } from '../../platform/access/actor.ts';
import { contextFor } from '../../platform/call-context.ts';
import { valueOf } from '../../platform/faults/fault.ts';
import type { Deps } from '../deps.ts';
import type { Language } from './mail-content.ts';

/** French, unless it is English. */
export const languageOf = (language: LanguageMessage): 'fr' | 'en' =>
  language === LanguageMessage.ENGLISH ? 'en' : 'fr';

export interface Reader {
  /** Absent where there is none. */
  readonly email?: string;
  readonly language: Language;
  readonly timeZone: string;
}

const asking = 'notifications.mail';
const deadlineMs = 10_000;
const actor = actorMessage(serviceActor(asking));

/** Undefined for who is gone, or may not be written to. Throws where profiles is out of reach. */
export const askReader = async (
  { profiles }: Pick<Deps, 'profiles'>,
  personId: string,
  purpose: ContactPurpose = ContactPurpose.NOTICE,
): Promise<Reader | undefined> => {
  const request = { actor, personId, purpose, organisationId: undefined };
  const { person } = valueOf(await profiles.getContact(request, contextFor(asking, deadlineMs)));
  if (!person) return undefined;
  return {
    ...(person.email === undefined ? {} : { email: person.email }),
    language: languageOf(person.language),
    timeZone: person.timeZone || 'UTC',
  };
};

/** By the ids they were asked for; those that are gone are not among them. */
export const askNames = async (
  { profiles }: Pick<Deps, 'profiles'>,
  organisationIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const request = { actor, kind: ProfileKind.ORGANISATION, ids: [...new Set(organisationIds)] };
  const { found } = valueOf(await profiles.getProfiles(request, contextFor(asking, deadlineMs)));
  return new Map(
    found.flatMap(({ askedId, profile }) => {
      const name = profile?.organisation?.name;
      return name === undefined ? [] : [[askedId, name]];
    }),
  );
};
