import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  ListProfilesResponse,
  Profile as ProfileMessage,
  type Profile,
} from '../../../proto/generated/passerelle/profiles/v1/profiles.ts';
import type { Kind } from '../../../services/profiles/profile.ts';
import { aMachine } from '../../makers/actors.ts';
import * as make from '../../makers/profiles.ts';
import { idOf, type ProfilesInMemory, profilesInMemory } from '../../makers/profiles-service.ts';

const agrees = (subjectId: string, given = true): Profile =>
  make.aConsent({ subjectId, purpose: 'CONSENT_PURPOSE_APPEAR_TO_PARTNERS', given });

const idsSeen = async (service: ProfilesInMemory, kind: Kind): Promise<readonly string[]> => {
  const page = await service.list(kind, { actor: aMachine() });
  return page.ok ? page.value.items.map(idOf) : [];
};

describe('an organisation', () => {
  it('appears to partners once it agreed, and no more from the moment it withdraws', async () => {
    const service = profilesInMemory();
    const id = idOf(await service.made(make.anOrganisation()));
    const statement = idOf(await service.made(make.aStatement({ organisationId: id })));
    const seen = async () => [
      (await service.get('organisation', id, aMachine())).ok,
      (await service.get('statement', statement, aMachine())).ok,
      await idsSeen(service, 'organisation'),
      (await service.list('statement', { actor: aMachine(), organisation: id })).ok,
    ];
    expect(await seen()).toEqual([false, false, [], false]);
    const consent = await service.made(agrees(id));
    expect(await seen()).toEqual([true, true, [id], true]);
    const withdrawn = { ...consent, consent: consent.consent && { ...consent.consent, given: false } };
    expect(await service.put(withdrawn, { ifVersion: 1 })).toMatchObject({ ok: true });
    expect(await seen()).toEqual([false, false, [], false]);
  });

  it('does not by a consent to something else, nor where it is for the campus alone', async () => {
    const service = profilesInMemory();
    const other = idOf(await service.made(make.anOrganisation()));
    await service.made(make.aConsent({ subjectId: other }));
    const inside = idOf(await service.made(make.anOrganisation({ visibility: 'VISIBILITY_CAMPUS' })));
    await service.made(agrees(inside));
    await service.made(make.aStatement({ organisationId: inside }));
    expect([await idsSeen(service, 'organisation'), await idsSeen(service, 'statement')]).toEqual([[], []]);
  });

  it('is not named by what those who appear share with it', async () => {
    const service = profilesInMemory();
    const shown = idOf(await service.made(make.anOrganisation()));
    const hidden = idOf(await service.made(make.anOrganisation()));
    const part = idOf(await service.made(make.anOrganisation({ parentId: hidden })));
    for (const id of [shown, part]) await service.made(agrees(id));
    const text = idOf(await service.made(make.aText({ ownerIds: [hidden, shown] })));
    await service.made(make.aText({ ownerIds: [hidden] }));
    await service.made(make.aCollaboration({ organisationIds: [hidden, shown] }));
    const both = await service.made(make.aCollaboration({ organisationIds: [part, shown] }));
    expect(await service.get('text', text, aMachine())).toMatchObject({
      value: { text: { ownerIds: [shown] } },
    });
    const child = await service.get('organisation', part, aMachine());
    expect(child.ok && child.value.organisation).toMatchObject({ id: part, parentId: undefined });
    expect(await idsSeen(service, 'text')).toEqual([text]);
    expect(await idsSeen(service, 'collaboration')).toEqual([idOf(both)]);
  });
});

/** Ids in order of time, the same for the same step of two runs. */
const numbered = (n: number, prefix: string): string => `${prefix}_${String(n).padStart(26, '0')}`;

type Did = { readonly by: number; readonly what: 'organisation' | 'statement' | 'text' | 'remove' };

const someSteps = fc.array(
  fc.record({
    by: fc.nat(2),
    what: fc.constantFrom('organisation', 'statement', 'text', 'remove'),
  }) as fc.Arbitrary<Did>,
  { maxLength: 12 },
);

const everyPage = async (service: ProfilesInMemory, kind: Kind): Promise<readonly string[]> => {
  const pages: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await service.list(kind, { actor: aMachine(), limit: 2, ...(cursor ? { cursor } : {}) });
    if (!page.ok) return [JSON.stringify(page.fault)];
    pages.push(Buffer.from(ListProfilesResponse.encode(page.value).finish()).toString('base64'));
    cursor = page.value.next;
  } while (cursor !== undefined);
  return pages;
};

const asSeen = async (service: ProfilesInMemory): Promise<readonly unknown[]> => {
  const pages = await Promise.all(
    (['organisation', 'statement', 'text', 'collaboration', 'consent'] as const).map((kind) =>
      everyPage(service, kind),
    ),
  );
  const under = await Promise.all(
    [0, 1, 2, 7].map(async (n) => {
      const found = await service.get('organisation', numbered(n, 'org'), aMachine());
      return found.ok
        ? Buffer.from(ProfileMessage.encode(found.value).finish()).toString('base64')
        : found.fault.code;
    }),
  );
  return [pages, under];
};

/** Organisations 0 and 1 appear, 2 does not. */
const play = async (steps: readonly (Did & { readonly n: number })[]): Promise<readonly unknown[]> => {
  const given: string[] = [];
  const service = profilesInMemory();
  const deps = { ...service.deps, newId: (prefix: string) => given.shift() ?? `${prefix}_none` };
  Object.assign(service.deps, deps);
  const makes = async (id: string, profile: Profile): Promise<void> => {
    given.push(id);
    await service.put(profile);
    given.length = 0;
  };
  const known = new Set(steps.map(({ by }) => by));
  for (const n of [0, 1, 2]) {
    if (n === 2 && !known.has(2)) continue;
    await makes(numbered(n, 'org'), make.anOrganisation({ name: `Laboratoire ${n}` }));
    if (n < 2) await service.put(agrees(numbered(n, 'org')));
  }
  for (const { by, what, n } of steps) {
    const organisationId = numbered(by, 'org');
    if (what === 'statement') await makes(numbered(n, 'stm'), make.aStatement({ organisationId }));
    else if (what === 'text')
      await makes(
        numbered(n, 'txt'),
        make.aText({
          ownerIds: by === 2 && known.has(0) ? [organisationId, organisationId] : [organisationId],
        }),
      );
    else if (what === 'remove') await service.remove('statement', numbered(n - 1, 'stm'));
    else
      await makes(
        numbered(100 + n, 'org'),
        make.anOrganisation({ name: `Autre ${n}`, parentId: organisationId }),
      );
  }
  return asSeen(service);
};

describe('a partner', () => {
  it('reads the same bytes, whatever one that did not agree adds, changes and removes', async () => {
    await fc.assert(
      fc.asyncProperty(someSteps, async (steps) => {
        const all = steps.map((step, n) => ({ ...step, n: 2 * n + 1 }));
        const own = all.filter(({ by, what }) => by !== 2 && what !== 'remove');
        const withHidden = all.filter(({ by, what }) => by === 2 || what !== 'remove');
        // What is removed is the hidden one's: the step before it, where it was that one's.
        const sound = withHidden.filter(
          ({ what, n }) => what !== 'remove' || all.some((one) => one.n === n - 2 && one.by === 2),
        );
        expect(await play(sound)).toEqual(await play(own));
      }),
      { numRuns: 25 },
    );
  });
});
