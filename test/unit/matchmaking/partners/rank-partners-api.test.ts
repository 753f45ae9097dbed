import { describe, expect, it } from '@jest/globals';
import {
  type SearchRequest,
  SearchResponse,
  type ThemesRequest,
  ThemesResponse,
} from '../../../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { RankPartnersRequest } from '../../../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { createCampus } from '../../../../services/matchmaking/campus/campus.ts';
import { createHeldForecast } from '../../../../services/matchmaking/partners/hold-forecast.ts';
import { createTextThemes } from '../../../../services/matchmaking/partners/text-themes.ts';
import { answerRankPartners } from '../../../../services/matchmaking/rank-partners-api.ts';
import { actorMessage } from '../../../../services/platform/access/actor-message.ts';
import { type Actor, serviceActor } from '../../../../services/platform/access/actor.ts';
import { contextFor } from '../../../../services/platform/call-context.ts';
import { fault, ok, refused, valueOf } from '../../../../services/platform/faults/fault.ts';
import type { Visibility } from '../../../../services/platform/access/actor.ts';

type Deps = Parameters<typeof answerRankPartners>[0];

const everybody = ['org_a', 'org_b', 'org_c', 'org_d'];
const animator: Actor = { ...serviceActor('req'), kind: 'person', animator: true };

const aCampus = async () => {
  const asked: ThemesRequest[] = [];
  const searched: SearchRequest[] = [];
  let semantics = 1;
  const expertise = {
    search: async (request: SearchRequest) => {
      searched.push(request);
      const hits = [{ organisationId: 'org_d', raw: 3 }];
      return ok(SearchResponse.fromPartial({ hits }));
    },
    themes: async (request: ThemesRequest) => {
      asked.push(request);
      const sources = request.sourceIds.map((sourceId) => ({ sourceId, values: Uint8Array.of(255, 10) }));
      return ok(ThemesResponse.fromPartial({ semantics, sources }));
    },
  };
  const deps: Deps = {
    campus: createCampus(),
    themes: createTextThemes(),
    forecast: createHeldForecast(() => Promise.resolve()),
    expertise: expertise as Partial<Deps['expertise']> as Deps['expertise'],
    clock: () => new Date('2026-03-02T10:00:00Z'),
  };
  for (const id of everybody)
    deps.campus.takeOrganisation({ id, version: 1, is: { id, poles: [], visibility: 'campus' } });
  const {
    themes,
    campus: { works },
  } = deps;
  return {
    deps,
    asked,
    searched,
    write: (id: string, organisations: string[], visibility: Visibility = 'campus') =>
      works.take({ id, version: 1, work: { id, kind: 'text', organisations, visibility } }),
    collaborate: (id: string, organisations: string[]) =>
      works.take({ id, version: 1, work: { id, kind: 'collaboration', organisations } }),
    merge: works.redirect,
    learn: (version: number) => {
      semantics = version;
      themes.learned(version);
    },
    ask: (about: Partial<RankPartnersRequest> = {}, actor: Actor = animator) =>
      answerRankPartners(
        deps,
        RankPartnersRequest.fromPartial({
          actor: actorMessage(actor),
          organisationId: 'org_a',
          limit: 10,
          ...about,
        }),
        contextFor('req', 5_000),
      ),
  };
};

type Campus = Awaited<ReturnType<typeof aCampus>>;
const partners = async (
  campus: Campus,
  about: Partial<RankPartnersRequest> = {},
): Promise<readonly string[]> =>
  valueOf(await campus.ask(about)).partners.map(({ organisationId }) => organisationId);

describe('the next partners of an organisation', () => {
  it('are ranked by collaborations, texts and circles, without itself', async () => {
    const campus = await aCampus();
    campus.write('txt_1', ['org_a', 'org_b']);
    campus.collaborate('col_1', ['org_b', 'org_c']);
    campus.write('txt_2', ['org_d']);
    const answer = valueOf(await campus.ask());
    expect(answer.partners.map(({ organisationId }) => organisationId)).toEqual(['org_b', 'org_c', 'org_d']);
    expect(answer.partners[0]?.walk).toBeGreaterThan(answer.partners[1]?.walk ?? 1);
    expect(answer.partners[2]).toMatchObject({ walk: 0, text: 3 });
  });

  it('leave out whom the asker leaves out, and end at the limit', async () => {
    const campus = await aCampus();
    campus.write('txt_1', ['org_a', 'org_b', 'org_c', 'org_d']);
    expect(await partners(campus, { withoutOrganisations: ['org_b'], limit: 1 })).toEqual(['org_d']);
  });

  it('are none of those that stand behind nothing that all members may see', async () => {
    const campus = await aCampus();
    campus.write('txt_1', ['org_a', 'org_b']);
    campus.write('txt_2', ['org_a', 'org_c'], 'animators');
    expect(await partners(campus)).toEqual(['org_b']);
  });

  it('name the one that stands in for a merged one', async () => {
    const campus = await aCampus();
    campus.write('txt_1', ['org_a', 'org_b']);
    campus.merge('org_b', 'org_c');
    expect(await partners(campus)).toEqual(['org_c']);
  });

  it('cost a question about each text once, until themes are learned anew', async () => {
    const campus = await aCampus();
    campus.write('txt_1', ['org_a', 'org_b']);
    await campus.ask();
    await campus.ask();
    expect(campus.asked).toHaveLength(1);
    campus.write('txt_2', ['org_c']);
    await campus.ask();
    expect(campus.asked[1]?.sourceIds).toEqual(['txt_2']);
    campus.learn(2);
    await campus.ask();
    expect(campus.asked[2]?.sourceIds).toEqual(['txt_1', 'txt_2']);
    expect(campus.asked[2]?.atLeast).toContainEqual({ aggregateId: 'semantics', version: 2 });
  });

  it('wait for what they must take into account', async () => {
    const campus = await aCampus();
    const atLeast = [{ aggregateId: 'txt_1', version: 1 }];
    expect(await campus.ask({ atLeast })).toMatchObject({ ok: false, fault: { code: 'behind' } });
    expect(campus.searched[0]?.atLeast).toEqual(atLeast);
    campus.write('txt_1', ['org_a', 'org_b']);
    expect(await campus.ask({ atLeast })).toMatchObject({ ok: true });
    Object.assign(campus.deps.expertise, { search: async () => refused(fault('behind')) });
    expect(await campus.ask()).toMatchObject({ ok: false, fault: { code: 'behind' } });
  });

  it.each([
    ['a member', { ...animator, animator: false }],
    ['a partner machine', { ...animator, kind: 'machine' as const, animator: false }],
  ])('are not for %s', async (_, actor) => {
    const campus = await aCampus();
    expect(await campus.ask({}, actor)).toMatchObject({ ok: false, fault: { code: 'forbidden' } });
  });

  it('are asked for within limits, of an organisation that there is', async () => {
    const campus = await aCampus();
    for (const limit of [0, 10_001]) {
      expect(await campus.ask({ limit })).toMatchObject({
        fault: { code: 'invalid', violations: [{ field: 'limit' }] },
      });
    }
    const withoutOrganisations = Array.from({ length: 10_001 }, (__, i) => `org_${i}`);
    expect(await campus.ask({ withoutOrganisations })).toMatchObject({ fault: { code: 'invalid' } });
    expect(await campus.ask({ organisationId: 'org_nobody' })).toMatchObject({
      fault: { code: 'not-found' },
    });
  });
});
