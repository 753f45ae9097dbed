import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Profile } from '../../../../proto/generated/passerelle/profiles/v1/profiles.ts';
import type { Actor } from '../../../../services/platform/access/actor.ts';
import { dueKinds } from '../../../../services/profiles/deps.ts';
import { aMachine, aMemberOf, anAnimator } from '../../../makers/actors.ts';
import * as make from '../../../makers/profiles.ts';
import { idOf, type ProfilesInMemory } from '../../../makers/profiles-service.ts';
import { follower, following, hand } from './following.ts';

const agrees = (subjectId: string, given = true): Profile =>
  make.aConsent({ subjectId, purpose: 'CONSENT_PURPOSE_APPEAR_TO_PARTNERS', given });
const forCampus = { visibility: 'VISIBILITY_CAMPUS' } as const;
const forAnimators = { visibility: 'VISIBILITY_ANIMATORS' } as const;

const member = aMemberOf('org_00000000000000000000000000');
const readers = { partner: aMachine(), member, animator: anAnimator() } satisfies Record<string, Actor>;

const followed = async () => {
  const service = following();
  const [partner, campus, animators] = [readers.partner, readers.member, readers.animator].map((actor) =>
    follower(service, actor),
  ) as [ReturnType<typeof follower>, ReturnType<typeof follower>, ReturnType<typeof follower>];
  const all = { partner, campus, animators };
  for (const one of Object.values(all)) await one.read();
  return { service, ...all };
};

describe('who follows the changes', () => {
  it('begins with nothing, and is told of what is made, changed and removed since, in order', async () => {
    const { service, campus } = await followed();
    const organisation = await service.made(make.anOrganisation());
    const id = idOf(organisation);
    const statement = idOf(await service.made(make.aStatement({ organisationId: id, ...forCampus })));
    await service.tell();
    expect(await campus.read()).toEqual([`${id} 1`, `${statement} 1`]);
    expect(await campus.read()).toEqual([]);
    await service.remove('statement', statement);
    await service.tell();
    expect(await campus.read()).toEqual([`${statement} removed`]);
  });

  it('is told once of what is handed again', async () => {
    const { service, campus } = await followed();
    await service.made(make.anOrganisation());
    await service.tell();
    await service.tell();
    expect(await campus.read()).toHaveLength(1);
  });

  it('as a partner, is told of all that appears with a consent, and to forget all when it ends', async () => {
    const { service, partner, campus } = await followed();
    const id = idOf(await service.made(make.anOrganisation()));
    const statement = idOf(await service.made(make.aStatement({ organisationId: id })));
    await service.tell();
    await campus.read();
    expect(await partner.read()).toEqual([]);
    const consent = await service.made(agrees(id));
    await service.tell();
    expect(await partner.read()).toEqual([`${id} 1`, `${statement} 1`]);
    await service.remove('consent', idOf(consent));
    await service.tell();
    expect(await partner.read()).toEqual([`${id} removed`, `${statement} removed`]);
    // Nothing of it is another thing on campus.
    expect(await campus.read()).toEqual([]);
  });

  it('is told to forget what is narrowed, hidden or merged, and not why', async () => {
    const { service, campus, animators } = await followed();
    const [id, into] = [
      idOf(await service.made(make.anOrganisation())),
      idOf(await service.made(make.anOrganisation({ name: 'Autre' }))),
    ];
    const statement = await service.made(make.aStatement({ organisationId: id }));
    await service.tell();
    for (const one of [campus, animators]) await one.read();
    const hidden = { ...statement.statement, id: idOf(statement), ...forAnimators };
    await service.put(make.aStatement(hidden), { ifVersion: 1 });
    await service.merge(id, into);
    await service.tell();
    expect(await campus.read()).toEqual(
      expect.arrayContaining([`${id} removed`, `${idOf(statement)} removed`]),
    );
    expect(await animators.read()).toEqual(expect.arrayContaining([`${id} removed`, `${idOf(statement)} 2`]));
  });

  it('with a cursor of another circle, of another making or of what was forgotten is told to read anew', async () => {
    const { service, campus } = await followed();
    const old = campus.cursor();
    const anew = {
      ok: false,
      fault: { code: 'invalid', violations: [{ field: 'cursor', rule: 'not-allowed' }] },
    };
    expect(await service.changes(readers.animator, old)).toMatchObject(anew);
    for (let n = 0; n < 101; n += 1) await service.made(make.anOrganisation({ name: `Labo ${n}` }));
    await service.tell();
    await service.schedule.set(dueKinds.forgetChanges, 'all', new Date(0));
    service.at('2026-03-20T10:00:00Z');
    await service.runDue();
    expect(await service.changes(readers.member, old)).toMatchObject({ ok: true });
    service.at('2026-05-02T10:00:00Z');
    await service.runDue();
    expect(await service.changes(readers.member, old)).toMatchObject(anew);
    expect(await campus.read().catch((error: unknown) => String(error))).toContain('cursor');
    const now = await service.changes(readers.member);
    await service.deps.feed.heads.drop();
    expect(await service.changes(readers.member, now.ok ? now.value.next : '')).toMatchObject(anew);
    expect(await service.changes(readers.member, 'x')).toMatchObject({
      fault: { violations: [{ field: 'cursor', rule: 'malformed' }] },
    });
  });

  it('misses nothing that two processes tell at the same time, and reads one order in whatever pages', async () => {
    const service = following();
    const [first, second] = [follower(service, member), follower(service, member)];
    for (const one of [first, second]) await one.read();
    const ids: string[] = [];
    for (let n = 0; n < 120; n += 1)
      ids.push(idOf(await service.made(make.anOrganisation({ name: `Labo ${n}` }))));
    // Another process has turns of its own.
    const other = { ...service.deps, feed: { ...service.deps.feed, turns: new Map() } };
    const events = service.events();
    await Promise.all(events.map((event, n) => hand(event, n % 2 === 0 ? service.deps : other)));
    const [one, two] = [await first.read(7), await second.read(200)];
    expect(one).toEqual(two);
    expect(one.map((change) => change.split(' ')[0]).toSorted()).toEqual(ids.toSorted());
  });
});

type Step =
  | { readonly do: 'edit'; readonly what: number; readonly wide: number }
  | { readonly do: 'consent'; readonly of: number; readonly given: boolean }
  | { readonly do: 'remove'; readonly what: number }
  | { readonly do: 'deliver'; readonly which: number }
  | { readonly do: 'read'; readonly limit: number };

const someStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('edit'), what: fc.nat(5), wide: fc.nat(2) }) as fc.Arbitrary<Step>,
  fc.record({ do: fc.constant('consent'), of: fc.nat(1), given: fc.boolean() }) as fc.Arbitrary<Step>,
  fc.record({ do: fc.constant('remove'), what: fc.integer({ min: 2, max: 5 }) }) as fc.Arbitrary<Step>,
  fc.record({ do: fc.constant('deliver'), which: fc.nat(9) }) as fc.Arbitrary<Step>,
  fc.record({ do: fc.constant('read'), limit: fc.integer({ min: 1, max: 4 }) }) as fc.Arbitrary<Step>,
);

const wide = ['VISIBILITY_PUBLIC', 'VISIBILITY_CAMPUS', 'VISIBILITY_ANIMATORS'] as const;

/** Two organisations, two statements and two texts, of which one is theirs together. */
const aCampus = async (service: ProfilesInMemory) => {
  const [a, b] = [
    idOf(await service.made(make.anOrganisation({ name: 'A' }))),
    idOf(await service.made(make.anOrganisation({ name: 'B' }))),
  ];
  const things: readonly (readonly ['organisation' | 'statement' | 'text', string])[] = [
    ['organisation', a],
    ['organisation', b],
    ['statement', idOf(await service.made(make.aStatement({ organisationId: a })))],
    ['statement', idOf(await service.made(make.aStatement({ organisationId: b })))],
    ['text', idOf(await service.made(make.aText({ ownerIds: [a] })))],
    ['text', idOf(await service.made(make.aText({ ownerIds: [a, b] })))],
  ];
  return { organisations: [a, b] as const, things };
};

const seenNow = async (service: ProfilesInMemory, actor: Actor): Promise<ReadonlyMap<string, number>> => {
  const seen = new Map<string, number>();
  for (const kind of ['organisation', 'statement', 'text'] as const) {
    const page = await service.list(kind, { actor });
    if (page.ok) for (const one of page.value.items) seen.set(idOf(one), one.version);
  }
  return seen;
};

describe('who follows the changes from now on', () => {
  it('keeps exactly what it may see, whatever happens in whatever order it is told', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someStep, { maxLength: 25 }), async (steps) => {
        const service = following();
        const { organisations, things } = await aCampus(service);
        const undelivered = [...service.events()];
        const deliver = async (which: number): Promise<void> => {
          const [event] = undelivered.splice(which % Math.max(1, undelivered.length), 1);
          if (event) await hand(event, service.deps);
        };
        const all = Object.values(readers).map((actor) => ({ actor, reader: follower(service, actor) }));
        for (const { reader } of all) await reader.read();
        const versionOf = async (kind: (typeof things)[number][0], id: string) =>
          (await service.deps.profiles[kind].get(id))?.version;
        const written = new Set<unknown>(undelivered);
        for (const step of steps) {
          if (step.do === 'deliver') await deliver(step.which);
          else if (step.do === 'read') for (const { reader } of all) await reader.read(step.limit);
          else if (step.do === 'consent') {
            const consent = agrees(organisations[step.of] ?? '', step.given);
            const put = await service.put(consent);
            if (!put.ok && put.fault.currentVersion !== undefined)
              await service.put(
                {
                  ...consent,
                  consent: consent.consent && { ...consent.consent, id: put.fault.subjectId ?? '' },
                },
                { ifVersion: put.fault.currentVersion },
              );
          } else {
            const [kind, id] = things[step.what] ?? ['text', ''];
            const version = await versionOf(kind, id);
            if (version !== undefined && step.do === 'remove') await service.remove(kind, id);
            if (version !== undefined && step.do === 'edit') {
              const [a, b] = organisations;
              const about = { id, visibility: wide[step.wide] ?? 'VISIBILITY_PUBLIC' };
              const made = {
                organisation: () => make.anOrganisation({ ...about, name: id === a ? 'A' : 'B' }),
                statement: () => make.aStatement({ ...about, organisationId: step.what === 2 ? a : b }),
                text: () => make.aText({ ...about, ownerIds: step.what === 4 ? [a] : [a, b] }),
              }[kind]();
              await service.put(made, { ifVersion: version });
            }
          }
          // Of several collections, in each the order of its writes.
          const anew = service.events().filter((event) => !written.has(event));
          for (const event of anew) written.add(event);
          undelivered.push(...anew);
        }
        while (undelivered.length > 0) await deliver(0);
        for (const { actor, reader } of all) {
          await reader.read();
          expect(new Map([...reader.kept].toSorted())).toEqual(
            new Map([...(await seenNow(service, actor))].toSorted()),
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a partner', () => {
  it('is told the same, whatever one that did not agree does', async () => {
    const toldTo = async (hidden: boolean): Promise<readonly string[]> => {
      const service = following();
      const reader = follower(service, aMachine());
      await reader.read();
      const shown = idOf(await service.made(make.anOrganisation()));
      await service.made(agrees(shown));
      let other = '';
      if (hidden) {
        other = idOf(await service.made(make.anOrganisation()));
        for (let n = 0; n < 5; n += 1) await service.made(make.aStatement({ organisationId: other }));
      }
      await service.tell();
      const first = (await reader.read()).length;
      if (hidden) await service.remove('organisation', other);
      await service.made(make.aStatement({ organisationId: shown }));
      await service.tell();
      const second = (await reader.read()).length;
      const place = JSON.parse(Buffer.from(reader.cursor() ?? '', 'base64url').toString()) as unknown[];
      return [String(first), String(second), JSON.stringify(place.slice(1))];
    };
    expect(await toldTo(true)).toEqual(await toldTo(false));
  });
});
