// Profiles as the contract's messages, and back. Enum values become words, instants ISO text.
import { MembershipRole } from '../../proto/generated/passerelle/mesh/v1/actor.ts';
import { Language, Visibility } from '../../proto/generated/passerelle/mesh/v1/visibility.ts';
import {
  Collaboration,
  CollaborationKind,
} from '../../proto/generated/passerelle/profiles/v1/collaboration.ts';
import {
  Organisation,
  OrganisationKind,
  Pole,
  SizeClass,
} from '../../proto/generated/passerelle/profiles/v1/organisation.ts';
import {
  Consent,
  ConsentPurpose,
  Membership,
  Person,
  Settings,
} from '../../proto/generated/passerelle/profiles/v1/person.ts';
import {
  type Profile as ProfileMessage,
  ProfileKind,
} from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import {
  Statement,
  StatementKind,
  StatementType,
} from '../../proto/generated/passerelle/profiles/v1/statement.ts';
import { Text, TextKind } from '../../proto/generated/passerelle/profiles/v1/text.ts';
import { enumWords } from '../platform/enum-words.ts';
import type { Kind, KindedProfile, Profile, Recorded } from './profile.ts';

/** The part of `EnumWords` that does not depend on which enum it is. */
interface Words {
  word(value: string): string | undefined;
  value(word: string): string;
}

interface Shape {
  /** The message with what is not given at its default. */
  create(base: object): object;
  readonly enums: Readonly<Record<string, Words>>;
}

const words = <E extends Readonly<Record<string, string>>>(enumeration: E): Words =>
  enumWords(enumeration) as unknown as Words;

const language = words(Language);
const visibility = words(Visibility);

const shapes: Readonly<Record<Kind, Shape>> = {
  organisation: {
    create: (base) => Organisation.fromPartial(base),
    enums: {
      kind: words(OrganisationKind),
      poles: words(Pole),
      sizeClass: words(SizeClass),
      language,
      visibility,
    },
  },
  statement: {
    create: (base) => Statement.fromPartial(base),
    enums: { kind: words(StatementKind), type: words(StatementType), language, visibility },
  },
  text: { create: (base) => Text.fromPartial(base), enums: { kind: words(TextKind), language, visibility } },
  collaboration: {
    create: (base) => Collaboration.fromPartial(base),
    enums: { kind: words(CollaborationKind), visibility },
  },
  person: { create: (base) => Person.fromPartial(base), enums: { language } },
  membership: { create: (base) => Membership.fromPartial(base), enums: { role: words(MembershipRole) } },
  consent: { create: (base) => Consent.fromPartial(base), enums: { purpose: words(ConsentPurpose) } },
  settings: { create: (base) => Settings.fromPartial(base), enums: { languages: language } },
};

const kindWords = enumWords(ProfileKind);

export const kindMessage = (kind: Kind): ProfileKind => kindWords.value(kind);
export const readKind = (kind: ProfileKind): Kind | undefined => kindWords.word(kind);

const eachOf = (value: unknown, map: (one: string) => unknown): unknown =>
  Array.isArray(value) ? value.map(map).filter((one) => one !== undefined) : map(value as string);

interface ExternalId {
  readonly scheme: string;
  readonly value: string;
}

const readExternalIds = (ids: readonly ExternalId[]): readonly string[] => [
  ...new Set(ids.map(({ scheme, value }) => `${scheme.toLowerCase()}:${value}`)),
];

const externalIdMessage = (id: string): ExternalId => {
  const colon = id.indexOf(':');
  return { scheme: id.slice(0, colon), value: id.slice(colon + 1) };
};

/** What was sent, without who recorded it: that is ours to say. Unknown and absent enum values are left out. */
const readFields = (kind: Kind, message: object): Record<string, unknown> => {
  const { enums } = shapes[kind];
  const fields: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(message)) {
    const known = enums[field];
    if (value === undefined) continue;
    if (known) fields[field] = eachOf(value, (one) => known.word(one));
    else if (field === 'externalIds') fields[field] = readExternalIds(value as readonly ExternalId[]);
    else fields[field] = value instanceof Date ? value.toISOString() : value;
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
};

/** The profile a request carries; undefined when it carries none. */
export const readProfile = (message: ProfileMessage, recorded: Recorded): KindedProfile | undefined => {
  const kind = (Object.keys(shapes) as Kind[]).find((name) => message[name] !== undefined);
  if (kind === undefined) return undefined;
  const profile = { ...readFields(kind, message[kind] ?? {}), recorded };
  // The checks that follow say which fields are missing: the shape is what they hold it to.
  return {
    kind,
    profile: kind === 'settings' ? { ...profile, id: 'campus' } : profile,
  } as unknown as KindedProfile;
};

/** The message of one aggregate, as events carry it. */
export const aggregateMessage = <K extends Kind>(
  kind: K,
  profile: Profile<K>,
): NonNullable<ProfileMessage[K]> => {
  const { create, enums } = shapes[kind];
  const fields: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(profile)) {
    const known = enums[field];
    if (known) fields[field] = eachOf(value, (one) => known.value(one));
    else if (field === 'externalIds') fields[field] = (value as readonly string[]).map(externalIdMessage);
    else if (field === 'at') fields[field] = new Date(value as string);
    else fields[field] = value;
  }
  return create(fields) as NonNullable<ProfileMessage[K]>;
};

export const recordedMessage = ({ at, by, requestId }: Recorded) => ({ at: new Date(at), by, requestId });

/** One aggregate with its version, as answers carry it; who wrote it only where the reader may know. */
export const profileMessage = <K extends Kind>(
  kind: K,
  profile: Profile<K>,
  version: number,
  showRecorded: boolean,
): ProfileMessage => ({
  version,
  recorded: showRecorded ? recordedMessage(profile.recorded) : undefined,
  organisation: undefined,
  statement: undefined,
  text: undefined,
  collaboration: undefined,
  person: undefined,
  membership: undefined,
  consent: undefined,
  settings: undefined,
  [kind]: aggregateMessage(kind, profile),
});
