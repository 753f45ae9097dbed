// Introductions over REST: what each reader is shown, and who may ask.
import { describe, expect, it } from '@jest/globals';
import { Call } from '../../../proto/generated/passerelle/brokering/v1/calls.ts';
import {
  type DeepPartial,
  type Introduction,
  Origin,
  PartyAnswer,
  Stage,
} from '../../../proto/generated/passerelle/brokering/v1/introductions.ts';
import { introduction as schema } from '../../../services/gateway/schemas/introduction.ts';
import { newId } from '../../../services/platform/ids.ts';
import { aSide } from './matchmaking-mesh.ts';
import { anIntroduction, brokeringMesh } from './brokering-mesh.ts';

const at = brokeringMesh();

const day = (of: string): Date => new Date(`${of}T10:00:00Z`);
const offered = (more: DeepPartial<Introduction> = {}) =>
  anIntroduction({
    parties: [{ organisationId: at.ours, own: true }, { organisationId: at.theirs }],
    reached: [
      { stage: Stage.REQUESTED, at: day('2027-03-01') },
      { stage: Stage.OFFERED, at: day('2027-03-02') },
    ],
    actions: ['agree', 'offer_times', 'fly'],
    // Midnight in Paris.
    answerBy: new Date('2027-03-16T23:00:00Z'),
    ...more,
  });
const introduced = (more: DeepPartial<Introduction> = {}) =>
  offered({
    stage: Stage.INTRODUCED,
    parties: [
      { organisationId: at.ours, own: true, answer: PartyAnswer.AGREED, personId: at.member },
      { organisationId: at.theirs, answer: PartyAnswer.AGREED, personId: at.memberOfTheirs },
    ],
    answerBy: undefined,
    ...more,
  });

/** A suggestion whose other side is discreet. */
const discreetly = (id: string): void =>
  void at.mesh.suggestions.set(id, {
    ...{ id, version: 1, state: 'SUGGESTION_STATE_PROPOSED', score: 0.7, round: 1, added: false },
    ...{ explored: false, withdrawnFor: '', proposedAt: day('2027-02-01') },
    sides: [aSide(at.ours), aSide(at.theirs, { discreet: true })],
  } as never);

const get = (of: { id: string }, as?: string, lang = 'en') =>
  at.call('GET', `/v1/introductions/${of.id}`, { as, lang });

describe('an introduction', () => {
  it('is shown to its party with its steps, what may be done, and one sentence in its language', async () => {
    const of = offered();
    at.answer('getIntroduction', of);
    const { status, json, headers } = await get(of, at.member);
    expect(status).toBe(200);
    expect(schema.safeParse(json).error).toBeUndefined();
    expect(headers.get('etag')).toBe('"abc-123"');
    expect(json).toMatchObject({
      stage: 'offered',
      standing: 'your_answer',
      sentence: 'Do you want to meet Bruyère? Please answer by Tuesday, 16 March 2027.',
      origin: 'animator',
      actions: ['agree', 'offer_times'],
    });
    expect(json.parties).toMatchObject([
      { own: true, organisation: { id: at.ours, name: 'Alizé', kind: 'lab' } },
      { own: false, organisation: { id: at.theirs, name: 'Bruyère', kind: 'startup' } },
    ]);
    expect(json.steps).toEqual([
      { stage: 'requested', reached: true, reached_at: '2027-03-01T10:00:00.000Z' },
      { stage: 'offered', reached: true, reached_at: '2027-03-02T10:00:00.000Z' },
      ...['agreed', 'introduced', 'met', 'outcome'].map((stage) => ({ stage, reached: false })),
    ]);
    expect(at.asked('getIntroduction')).toMatchObject([{ id: of.id, organisationId: at.ours }]);
    const french = await get(of, at.member, 'fr');
    expect(french.json.sentence).toBe(
      'Souhaitez-vous rencontrer Bruyère\u202f? Merci de répondre au plus tard le mardi 16 mars 2027.',
    );
  });

  it('asks for no contact before names are exchanged, whatever the service tells', async () => {
    for (const stage of [Stage.OFFERED, Stage.AGREED, Stage.DECLINED]) {
      const of = introduced({ stage });
      at.answer('getIntroduction', of);
      const { text } = await get(of, at.member);
      expect(text).not.toMatch(/Bea|example\.org/);
    }
    expect(at.mesh.profiles.calls.filter(({ method }) => method === 'getContact')).toEqual([]);
  });

  it('gives names and mails once it is made, asked for as a service for this purpose, and logs none', async () => {
    const of = introduced();
    at.answer('getIntroduction', of);
    const { json } = await get(of, at.member);
    expect(json.parties[1].person).toEqual({ name: 'Bea Canari', email: 'bea@example.org' });
    expect(at.mesh.profiles.calls.filter(({ method }) => method === 'getContact')).toMatchObject([
      { request: { organisationId: at.ours } },
      {
        request: {
          personId: at.memberOfTheirs,
          purpose: 'CONTACT_PURPOSE_INTRODUCTION',
          organisationId: at.theirs,
          actor: { kind: 'ACTOR_KIND_SERVICE' },
        },
      },
    ]);
    expect(at.mesh.logged.join('')).not.toMatch(/Bea|example\.org/);
  });

  it('stays without a contact that may not be given', async () => {
    const of = introduced();
    at.answer('getIntroduction', of);
    at.mesh.profiles.failNext('getContact', { code: 'forbidden' });
    at.mesh.profiles.failNext('getContact', { code: 'forbidden' });
    const { status, json } = await get(of, at.member);
    expect([status, json.parties[1].person]).toEqual([200, undefined]);
  });

  it('gives no names or contacts in lists', async () => {
    at.answer('listIntroductions', { items: [introduced()], next: undefined });
    const { text } = await at.call('GET', `/v1/organisations/${at.ours}/introductions`, { as: at.member });
    expect(text).toContain('Bruyère');
    expect(text).not.toMatch(/Bea|example\.org/);
  });

  it('names an organisation that was introduced, also one that is shown to nobody else', async () => {
    const hidden = await at.mesh.make('organisations', {
      ...{ name: 'Dune', kind: 'agency', visibility: 'animators' },
    });
    const parties = [{ organisationId: at.ours, own: true }, { organisationId: hidden.id }];
    const before = offered({ parties });
    at.answer('getIntroduction', before);
    expect((await get(before, at.member)).text).not.toContain('Dune');
    const after = introduced({ parties });
    at.answer('getIntroduction', after);
    expect((await get(after, at.member)).json.parties[1].organisation.name).toBe('Dune');
  });

  it('says of a discreet other only its kind, poles and country, and keeps its name from every sentence', async () => {
    const suggestionId = newId('sug');
    discreetly(suggestionId);
    const of = offered({
      ...{ origin: Origin.SUGGESTION, suggestionId },
      parties: [{ organisationId: at.ours, own: true }, {}],
    });
    at.answer('getIntroduction', of);
    at.answer('listIntroductions', { items: [of], next: undefined });
    const whole = await get(of, at.member);
    expect(whole.json.parties[1]).toMatchObject({ about: { kind: 'startup', country: 'FR' } });
    expect(whole.json.sentence).toContain('an organisation of the campus (start-up)');
    expect(whole.json.steps[0]).toEqual({
      ...{ stage: 'suggested', reached: true, reached_at: '2027-02-01T10:00:00.000Z' },
    });
    expect(whole.json.reasons).toMatchObject([{ code: 'offer_answers_need' }]);
    const listed = await at.call('GET', `/v1/organisations/${at.ours}/introductions`, { as: at.member });
    expect(listed.json.items[0].parties[1].about.kind).toBe('startup');
    for (const { text } of [whole, listed]) {
      expect(text).not.toContain('Bruyère');
      expect(text).not.toContain(at.theirs);
    }
  });

  it('is shown without reasons where its suggestion is not there any more', async () => {
    const of = offered({ origin: Origin.SUGGESTION, suggestionId: newId('sug') });
    at.answer('getIntroduction', of);
    const { status, json } = await get(of, at.member);
    expect([status, json.reasons, json.steps[0]]).toEqual([
      200,
      undefined,
      { stage: 'suggested', reached: true },
    ]);
  });

  it('shows animators who did what, by name', async () => {
    const of = introduced({
      parties: [
        { organisationId: at.ours, personId: at.member },
        { organisationId: at.theirs, answer: PartyAnswer.DECLINED },
      ],
      stage: Stage.DECLINED,
      history: [
        {
          ...{ at: day('2027-03-03'), action: 'decline', by: 'party', personId: at.memberOfTheirs },
          ...{ organisationId: at.theirs, stage: Stage.DECLINED, code: 'no_time' },
        },
      ],
      declineWords: 'Pas le temps.',
    });
    at.answer('getIntroduction', of);
    const { json } = await get(of);
    expect(schema.safeParse(json).error).toBeUndefined();
    expect(json).toMatchObject({
      sentence:
        'The introduction of Alizé and Bruyère ended with a no from Bruyère: only animators can ask again.',
      history: [
        {
          ...{ action: 'decline', code: 'no_time', stage: 'declined' },
          person: { id: at.memberOfTheirs, name: 'Bea Canari' },
          organisation: { id: at.theirs, name: 'Bruyère' },
        },
      ],
      decline_words: 'Pas le temps.',
      parties: [{ person: { name: 'Ada Canari' } }, {}],
    });
    expect(json.parties[0].person.email).toBeUndefined();
    expect(json.steps.at(-1)).toMatchObject({ stage: 'declined', reached: true });
    expect(at.asked('getIntroduction')).toMatchObject([{ organisationId: undefined }]);
  });

  it('in a stage that a newer release added is not there, and takes nothing from a list', async () => {
    const of = offered({ stage: Stage.UNRECOGNIZED });
    at.answer('getIntroduction', of);
    at.answer('listIntroductions', { items: [of, offered()], next: 'more' });
    expect((await get(of, at.member)).status).toBe(404);
    const listed = await at.call('GET', '/v1/introductions?stage=offered,met&limit=2');
    expect([listed.json.items.length, listed.json.next]).toEqual([1, 'more']);
    expect(at.asked('listIntroductions')).toMatchObject([
      { stages: [Stage.OFFERED, Stage.MET], limit: 2, organisationId: undefined },
    ]);
  });
});

describe('who asks for introductions', () => {
  it('is a member of the party, or an animator', async () => {
    at.answer('listIntroductions', { items: [], next: undefined });
    const own = `/v1/organisations/${at.ours}/introductions`;
    expect((await at.call('GET', own, { as: at.member })).status).toBe(200);
    expect((await at.call('GET', own)).status).toBe(200);
    expect((await at.call('GET', own, { as: at.memberOfTheirs })).status).toBe(404);
    const campus = await at.call('GET', '/v1/introductions', { as: at.member });
    expect([campus.status, campus.json.detail]).toEqual([
      403,
      expect.stringContaining('Only campus animators'),
    ]);
  });

  it('may read for their own party only, and learn nothing from being refused', async () => {
    const of = offered();
    at.answer('getIntroduction', of);
    const path = `/v1/introductions/${of.id}?organisation=${at.theirs}`;
    const other = await at.call('GET', path, { as: at.member });
    at.refuse('getIntroduction', { code: 'not-found', subject: 'introduction', subjectId: of.id });
    const none = await at.call('GET', path, { as: at.memberOfTheirs });
    const { instance: _, ...said } = other.json;
    expect(none.json).toMatchObject(said);
    expect(at.asked('getIntroduction')).toMatchObject([{ organisationId: at.theirs }]);
  });

  it('need not name the party where they act for several organisations', async () => {
    const memberships = [at.theirs, at.ours].map((organisation) => ({ organisation, role: 'member' }));
    const { id: both } = await at.mesh.make('persons', {
      ...{ given_name: 'Cléo', family_name: 'Canari', memberships },
    });
    at.refuse('getIntroduction', { code: 'not-found' });
    const of = offered();
    expect((await get(of, both)).status).toBe(404);
    expect(
      at
        .asked('getIntroduction')
        .map(({ organisationId }) => organisationId)
        .toSorted(),
    ).toEqual([at.ours, at.theirs].toSorted());
  });
});

describe('opening an introduction', () => {
  const open = (body: object, headers = {}, as?: string) =>
    at.call('POST', '/v1/introductions', { body, headers, as });

  it('is for animators, takes external ids, and is done once for a key', async () => {
    const { id } = await at.mesh.make('organisations', {
      ...{ name: 'Écume', kind: 'lab', external_id: 'siren:130026222' },
    });
    const of = offered();
    at.answer('openIntroduction', of);
    const body = { organisations: [at.ours, 'siren:130026222'], insist: true };
    const { status, headers } = await open(body, { 'Idempotency-Key': 'k1' });
    expect([status, headers.get('location')]).toEqual([201, `/v1/introductions/${of.id}`]);
    expect(at.asked('openIntroduction')).toMatchObject([
      { organisationIds: [at.ours, id], insist: true, idempotencyKey: 'k1', callId: undefined },
    ]);
    await open(body);
    expect(at.asked('openIntroduction')[1]?.['idempotencyKey']).toMatch(/^idk_/);
    expect((await open(body, {}, at.member)).status).toBe(403);
  });

  it('is refused with the one that is under way, or because something forbids it', async () => {
    const standing = offered();
    at.answer('getIntroduction', standing);
    at.refuse('openIntroduction', { code: 'conflict', subject: 'introduction', subjectId: standing.id });
    const body = { organisations: [at.ours, at.theirs] };
    const twice = await open(body);
    expect([twice.status, twice.json.current.id]).toEqual([409, standing.id]);
    expect(twice.json.detail).toContain(standing.id);
    const forbidden = { field: 'organisations', rule: 'not-allowed' } as const;
    const because = (code: string) => ({ ...forbidden, parameters: { because: code } });
    at.refuse('openIntroduction', { code: 'invalid', violations: [because('competitor')] });
    const never = await open(body);
    expect([never.status, never.json.detail]).toEqual([403, expect.stringMatching(/^They compete\. These/)]);
    expect(never.json.detail).toContain(`GET /v1/pairs/${at.ours}/${at.theirs}, or passerelle why-not`);
    at.refuse('openIntroduction', { code: 'invalid', violations: [because('no-consent')] });
    const without = await open(body);
    expect(without.json.errors[0].message).toContain('has not agreed to be suggested');
    at.refuse('openIntroduction', { code: 'invalid', violations: [{ field: 'insist', rule: 'required' }] });
    expect((await open(body)).json.errors[0].cure).toContain('to ask also who said no before');
  });

  it('may be for a call that an external id names', async () => {
    const callId = newId('cal');
    at.answer('openIntroduction', offered());
    at.answer('getCall', Call.fromPartial({ id: callId, title: 'Reins', version: 1 }));
    const body = { organisations: [at.ours, at.theirs], call: 'aap:2027-14' };
    expect((await open(body)).status).toBe(201);
    expect(at.asked('openIntroduction')).toMatchObject([{ callId }]);
    at.refuse('getCall', { code: 'not-found' });
    const { json } = await open(body);
    expect(json.errors).toMatchObject([{ field: 'call', rule: 'unresolved', value: 'aap:2027-14' }]);
  });

  it('names every field at fault as it was sent', async () => {
    const alone = await open({ organisations: [at.ours], call: 'Reins' });
    expect(alone.json.errors.map(({ field }: { field: string }) => field)).toEqual(['organisations', 'call']);
    at.refuse('openIntroduction', {
      code: 'invalid',
      violations: [{ field: 'suggestion_id', rule: 'unresolved' }],
    });
    const wrong = await open({ organisations: [at.ours, at.theirs], suggestion: newId('sug') });
    expect(wrong.json.errors).toMatchObject([{ field: 'suggestion', rule: 'unresolved' }]);
  });
});
