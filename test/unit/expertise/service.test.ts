import { describe, expect, it } from '@jest/globals';
import {
  ExplainRequest,
  Question,
  SearchRequest,
  SimilarRequest,
  SourceKind,
} from '../../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { Role } from '../../../proto/generated/passerelle/mesh/v1/actor.ts';
import { contextFor } from '../../../services/platform/call-context.ts';
import type { CallContext } from '../../../services/platform/call-context.ts';
import { valueOf } from '../../../services/platform/faults/fault.ts';
import { actorMessage } from '../../../services/platform/access/actor-message.ts';
import { serviceActor } from '../../../services/platform/access/actor.ts';
import { aMesh, settled } from './a-small-mesh.ts';
import { memberOf } from './expertise-makers.ts';

const member = actorMessage(memberOf('org_x'));
const service = actorMessage(serviceActor('req'));
const call = contextFor('req', 60_000);
const callWith = (leftMs: number): CallContext => ({ ...call, deadline: Date.now() + leftMs });
const gather = async <T>(answers: AsyncIterable<T>): Promise<T[]> => {
  const gathered: T[] = [];
  for await (const answer of answers) gathered.push(answer);
  return gathered;
};
const aSearch = (about: Partial<SearchRequest> = {}) =>
  SearchRequest.fromPartial({ actor: member, question: { words: 'dialyse' }, limit: 10, ...about });

const aReadyReplica = async (mesh: ReturnType<typeof aMesh>) => {
  const replica = await mesh.replica();
  await replica.readBack();
  replica.caughtUp();
  await settled();
  return replica;
};

describe('the replica that holds the lease', () => {
  it('tells nothing before it caught up, then everything at once', async () => {
    const mesh = aMesh();
    const replica = await mesh.replica();
    replica.held();
    for (let n = 1; n <= 450; n += 1) await replica.offer({ version: 1, id: `stm_${n}` });
    await settled();
    expect(mesh.told()).toEqual([]);
    replica.caughtUp();
    await settled();
    expect(mesh.told()).toHaveLength(450);
    expect(mesh.appends()).toBe(3);
  });

  it('has one append in flight, and tells what changed meanwhile once, by its latest version', async () => {
    const mesh = aMesh();
    const replica = await aReadyReplica(mesh);
    replica.held();
    const thaw = mesh.freeze();
    await replica.offer({ version: 1 });
    await settled();
    await replica.offer({ version: 2, by: 'org_b' });
    await replica.offer({ version: 3, by: 'org_c' });
    await settled();
    expect(mesh.appends()).toBe(1);
    thaw();
    await settled();
    expect(mesh.told()).toEqual(['stm_1@1', 'stm_1@3']);
    expect(mesh.toldInFull().at(-1)?.organisationIds.toSorted()).toEqual(['org_a', 'org_b', 'org_c']);
  });

  it('says that an expired or removed statement is out', async () => {
    const mesh = aMesh();
    const replica = await aReadyReplica(mesh);
    replica.held();
    await replica.offer({ version: 1 });
    await settled();
    await replica.offer({ version: 2, expired: true });
    await settled();
    await replica.offer({ version: 3, gone: true });
    await settled();
    expect(mesh.toldInFull().map(({ removed, kind }) => [removed, kind])).toEqual([
      [false, SourceKind.OFFER],
      [true, SourceKind.OFFER],
      [true, SourceKind.OFFER],
    ]);
    expect(mesh.toldInFull().at(-1)?.organisationIds).toEqual(['org_a']);
  });

  it('tells a redelivered event to nobody', async () => {
    const mesh = aMesh();
    const replica = await aReadyReplica(mesh);
    replica.held();
    for (let delivery = 0; delivery < 3; delivery += 1) {
      await replica.offer({ version: 1 });
      await settled();
      await replica.readBack();
    }
    expect(mesh.told()).toEqual(['stm_1@1']);
  });

  it('hands over to another, which tells exactly what is missing; the one that froze tells nothing more', async () => {
    const mesh = aMesh();
    const [first, second] = [await aReadyReplica(mesh), await aReadyReplica(mesh)];
    first.held();
    await first.offer({ version: 1, id: 'stm_1' });
    await settled();
    const thaw = mesh.freeze();
    for (const replica of [first, second]) await replica.offer({ version: 1, id: 'stm_2' });
    await second.offer({ version: 1, id: 'stm_1' });
    await settled();
    await second.readBack();
    // The first one does not know yet that its lease is gone.
    second.held();
    await settled();
    thaw();
    await settled();
    expect(mesh.told()).toEqual(['stm_1@1', 'stm_2@1']);
    await first.offer({ version: 2, id: 'stm_1' });
    await settled();
    expect(mesh.told()).toHaveLength(2);
    await first.readBack();
    first.lost();
    first.held();
    await settled();
    expect(mesh.told()).toEqual(['stm_1@1', 'stm_2@1', 'stm_1@2']);
  });

  it('tries again when the log cannot be reached', async () => {
    const mesh = aMesh();
    const replica = await aReadyReplica(mesh);
    mesh.failNext(1);
    replica.held();
    await replica.offer({ version: 1 });
    while (mesh.told().length === 0) await settled();
    expect(mesh.told()).toEqual(['stm_1@1']);
  });

  it('stops while it is still catching up', async () => {
    const mesh = aMesh();
    const one = await mesh.replica();
    one.held();
    await settled();
    await one.stop();
    expect(mesh.told()).toEqual([]);
  });

  it('tells nothing once it stopped', async () => {
    const mesh = aMesh();
    const replica = await aReadyReplica(mesh);
    replica.held();
    await replica.stop();
    await replica.offer({ version: 1 });
    await settled();
    expect(mesh.told()).toEqual([]);
  });
});

describe('a call', () => {
  it('waits for what it must take into account, and says what it was computed from', async () => {
    const replica = await aReadyReplica(aMesh());
    await replica.knows('org_a');
    await replica.offer({ version: 1, text: 'imagerie' });
    const answer = replica.api.search(aSearch({ atLeast: [{ aggregateId: 'stm_1', version: 3 }] }), call);
    await replica.offer({ version: 2 });
    await replica.offer({ version: 3 });
    const { hits, asOf } = valueOf(await answer);
    expect(hits).toMatchObject([{ organisationId: 'org_a' }]);
    expect(asOf).toEqual({
      versions: [{ aggregateId: 'stm_1', version: 3 }],
      time: new Date('2026-01-01T00:00:00Z'),
    });
  });

  it('hears `behind` in time to ask another replica', async () => {
    const replica = await aReadyReplica(aMesh());
    const atLeast = [{ aggregateId: 'stm_1', version: 1 }];
    const answer = await replica.api.search(aSearch({ atLeast }), callWith(20));
    expect(answer).toEqual({ ok: false, fault: { code: 'behind' } });
  });

  it('waits for a replica that is still catching up, which says so', async () => {
    const replica = await aMesh().replica();
    expect(replica.trouble()).toMatch('catching up');
    let answered = false;
    const answer = Promise.resolve(replica.api.search(aSearch(), call)).finally(() => (answered = true));
    await settled();
    expect(answered).toBe(false);
    replica.caughtUp();
    expect(await answer).toMatchObject({ ok: true });
    expect(replica.trouble()).toBeUndefined();
  });

  it('is refused to others than services where every visibility counts', async () => {
    const { api } = await aReadyReplica(aMesh());
    const pairs = [{ askingId: 'stm_1', answeringId: 'stm_2' }];
    const explained = await api.explain(ExplainRequest.fromPartial({ actor: member, pairs }), call);
    expect(explained).toMatchObject({ ok: false, fault: { code: 'forbidden' } });
    const animator = { ...member, roles: [Role.ANIMATOR] };
    const questions = [{ id: 'q', question: { sourceId: 'stm_1' } }];
    const similar = api.similar(SimilarRequest.fromPartial({ actor: animator, questions, limit: 1 }), call);
    await expect(gather(similar)).rejects.toMatchObject({ fault: { code: 'forbidden' } });
  });

  it('names every field at fault', async () => {
    const { api } = await aReadyReplica(aMesh());
    const wrong = aSearch({
      question: Question.fromPartial({ words: ' ' }),
      evidence: 1,
      limit: 101,
      cursor: 'x',
      atLeast: [{ aggregateId: 'mem_1', version: 1 }],
    });
    expect(await api.search(wrong, call)).toMatchObject({
      fault: {
        code: 'invalid',
        violations: [
          { field: 'question.words', rule: 'required' },
          { field: 'limit', rule: 'too-big', parameters: { max: '100' } },
          { field: 'cursor', rule: 'malformed' },
          { field: 'at_least[0].aggregate_id', rule: 'malformed' },
        ],
      },
    });
  });

  it('answers a batch in the order of its questions', async () => {
    const replica = await aReadyReplica(aMesh());
    await replica.offer({ version: 1, id: 'stm_1', by: 'org_a' });
    await replica.offer({ version: 1, id: 'stm_2', by: 'org_b' });
    const questions = ['stm_2', 'stm_gone', 'stm_1'].map((sourceId) => ({
      id: `q_${sourceId}`,
      question: { sourceId },
    }));
    const request = SimilarRequest.fromPartial({ actor: service, questions, limit: 5 });
    const answers = await gather(replica.api.similar(request, call));
    expect(answers.map(({ id, hits }) => [id, hits.map((hit) => hit.organisationId)])).toEqual([
      ['q_stm_2', ['org_a']],
      ['q_stm_gone', []],
      ['q_stm_1', ['org_b']],
    ]);
  });

  it('goes on after a page where the page ended', async () => {
    const replica = await aReadyReplica(aMesh());
    for (const letter of ['a', 'b', 'c']) {
      await replica.knows(`org_${letter}`);
      await replica.offer({ version: 1, id: `stm_${letter}`, by: `org_${letter}` });
    }
    const first = valueOf(await replica.api.search(aSearch({ limit: 2 }), call));
    const second = valueOf(await replica.api.search(aSearch({ limit: 2, cursor: first.next }), call));
    expect(first.hits.map((hit) => hit.organisationId)).toEqual(['org_a', 'org_b']);
    expect(second).toMatchObject({ hits: [{ organisationId: 'org_c' }], next: undefined });
  });

  it('finds under the other organisation what a merged one stood behind', async () => {
    const replica = await aReadyReplica(aMesh());
    await replica.offer({ version: 1, by: 'org_old' });
    await replica.knows('org_old', 'org_new');
    await replica.knows('org_new');
    const { hits } = valueOf(await replica.api.search(aSearch(), call));
    expect(hits.map((hit) => hit.organisationId)).toEqual(['org_new']);
  });
});
