// A profiles service in memory for tests of the edge: keeps versions and external ids, hides nothing from anybody.
import { hash } from 'node:crypto';
import {
  ContactPurpose,
  Profile,
  ProfileKind,
  type ProfilesServiceDefinition,
} from '../../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { Person } from '../../../proto/generated/passerelle/profiles/v1/person.ts';
import { Language } from '../../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { enumWords } from '../../../services/platform/enum-words.ts';
import { fault, ok, refused, type Fault } from '../../../services/platform/faults/fault.ts';
import { derivedId, newId } from '../../../services/platform/ids.ts';
import type { Client } from '../../../services/platform/rpc/rpc.ts';

const kinds = enumWords(ProfileKind);
const prefixes = {
  organisation: 'org',
  statement: 'stm',
  text: 'txt',
  collaboration: 'col',
  person: 'per',
  membership: 'mbr',
  consent: 'cns',
  settings: 'set',
} as const;
type Kind = keyof typeof prefixes;
const names = Object.keys(prefixes) as Kind[];

type Fields = Record<string, unknown> & { id?: string };
interface Kept {
  readonly kind: Kind;
  readonly id: string;
  readonly profile: Profile;
}

/** The campus's settings before anybody sets them. */
const asDelivered = Profile.fromPartial({
  settings: {
    name: 'Campus',
    timeZone: 'Europe/Paris',
    languages: [Language.FRENCH, Language.ENGLISH],
    noticeRetentionDays: 365,
  },
});

const kindOf = (profile: Profile): Kind => names.find((name) => profile[name] !== undefined) ?? 'settings';
const fieldsOf = (profile: Profile): Fields => (profile[kindOf(profile)] ?? {}) as Fields;
const externalIdsOf = (profile: Profile): string[] =>
  ((fieldsOf(profile)['externalIds'] ?? []) as { scheme: string; value: string }[]).map(
    ({ scheme, value }) => `${scheme}:${value}`,
  );

export interface FakeProfiles {
  readonly client: Client<typeof ProfilesServiceDefinition>;
  /** What was asked of it, by method. */
  readonly calls: { method: string; request: unknown }[];
  /** Answers the next call of a method with this fault. */
  failNext(method: string, failure: Fault): void;
  /** As the person itself gives one. */
  giveNewEmail(id: string, newEmail: string): void;
  /** Changes a profile behind the edge's back. */
  touch(id: string): void;
  /** Runs just before the next write. */
  beforeNextPut(run: () => void): void;
}

export const fakeProfiles = (): FakeProfiles => {
  const kept = new Map<string, Kept>();
  const keys = new Map<string, string>();
  const calls: FakeProfiles['calls'] = [];
  const failures: { method: string; failure: Fault }[] = [];
  let beforePut: (() => void) | undefined;

  const asked = (method: string, request: unknown): Fault | undefined => {
    calls.push({ method, request });
    const at = failures.findIndex((one) => one.method === method);
    return at === -1 ? undefined : failures.splice(at, 1)[0]?.failure;
  };
  const find = (kind: Kind, reference: string): Kept | undefined => {
    const found = [...kept.values()].find(
      (one) => one.kind === kind && (one.id === reference || externalIdsOf(one.profile).includes(reference)),
    );
    const into = found?.profile.organisation?.mergedInto;
    return into === undefined ? found : kept.get(into);
  };
  const keep = (kind: Kind, id: string, profile: Profile, version: number): Profile => {
    const aggregate = {
      ...fieldsOf(profile),
      id,
      ...(kind === 'consent' ? { at: new Date(0), by: 'animator' } : {}),
    };
    const recorded = { at: new Date(0), by: 'animator', requestId: 'req' };
    const stored = { ...profile, [kind]: aggregate, version, recorded } as Profile;
    kept.set(id, { kind, id, profile: stored });
    return stored;
  };
  const newIdOf = (kind: Kind, fields: Fields): string => {
    if (kind === 'settings') return 'campus';
    if (kind === 'membership')
      return derivedId('mbr', String(fields['personId']), String(fields['organisationId']));
    if (kind === 'consent') return derivedId('cns', String(fields['subjectId']), String(fields['purpose']));
    return newId(prefixes[kind]);
  };
  const under = (one: Kept, organisation: string | undefined, person: string | undefined): boolean => {
    const fields = fieldsOf(one.profile);
    const owners = [
      fields['organisationId'],
      fields['ownerIds'],
      fields['organisationIds'],
      fields['subjectId'],
    ].flat();
    const ofOrganisation =
      organisation === undefined || owners.includes(find('organisation', organisation)?.id);
    return ofOrganisation && (person === undefined || fields['personId'] === person);
  };

  const giveAddresses = ({ id, profile }: Kept, of: Partial<Pick<Person, 'email' | 'newEmail'>>): void => {
    const person = Person.fromPartial({ ...profile.person, ...of });
    keep('person', id, { ...profile, person }, profile.version + 1);
  };

  return {
    calls,
    giveNewEmail: (id, newEmail) => {
      const one = kept.get(id);
      if (one) giveAddresses(one, { newEmail });
    },
    failNext: (method, failure) => void failures.push({ method, failure }),
    touch: (id) => {
      const one = kept.get(id);
      if (one) keep(one.kind, id, one.profile, one.profile.version + 1);
    },
    beforeNextPut: (run) => {
      beforePut = run;
    },
    client: {
      getProfile: (request) => {
        const failure = asked('getProfile', request);
        if (failure) return Promise.resolve(refused(failure));
        const kind = kinds.word(request.kind) as Kind;
        const found = find(kind, request.reference);
        if (!found && kind === 'settings') return Promise.resolve(ok(asDelivered));
        const unknown = fault('not-found', { subject: kind, subjectId: request.reference });
        return Promise.resolve(found ? ok(found.profile) : refused(unknown));
      },
      findPersonsByEmail: ({ email }) => {
        const found = [...kept.values()].filter(
          ({ kind, profile }) =>
            kind === 'person' && profile.person?.email?.toLowerCase() === email.toLowerCase(),
        );
        return Promise.resolve(ok({ personIds: found.map(({ id }) => id) }));
      },
      getProfiles: (request) => {
        const failure = asked('getProfiles', request);
        if (failure) return Promise.resolve(refused(failure));
        const kind = kinds.word(request.kind) as Kind;
        const found = request.ids.flatMap((askedId) => {
          const profile = find(kind, askedId)?.profile;
          return profile ? [{ askedId, profile }] : [];
        });
        return Promise.resolve(ok({ found }));
      },
      listProfiles: (request) => {
        const failure = asked('listProfiles', request);
        if (failure) return Promise.resolve(refused(failure));
        const { cursor, limit, organisation, personId } = request;
        if (cursor !== undefined && !/^[a-z]{3}_/.test(cursor)) {
          const violation = {
            field: 'cursor',
            rule: 'malformed',
            parameters: { expected: 'cursor' },
          } as const;
          return Promise.resolve(refused({ code: 'invalid', violations: [violation] }));
        }
        const all = [...kept.values()]
          .filter((one) => one.kind === kinds.word(request.kind) && under(one, organisation, personId))
          .filter((one) => cursor === undefined || one.id > cursor)
          .toSorted((a, b) => (a.id < b.id ? -1 : 1));
        const items = all.slice(0, limit);
        const next = all.length > limit ? items.at(-1)?.id : undefined;
        return Promise.resolve(ok({ items: items.map(({ profile }) => profile), next }));
      },
      putProfile: (request) => {
        const failure = asked('putProfile', request);
        beforePut?.();
        beforePut = undefined;
        if (failure) return Promise.resolve(refused(failure));
        const { profile, ifVersion = 0, idempotencyKey } = request;
        if (!profile) return Promise.resolve(refused(fault('invalid')));
        const kind = kindOf(profile);
        const known = idempotencyKey === undefined ? undefined : kept.get(keys.get(idempotencyKey) ?? '');
        if (known) return Promise.resolve(ok(known.profile));
        const id = fieldsOf(profile).id || newIdOf(kind, fieldsOf(profile));
        const taken = [...kept.values()].find(
          (one) =>
            one.kind === kind &&
            one.id !== id &&
            externalIdsOf(profile).some((of) => externalIdsOf(one.profile).includes(of)),
        );
        const standing = kept.get(id);
        const current = standing?.profile.version ?? 0;
        const holder = taken ?? (ifVersion === 0 ? standing : undefined);
        if (holder) {
          const about = { subject: kind, subjectId: holder.id, currentVersion: holder.profile.version };
          return Promise.resolve(refused(fault('duplicate', about)));
        }
        if (current !== ifVersion)
          return Promise.resolve(
            refused(fault('conflict', { subject: kind, subjectId: id, currentVersion: current })),
          );
        if (idempotencyKey !== undefined) keys.set(idempotencyKey, id);
        return Promise.resolve(ok(keep(kind, id, profile, current + 1)));
      },
      confirmEmail: ({ personId, shown }) => {
        const one = kept.get(personId);
        const person = one?.profile.person;
        const address = person?.newEmail;
        if (!one || address === undefined || hash('sha256', address, 'base64url') !== shown)
          return Promise.resolve(refused(fault('not-found')));
        const isTaken = [...kept.values()].some(({ profile }) => profile.person?.email === address);
        if (isTaken) return Promise.resolve(refused(fault('duplicate')));
        giveAddresses(one, { email: address, newEmail: undefined });
        return Promise.resolve(ok({ formerEmail: person?.email }));
      },
      dropNewEmail: ({ personId }) => {
        const one = kept.get(personId);
        if (!one) return Promise.resolve(refused(fault('not-found')));
        giveAddresses(one, { newEmail: undefined });
        return Promise.resolve(ok({}));
      },
      deleteProfile: (request) => {
        const failure = asked('deleteProfile', request);
        if (failure) return Promise.resolve(refused(failure));
        const standing = kept.get(request.id);
        if (!standing) return Promise.resolve(refused(fault('not-found')));
        kept.delete(request.id);
        return Promise.resolve(ok({ version: standing.profile.version + 1 }));
      },
      mergeOrganisation: (request) => {
        const failure = asked('mergeOrganisation', request);
        if (failure) return Promise.resolve(refused(failure));
        const from = kept.get(request.id);
        if (!from) return Promise.resolve(refused(fault('not-found')));
        const organisation = { ...fieldsOf(from.profile), mergedInto: request.into };
        const merged = { ...from.profile, organisation } as unknown as Profile;
        return Promise.resolve(ok(keep('organisation', request.id, merged, from.profile.version + 1)));
      },
      listChanges: (request) => {
        const failure = asked('listChanges', request);
        if (failure) return Promise.resolve(refused(failure));
        const items = [...kept.values()].map(({ id, kind, profile: { version } }) => ({
          kind: kinds.value(kind),
          id,
          version,
          changedAt: new Date(0),
        }));
        return Promise.resolve(ok({ items: request.cursor ? items : [], next: 'now', more: false }));
      },
      listReceipts: () => Promise.resolve(ok({ receipts: [], awaited: [] })),
      listRemovals: (request) => {
        const failure = asked('listRemovals', request);
        return Promise.resolve(failure ? refused(failure) : ok({ removals: [], next: undefined }));
      },
      getContact: (request) => {
        const failure = asked('getContact', request);
        if (failure) return Promise.resolve(refused(failure));
        if (request.purpose !== ContactPurpose.INTRODUCTION)
          return Promise.resolve(refused(fault('forbidden')));
        return Promise.resolve(ok({ person: kept.get(request.personId)?.profile.person }));
      },
    },
  };
};
