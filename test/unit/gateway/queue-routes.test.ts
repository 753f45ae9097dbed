// The animators' queue over REST: what, why now, claimed, acted on and undone.
import { describe, expect, it } from '@jest/globals';
import {
  type DeepPartial,
  QueueItem,
  QueueKind,
} from '../../../proto/generated/passerelle/brokering/v1/queue.ts';
import { acted as actedSchema, queuePage } from '../../../services/gateway/schemas/queue.ts';
import { newId } from '../../../services/platform/ids.ts';
import { aStatement } from './fake-mesh.ts';
import { brokeringMesh } from './brokering-mesh.ts';

const at = brokeringMesh();
const introductionId = newId('int');
const id = `silence:${introductionId}`;

const anItem = (more: DeepPartial<QueueItem> = {}): QueueItem =>
  QueueItem.fromPartial({
    ...{ id, kind: QueueKind.SILENCE, worth: 0.7, introductionId, organisationIds: [at.ours, at.theirs] },
    ...{ since: new Date('2027-03-01T09:00:00Z'), dueAt: new Date('2027-03-15T23:00:00Z') },
    because: ['half_time_over', 'of_a_newer_release'],
    waiting: 1,
    actions: [
      { code: 'ask_owner', effect: 'answer_asked', tellsIds: [at.theirs], here: true },
      { code: 'edit_message', effect: 'of_a_newer_release', tellsIds: [], here: false },
      { code: 'of_a_newer_release', effect: 'answer_asked', here: true },
    ],
    ...more,
  });

const listed = (...items: QueueItem[]) => ({
  items,
  next: 'more',
  counts: [
    { kind: QueueKind.SILENCE, count: 3 },
    { kind: QueueKind.UNRECOGNIZED, count: 1 },
  ],
  asOf: new Date(0),
});

describe('the queue', () => {
  it('says what each item is and why now, with the organisations by name and what each action does', async () => {
    at.answer('listQueue', listed(anItem({ claimedBy: at.member, claimedUntil: new Date(0) })));
    const { status, json } = await at.call('GET', '/v1/queue?kind=silence,review&limit=10');
    expect(queuePage.strict().safeParse(json).error).toBeUndefined();
    expect([status, json.next, json.counts]).toEqual([200, 'more', [{ kind: 'silence', count: 3 }]]);
    expect(json.items[0]).toMatchObject({
      sentence:
        'In the introduction of Alizé and Bruyère, Bruyère did not answer. ' +
        'Half of the time to answer is over, until Monday, 15 March 2027.',
      why: [{ code: 'half_time_over' }],
      organisations: [
        { id: at.ours, name: 'Alizé' },
        { id: at.theirs, name: 'Bruyère' },
      ],
      actions: [
        {
          ...{ code: 'ask_owner', here: true, tells: [{ id: at.theirs, name: 'Bruyère' }] },
          effect: { text: 'Those who did not answer are asked for their answer.' },
        },
        { code: 'edit_message', here: false, tells: [] },
      ],
      claimed_by: { id: at.member, name: 'Ada Canari' },
    });
    expect(json.items[0].actions).toHaveLength(2);
    expect(at.asked('listQueue')).toMatchObject([
      { kinds: [QueueKind.SILENCE, QueueKind.REVIEW], limit: 10 },
    ]);
  });

  it('quotes the statement that it is about, while it is there', async () => {
    const statement = await at.mesh.make('statements', aStatement(at.ours));
    const item = anItem({
      ...{ id: 'e', kind: QueueKind.EXPIRING, organisationIds: [at.ours], statementId: statement.id },
      because: ['expires_soon'],
    });
    at.answer('listQueue', listed(item, { ...item, id: 'gone', statementId: newId('stm') }));
    const { json } = await at.call('GET', '/v1/queue', { lang: 'fr' });
    expect(json.items[0].sentence).toContain('Alizé («\u00a0Cohortes de patients suivis à domicile\u00a0»)');
    expect(json.items[1].sentence).toMatch(/^Un énoncé de Alizé prend bientôt fin/);
    expect(json.items[1].statement.text).toBeUndefined();
  });

  it('is the animators’ alone', async () => {
    const own = encodeURIComponent(id);
    for (const [method, path, body] of [
      ['GET', '/v1/queue'],
      ['PUT', `/v1/queue/${own}/claim`],
      ['DELETE', `/v1/queue/${own}/claim`],
      ['POST', '/v1/queue/acts', { items: [id], action: 'approve' }],
      ['POST', '/v1/queue/acts/x/undo'],
    ] as const)
      expect((await at.call(method, path, { as: at.member, body })).status).toBe(403);
    expect(at.asked('listQueue')).toEqual([]);
  });
});

describe('an item', () => {
  const claim = (method: string) => at.call(method, `/v1/queue/${encodeURIComponent(id)}/claim`);

  it('is claimed and let go', async () => {
    at.answer('claimItem', anItem());
    expect((await claim('PUT')).json.id).toBe(id);
    expect((await claim('DELETE')).status).toBe(200);
    expect(at.asked('claimItem')).toMatchObject([
      { id, release: false },
      { id, release: true },
    ]);
  });

  it('that another has is refused with who has it', async () => {
    at.refuse('claimItem', { code: 'conflict', subject: 'queue item' });
    at.answer('listQueue', listed(anItem({ claimedBy: at.member })));
    const { status, json } = await claim('PUT');
    expect([status, json.current.claimed_by.name]).toEqual([409, 'Ada Canari']);
    expect(json.detail).toContain('Another animator is at it');
  });

  it('that is gone is not found', async () => {
    at.refuse('claimItem', { code: 'not-found', subject: 'queue item', subjectId: id });
    const { status, json } = await claim('PUT');
    expect([status, json.detail]).toEqual([404, expect.stringContaining('the item of the queue')]);
  });
});

describe('acting on items', () => {
  const act = (body: object) => at.call('POST', '/v1/queue/acts', { body });

  it('says of each what it did, or would do', async () => {
    at.answer('actOnItems', {
      results: [
        {
          ...{ id, code: 'done', effect: 'others_asked', tellsIds: [at.theirs] },
          ...{ undoId: 'u1', undoUntil: new Date(0) },
        },
        { id: 'b', code: 'not-offered', effect: '', tellsIds: [] },
        { id: 'c', code: 'of-a-newer-release', effect: '', tellsIds: [] },
      ],
    });
    const { json } = await act({ items: [id, 'b', 'c'], action: 'approve', preview: true });
    expect(actedSchema.strict().safeParse(json).error).toBeUndefined();
    expect(json).toMatchObject({
      preview: true,
      results: [
        {
          ...{ item: id, code: 'done', undo: 'u1', effect: { code: 'others_asked' } },
          tells: [{ name: 'Bruyère' }],
        },
        { item: 'b', code: 'not_offered', text: 'This cannot be done to it.' },
        { item: 'c', code: 'unknown' },
      ],
    });
    expect(at.asked('actOnItems')).toMatchObject([
      { ids: [id, 'b', 'c'], action: 'approve', preview: true, until: undefined },
    ]);
  });

  it('puts aside until a day, and says of any other action that it has none', async () => {
    at.answer('actOnItems', { results: [] });
    await act({ items: [id], action: 'put_aside', until: '2027-04-01' });
    expect(at.asked('actOnItems')).toMatchObject([{ until: '2027-04-01', preview: false }]);
    const wrong = await act({ items: [], action: 'approve', until: '2027-04-01' });
    expect(wrong.json.errors.map(({ field }: { field: string }) => field)).toEqual(['items', 'until']);
    at.refuse('actOnItems', { code: 'invalid', violations: [{ field: 'ids', rule: 'too-many' }] });
    const many = await act({ items: [id], action: 'approve' });
    expect(many.json.errors).toMatchObject([{ field: 'items' }]);
  });

  it.each([
    ['undone', 200],
    ['told', 409],
    ['acted-since', 409],
    ['undone-before', 404],
    ['unknown', 404],
  ])('is taken back: %s', async (code, status) => {
    at.answer('undoAct', { code });
    const undone = await at.call('POST', '/v1/queue/acts/u1/undo');
    expect(undone.status).toBe(status);
    expect(at.asked('undoAct')).toMatchObject([{ undoId: 'u1' }]);
  });
});
