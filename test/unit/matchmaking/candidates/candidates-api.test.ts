import { describe, expect, it } from '@jest/globals';
import {
  type Candidate,
  ExplainOrganisationsRequest,
  ListCandidatesRequest,
  PairStanding,
  ReasonCode,
} from '../../../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { StatementKind } from '../../../../proto/generated/passerelle/profiles/v1/statement.ts';
import { listCandidates } from '../../../../services/matchmaking/candidates-api.ts';
import { explainOrganisations } from '../../../../services/matchmaking/explain-organisations-api.ts';
import type { Actor } from '../../../../services/platform/access/actor.ts';
import { contextFor } from '../../../../services/platform/call-context.ts';
import { valueOf } from '../../../../services/platform/faults/fault.ts';
import { aMemberOf, anAnimator, asMessage } from '../../../makers/actors.ts';
import {
  consentEvent,
  type MatchmakingInMemory,
  matchmakingInMemory,
  organisationEvent,
  statementEvent,
} from '../../../makers/matchmaking-service.ts';

const member = aMemberOf('org_a');

const campus = async (more: object = {}): Promise<MatchmakingInMemory> => {
  const service = matchmakingInMemory();
  await service.join('org_a', 'org_b', 'org_c');
  await service.need('stm_a', 'org_a');
  await service.offer('stm_b', 'org_b', { gladly: true, ...more });
  return service;
};

const candidates = async (
  { deps }: MatchmakingInMemory,
  actor: Actor,
  about: Partial<ListCandidatesRequest> = {},
): Promise<readonly Candidate[]> =>
  valueOf(
    await listCandidates(
      deps,
      ListCandidatesRequest.fromPartial({
        actor: asMessage(actor),
        organisationId: 'org_a',
        limit: 50,
        ...about,
      }),
      contextFor('request', 5_000),
    ),
  ).candidates;

const explain = async ({ deps }: MatchmakingInMemory, actor: Actor, other = 'org_b') =>
  valueOf(
    await explainOrganisations(
      deps,
      ExplainOrganisationsRequest.fromPartial({ actor: asMessage(actor), organisationIds: ['org_a', other] }),
      contextFor('request', 5_000),
    ),
  );

describe('the candidates of an organisation', () => {
  it('are there before any round, with the words of both', async () => {
    const [first, ...more] = await candidates(await campus(), member);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ organisationId: 'org_b', suggestionId: undefined });
    const own = first?.sides.find(({ organisationId }) => organisationId === 'org_a');
    expect(own?.reasons[0]).toMatchObject({
      own: [{ words: 'mots de stm_a' }],
      other: [{ words: 'mots de stm_b' }],
    });
  });

  it('name their suggestion once there is one', async () => {
    const service = await campus();
    await service.settle();
    const kept = await service.suggestion('org_a', 'org_b');
    expect(await candidates(service, member)).toMatchObject([{ suggestionId: kept?.id }]);
  });

  it('follow an edit at once, also where nothing has searched for it yet', async () => {
    const service = await campus();
    const event = statementEvent('stm_c', 1, {
      organisationId: 'org_c',
      kind: StatementKind.OFFER,
      gladly: true,
    });
    service.expertise.held.set('stm_c', event.message);
    await service.deliver(event);
    expect(await candidates(service, member)).toHaveLength(1);
    const atLeast = [{ aggregateId: 'stm_c', version: 1 }];
    expect(await candidates(service, member, { atLeast })).toHaveLength(2);
  });

  it.each([
    ['is kept for animators', { visibility: 'VISIBILITY_ANIMATORS' }],
    ['is discreet', { discreet: true, preview: 'aperçu' }],
  ])('are for animators alone where what they stand on %s', async (_, more) => {
    const service = await campus(more);
    expect(await candidates(service, member)).toEqual([]);
    expect(await candidates(service, anAnimator())).toMatchObject([{ organisationId: 'org_b' }]);
  });

  it('say in the words of both that they work on the same, but not of what is not saved', async () => {
    const service = await campus();
    service.expertise.kin = () => 0.9;
    await service.offer('stm_a2', 'org_a');
    const kinWords = (found: readonly Candidate[]) =>
      found.flatMap(({ sides }) =>
        sides
          .flatMap(({ reasons }) => reasons)
          .filter(({ code }) => code === ReasonCode.SHARED_EXPERTISE)
          .flatMap(({ own, other }) => [...own, ...other].map(({ words }) => words)),
      );
    const unsaved = { kind: StatementKind.NEED, type: undefined, text: 'dialyse' };
    const about = ListCandidatesRequest.fromPartial({ unsaved }).unsaved;
    const preview = await candidates(service, member, { unsaved: about });
    expect(preview).toHaveLength(1);
    expect(kinWords(preview)).toEqual([]);
    expect(kinWords(await candidates(service, member))).toContain('mots de stm_a2');
  });

  it('are none that a rule forbids', async () => {
    const service = await campus();
    await service.deliver(consentEvent('org_b', 2, false));
    expect(await candidates(service, anAnimator())).toEqual([]);
  });

  it('are not for others', async () => {
    const service = await campus();
    const request = ListCandidatesRequest.fromPartial({
      actor: asMessage(aMemberOf('org_b')),
      organisationId: 'org_a',
      limit: 5,
    });
    expect(await listCandidates(service.deps, request, contextFor('request', 5_000))).toMatchObject({
      ok: false,
      fault: { code: 'forbidden' },
    });
  });
});

describe('why two are or are not suggested', () => {
  it('says that they are', async () => {
    const service = await campus();
    await service.settle();
    expect(await explain(service, member)).toMatchObject({
      standing: PairStanding.SUGGESTED,
      candidate: { organisationId: 'org_b' },
    });
  });

  it('says that they could be, before a round has chosen them', async () => {
    expect(await explain(await campus(), member)).toMatchObject({ standing: PairStanding.NOT_CHOSEN });
  });

  it('names the cause to animators, and to members as far as they may know', async () => {
    const service = await campus();
    await service.deliver(consentEvent('org_b', 2, false));
    expect(await explain(service, anAnimator())).toMatchObject({
      standing: PairStanding.FORBIDDEN,
      suppressions: [{ code: 'consent_withdrawn', because: 'org_b' }],
    });
    expect((await explain(service, member)).suppressions).toEqual([]);
  });

  it('names to members what follows from their own, without whose it is', async () => {
    const service = await campus();
    await service.deliver(consentEvent('org_a', 2, false));
    const { suppressions } = await explain(service, member);
    expect(suppressions).toMatchObject([{ code: 'consent_withdrawn', because: undefined }]);
  });

  it('says who would gain nothing', async () => {
    expect(await explain(await campus(), member, 'org_c')).toMatchObject({
      standing: PairStanding.NOTHING_TO_GAIN,
      gainsNothing: ['org_a', 'org_c'],
    });
  });

  it('knows nobody whom the asker may not know', async () => {
    const service = await campus();
    await service.deliver(organisationEvent('org_b', 2, 'removed'));
    const request = ExplainOrganisationsRequest.fromPartial({
      actor: asMessage(member),
      organisationIds: ['org_a', 'org_b'],
    });
    expect(await explainOrganisations(service.deps, request, contextFor('request', 5_000))).toMatchObject({
      ok: false,
      fault: { code: 'not-found' },
    });
  });
});
