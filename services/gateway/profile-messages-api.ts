// Profiles as the edge's JSON and as the contract's messages, both ways, from one table.
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
import { Profile as ProfileMessage } from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import {
  Statement,
  StatementKind,
  StatementType,
} from '../../proto/generated/passerelle/profiles/v1/statement.ts';
import { Text, TextKind } from '../../proto/generated/passerelle/profiles/v1/text.ts';
import { enumWords } from '../platform/enum-words.ts';
import { type Json, type Kind, kindNames } from './profiles/kinds.ts';

/** Words of an enum as JSON spells them; `undefined` for a value that a newer release added. */
export interface Words {
  readonly word: (value: string) => string | undefined;
  readonly value: (word: string) => string;
}

/** `spelling`: where JSON says another word than the contract. */
export const words = (
  enumeration: Readonly<Record<string, string>>,
  spelling: Readonly<Record<string, string>> = {},
): Words => {
  const { word, value } = enumWords(enumeration) as unknown as Words;
  const back = new Map(Object.entries(spelling).map(([contract, json]) => [json, contract]));
  return {
    word: (of) => {
      const contract = word(of);
      return contract === undefined ? undefined : (spelling[contract] ?? contract);
    },
    value: (of) => value(back.get(of) ?? of),
  };
};

export const languageWords = words(Language, { french: 'fr', english: 'en' });
const visibility = words(Visibility);
const sizeClass = words(SizeClass, {
  micro: '1-9',
  small: '10-49',
  medium: '50-249',
  large: '250-999',
  very_large: '1000+',
});

interface Shape {
  /** The message with what is not given at its default. */
  readonly create: (base: object) => object;
  /** JSON field → message field, where it is not the same in camel case. */
  readonly renamed: Readonly<Record<string, string>>;
  /** By message field. */
  readonly enums: Readonly<Record<string, Words>>;
}

const shapes: Readonly<Record<Kind, Shape>> = {
  organisation: {
    create: (base) => Organisation.fromPartial(base),
    renamed: { parent: 'parentId' },
    enums: {
      kind: words(OrganisationKind),
      poles: words(Pole),
      sizeClass,
      language: languageWords,
      visibility,
    },
  },
  statement: {
    create: (base) => Statement.fromPartial(base),
    renamed: { organisation: 'organisationId' },
    enums: { kind: words(StatementKind), type: words(StatementType), language: languageWords, visibility },
  },
  text: {
    create: (base) => Text.fromPartial(base),
    renamed: { owners: 'ownerIds' },
    enums: { kind: words(TextKind), language: languageWords, visibility },
  },
  collaboration: {
    create: (base) => Collaboration.fromPartial(base),
    renamed: { organisations: 'organisationIds' },
    enums: { kind: words(CollaborationKind), visibility },
  },
  person: {
    create: (base) => Person.fromPartial(base),
    renamed: {},
    enums: { language: languageWords },
  },
  membership: {
    create: (base) => Membership.fromPartial(base),
    renamed: { person: 'personId', organisation: 'organisationId' },
    enums: { role: words(MembershipRole) },
  },
  consent: {
    create: (base) => Consent.fromPartial(base),
    renamed: { organisation: 'subjectId' },
    enums: { purpose: words(ConsentPurpose) },
  },
  settings: {
    create: (base) => Settings.fromPartial(base),
    renamed: {},
    enums: { languages: languageWords },
  },
};

const camel = (name: string): string => name.replace(/_[a-z]/g, (found) => found.charAt(1).toUpperCase());
const snake = (name: string): string => name.replace(/[A-Z]/g, (found) => `_${found.toLowerCase()}`);

const each = (value: unknown, map: (one: string) => unknown): unknown =>
  Array.isArray(value) ? value.map(map).filter((one) => one !== undefined) : map(value as string);

const externalIdMessage = (id: string) => {
  const colon = id.indexOf(':');
  return { scheme: id.slice(0, colon), value: id.slice(colon + 1) };
};

/** The request's message of a profile: `id` empty for a new one. Fields the contract does not know are left out. */
export const profileMessage = (kind: Kind, id: string, json: Json): ProfileMessage => {
  const { create, renamed, enums } = shapes[kind];
  const fields: Record<string, unknown> = { id };
  for (const [name, value] of Object.entries(json)) {
    const field = renamed[name] ?? camel(name);
    const known = enums[field];
    if (value === undefined) continue;
    if (known) fields[field] = each(value, (word) => known.value(word));
    else if (field === 'externalIds') fields[field] = (value as readonly string[]).map(externalIdMessage);
    else fields[field] = value;
  }
  return { ...ProfileMessage.fromPartial({}), [kind]: create(fields) };
};

const namesOf = (kind: Kind): Map<string, string> =>
  new Map(Object.entries(shapes[kind].renamed).map(([json, field]) => [field, json]));

/** Field of the message → field of the representation; each is spelled out once. */
const spelled = Object.fromEntries(kindNames.map((kind) => [kind, namesOf(kind)])) as Readonly<
  Record<Kind, Map<string, string>>
>;

const nameIn = (kind: Kind, field: string): string => {
  const known = spelled[kind].get(field) ?? snake(field);
  spelled[kind].set(field, known);
  return known;
};

/** The representation of an aggregate: what is absent is absent, never null. */
const fieldsOf = (kind: Kind, message: object): Record<string, unknown> => {
  const { enums } = shapes[kind];
  const json: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(message)) {
    if (value === undefined) continue;
    const shown = shownIn(enums[field], field, value);
    if (shown !== undefined) json[nameIn(kind, field)] = shown;
  }
  return json;
};

const shownIn = (known: Shape['enums'][string] | undefined, field: string, value: unknown): unknown => {
  if (known) return each(value, (one) => known.word(one));
  if (field !== 'externalIds') return value instanceof Date ? value.toISOString() : value;
  return (value as ReturnType<typeof externalIdMessage>[]).map(({ scheme, value: of }) => `${scheme}:${of}`);
};

/** One profile as it leaves the edge, still to be held against what its reader may see. */
export interface Profile {
  readonly kind: Kind;
  readonly id: string;
  readonly version: number;
  readonly json: Json;
}

/** Undefined for a kind that a newer release added. */
export const readProfile = (message: ProfileMessage): Profile | undefined => {
  const kind = kindNames.find((name) => message[name] !== undefined);
  const aggregate = kind && message[kind];
  if (kind === undefined || aggregate === undefined) return undefined;
  const { id, ...fields } = fieldsOf(kind, aggregate);
  const { recorded, version } = message;
  const json = {
    ...(id === undefined ? {} : { id }),
    version,
    ...fields,
    ...(recorded === undefined
      ? {}
      : { recorded: { at: recorded.at?.toISOString(), by: recorded.by, request_id: recorded.requestId } }),
  };
  return { kind, id: typeof id === 'string' ? id : 'campus', version, json };
};
