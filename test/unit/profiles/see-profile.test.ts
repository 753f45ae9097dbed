import { describe, expect, it } from '@jest/globals';
import type { Profile } from '../../../proto/generated/passerelle/profiles/v1/profiles.ts';
import type { Actor } from '../../../services/platform/access/actor.ts';
import { aMachine, aMemberOf, anAnimator, aPersonActing, aService } from '../../makers/actors.ts';
import * as make from '../../makers/profiles.ts';
import { idOf, kindOf, type ProfilesInMemory, profilesInMemory } from '../../makers/profiles-service.ts';

const forPartners = (subjectId: string, given = true): Profile =>
  make.aConsent({ subjectId, purpose: 'CONSENT_PURPOSE_APPEAR_TO_PARTNERS', given });

const prepared = async (service: ProfilesInMemory) => {
  const organisationId = idOf(await service.made(make.anOrganisation()));
  await service.made(forPartners(organisationId));
  const otherId = idOf(await service.made(make.anOrganisation({ name: 'Autre' })));
  const personId = idOf(await service.made(make.aPerson()));
  return {
    organisationId,
    otherId,
    personId,
    actors: {
      own: aMemberOf(organisationId, { personId: 'per_00000000000000000000000007' }),
      other: aMemberOf(otherId, { personId: 'per_00000000000000000000000008' }),
      self: aPersonActing(personId),
      animator: anAnimator(),
      machine: aMachine(),
      service: aService(),
    } satisfies Record<string, Actor>,
  };
};
type Prepared = Awaited<ReturnType<typeof prepared>>;

const inside = ['own', 'animator', 'service'];
const campus = ['own', 'other', 'self', 'animator', 'service'];
const everybody = ['own', 'other', 'self', 'animator', 'machine', 'service'];
const hidden = { visibility: 'VISIBILITY_ANIMATORS' } as const;
const forCampus = { visibility: 'VISIBILITY_CAMPUS' } as const;

const table: readonly [string, (of: Prepared) => Profile, readonly string[]][] = [
  ['a public organisation', () => make.anOrganisation(), campus],
  ['an organisation for the campus', () => make.anOrganisation(forCampus), campus],
  ['an organisation for animators', () => make.anOrganisation(hidden), ['animator', 'service']],
  ['a public statement', ({ organisationId }) => make.aStatement({ organisationId }), everybody],
  [
    'a statement for the campus',
    ({ organisationId }) => make.aStatement({ organisationId, ...forCampus }),
    campus,
  ],
  [
    'a statement for animators',
    ({ organisationId }) => make.aStatement({ organisationId, ...hidden }),
    inside,
  ],
  [
    'a discreet statement',
    ({ organisationId }) => make.aStatement({ organisationId, discreet: true, preview: 'p' }),
    inside,
  ],
  [
    'a text for animators',
    ({ organisationId }) => make.aText({ ownerIds: [organisationId], ...hidden }),
    inside,
  ],
  [
    'a text for the campus',
    ({ organisationId }) => make.aText({ ownerIds: [organisationId], ...forCampus }),
    campus,
  ],
  [
    'a link for animators, to both its sides',
    ({ organisationId, otherId }) =>
      make.aCollaboration({ organisationIds: [organisationId, otherId], ...hidden }),
    ['own', 'other', 'animator', 'service'],
  ],
  ['a person', () => make.aPerson(), ['animator', 'service']],
  [
    'a membership',
    ({ organisationId, personId }) => make.aMembership({ organisationId, personId }),
    [...inside, 'self'],
  ],
  ['a consent', ({ organisationId }) => make.aConsent({ subjectId: organisationId }), inside],
  ['the settings', () => make.settingsOf(), everybody],
];

const seers = async (service: ProfilesInMemory, { actors }: Prepared, made: Profile) => {
  const kind = kindOf(made);
  const found = await Promise.all(
    Object.entries(actors).map(async ([name, actor]) => {
      const one = await service.get(kind, idOf(made), actor);
      const page = await service.list(kind, { actor });
      const listed = page.ok && page.value.items.some((item) => idOf(item) === idOf(made));
      expect(listed).toBe(one.ok);
      return one.ok ? [name] : [];
    }),
  );
  return found.flat();
};

describe('who sees', () => {
  it.each(table)('%s, one by one and in lists', async (_, make, expected) => {
    const service = profilesInMemory();
    const prepare = await prepared(service);
    const made = await service.made(make(prepare));
    expect(new Set(await seers(service, prepare, made))).toEqual(new Set(expected));
  });

  it('a person: the person, and nobody of the same organisation', async () => {
    const service = profilesInMemory();
    const { personId, actors } = await prepared(service);
    expect((await service.get('person', personId, actors.self)).ok).toBe(true);
    expect((await service.get('person', personId, actors.own)).ok).toBe(false);
  });

  it('an expired statement: its own and animators only', async () => {
    const service = profilesInMemory();
    const prepare = await prepared(service);
    const { organisationId } = prepare;
    const made = await service.made(make.aStatement({ organisationId, expiresOn: '2026-03-02' }));
    service.at('2026-03-03T10:00:00Z');
    await service.runDue();
    expect(new Set(await seers(service, prepare, made))).toEqual(new Set(inside));
  });

  it('who wrote a version: animators and services only', async () => {
    const service = profilesInMemory();
    const { organisationId, actors } = await prepared(service);
    const recorded = async (actor: Actor) => {
      const found = await service.get('organisation', organisationId, actor);
      return found.ok && found.value.recorded !== undefined;
    };
    expect([await recorded(actors.own), await recorded(actors.machine)]).toEqual([false, false]);
    expect([await recorded(actors.animator), await recorded(actors.service)]).toEqual([true, true]);
  });
});

describe('a list', () => {
  it('under an organisation that its reader may not know of answers as if there were none', async () => {
    const service = profilesInMemory();
    const id = idOf(
      await service.made(make.anOrganisation({ ...hidden, externalIds: make.externalIds('h') })),
    );
    await service.made(make.aStatement({ organisationId: id }));
    for (const organisation of [id, 'file:h', 'file:nobody'])
      expect(await service.list('statement', { actor: aMachine(), organisation })).toMatchObject({
        ok: false,
        fault: { code: 'not-found', subjectId: organisation },
      });
  });

  it('under a person shows memberships to that person, and hides the person from others', async () => {
    const service = profilesInMemory();
    const { organisationId, personId, actors } = await prepared(service);
    await service.made(make.aMembership({ organisationId, personId }));
    expect(await service.list('membership', { actor: actors.self, personId })).toMatchObject({
      ok: true,
      value: { items: [{ membership: { personId } }] },
    });
    expect(await service.list('membership', { actor: actors.own, personId })).toMatchObject({ ok: false });
  });

  it('under a person and an organisation shows what is under both', async () => {
    const service = profilesInMemory();
    const { organisationId, otherId, personId } = await prepared(service);
    for (const id of [organisationId, otherId])
      await service.made(make.aMembership({ organisationId: id, personId }));
    const page = await service.list('membership', { personId, organisation: otherId });
    expect(page.ok && page.value.items.map(({ membership }) => membership?.organisationId)).toEqual([
      otherId,
    ]);
  });

  it('fills its pages past what the reader may not see, each item once', async () => {
    const service = profilesInMemory();
    const { organisationId } = await prepared(service);
    const visible = new Set<string>();
    for (let n = 0; n < 30; n += 1) {
      const made = await service.made(make.aStatement({ organisationId, ...(n % 3 === 0 ? {} : hidden) }));
      if (n % 3 === 0) visible.add(idOf(made));
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await service.list('statement', {
        actor: aMachine(),
        organisation: organisationId,
        limit: 3,
        ...(cursor ? { cursor } : {}),
      });
      if (!page.ok) throw new Error(page.fault.code);
      seen.push(...page.value.items.map(idOf));
      cursor = page.value.next;
    } while (cursor !== undefined);
    expect(seen).toEqual([...visible].toSorted());
  });

  it('of a kind that is not listed so says which field is wrong', async () => {
    const service = profilesInMemory();
    const { personId } = await prepared(service);
    expect(await service.list('statement', { personId })).toMatchObject({
      ok: false,
      fault: { violations: [{ field: 'person_id', rule: 'unknown-field' }] },
    });
  });

  it.each([0, 201])('of %d items at a time is refused', async (limit) => {
    expect(await profilesInMemory().list('text', { limit })).toMatchObject({
      ok: false,
      fault: { code: 'invalid' },
    });
  });
});
