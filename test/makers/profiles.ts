// Messages of profiles with good defaults.
import { MembershipRole } from '../../proto/generated/passerelle/mesh/v1/actor.ts';
import { Language, Visibility } from '../../proto/generated/passerelle/mesh/v1/visibility.ts';
import {
  Collaboration,
  CollaborationKind,
} from '../../proto/generated/passerelle/profiles/v1/collaboration.ts';
import { Organisation, OrganisationKind } from '../../proto/generated/passerelle/profiles/v1/organisation.ts';
import {
  Consent,
  ConsentPurpose,
  Membership,
  Person,
  Settings,
} from '../../proto/generated/passerelle/profiles/v1/person.ts';
import { Profile } from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import {
  Statement,
  StatementKind,
  StatementType,
} from '../../proto/generated/passerelle/profiles/v1/statement.ts';
import { Text, TextKind } from '../../proto/generated/passerelle/profiles/v1/text.ts';

const externalId = (value: string) => ({ scheme: 'file', value });
export const externalIds = (...values: readonly string[]) => values.map(externalId);

const profile = (of: Partial<Profile>): Profile => Profile.fromPartial(of as never);

export const anOrganisation = (changes: Partial<Organisation> = {}): Profile =>
  profile({
    organisation: Organisation.fromPartial({
      name: 'Institut du Pont',
      kind: OrganisationKind.LAB,
      language: Language.FRENCH,
      country: 'FR',
      visibility: Visibility.PUBLIC,
      ...changes,
    }),
  });

export const aStatement = (changes: Partial<Statement> = {}): Profile =>
  profile({
    statement: Statement.fromPartial({
      kind: StatementKind.OFFER,
      type: StatementType.EXPERTISE,
      text: 'Apprentissage fédéré sur des images médicales',
      language: Language.FRENCH,
      visibility: Visibility.PUBLIC,
      ...changes,
    }),
  });

export const aText = (changes: Partial<Text> = {}): Profile =>
  profile({
    text: Text.fromPartial({
      kind: TextKind.PUBLICATION,
      title: 'Imagerie et diabète',
      language: Language.FRENCH,
      visibility: Visibility.PUBLIC,
      ...changes,
    }),
  });

export const aCollaboration = (changes: Partial<Collaboration> = {}): Profile =>
  profile({
    collaboration: Collaboration.fromPartial({
      kind: CollaborationKind.PROJECT,
      title: 'Essai commun',
      visibility: Visibility.PUBLIC,
      ...changes,
    }),
  });

export const aPerson = (changes: Partial<Person> = {}): Profile =>
  profile({
    person: Person.fromPartial({
      givenName: 'Canarigiven',
      familyName: 'Canarifamily',
      language: Language.FRENCH,
      timeZone: 'Europe/Paris',
      ...changes,
    }),
  });

export const aMembership = (changes: Partial<Membership> = {}): Profile =>
  profile({ membership: Membership.fromPartial({ role: MembershipRole.MEMBER, ...changes }) });

export const aConsent = (changes: Partial<Consent> = {}): Profile =>
  profile({
    consent: Consent.fromPartial({
      purpose: ConsentPurpose.BE_SUGGESTED,
      given: true,
      textVersion: '2026-11',
      ...changes,
    }),
  });

export const settingsOf = (changes: Partial<Settings> = {}): Profile =>
  profile({
    settings: Settings.fromPartial({
      name: 'Campus',
      timeZone: 'Europe/Paris',
      languages: [Language.FRENCH],
      noticeRetentionDays: 365,
      ...changes,
    }),
  });
