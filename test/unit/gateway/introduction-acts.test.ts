// What parties and animators do to introductions over REST: who may, for whom, and on which state.
import { describe, expect, it } from '@jest/globals';
import {
  NotMetReason,
  PartyDeclineReason,
  RefuseReason,
  Stage,
  TogetherKind,
} from '../../../proto/generated/passerelle/brokering/v1/introductions.ts';
import { brokeringSettings, reviewWish } from '../../../services/gateway/schemas/brokering-settings.ts';
import { newId } from '../../../services/platform/ids.ts';
import { anIntroduction, brokeringMesh } from './brokering-mesh.ts';
import { aPerson } from './fake-mesh.ts';

const at = brokeringMesh();
const id = newId('int');
const path = `/v1/introductions/${id}`;
const window = { start: '2027-03-02T09:00:00.000Z', end: '2027-03-02T10:00:00.000Z' };
const dates = { start: new Date(window.start), end: new Date(window.end) };

const standing = (more: Parameters<typeof anIntroduction>[0] = {}) =>
  anIntroduction({ id, parties: [{ organisationId: at.ours, own: true }], ...more });

/** The request that an act came to. */
const done = async (
  verb: string,
  of: { method?: string; body?: object; as?: string; headers?: Record<string, string> } = {},
) => {
  at.answer('getIntroduction', standing());
  at.answer('actOnIntroduction', standing({ tag: 'next' }));
  const { method = 'POST', ...more } = of;
  const answer = await at.call(method, `${path}/${verb}`, more);
  return { answer, asked: at.asked('actOnIntroduction').at(-1) };
};

describe('a party', () => {
  it.each([
    ['agree', { body: {} }, { agree: {} }],
    ['withdraw', { body: {} }, { withdraw: {} }],
    [
      'decline',
      { body: { reason: 'no_time', words: 'Trop tard.' } },
      { decline: { reason: PartyDeclineReason.NO_TIME, words: 'Trop tard.' } },
    ],
    ['times', { method: 'PUT', body: { windows: [window] } }, { offerTimes: { windows: [dates] } }],
    ['meeting', { method: 'PUT', body: window }, { setMeeting: { window: dates } }],
    ['meeting', { method: 'DELETE' }, { cancelMeeting: {} }],
    [
      'outcome',
      { body: { day: 30, met: true, useful: 5, together: 'data_access' } },
      { tellOutcome: { day: 30, met: true, useful: 5, together: TogetherKind.DATA_ACCESS } },
    ],
    [
      'outcome',
      { body: { day: 90, met: false, reason: 'later' } },
      { tellOutcome: { day: 90, met: false, reason: NotMetReason.LATER, useful: 0 } },
    ],
  ])('says by %s %j what it does, for its own organisation', async (verb, given, expected) => {
    const { answer, asked } = await done(verb, { ...given, as: at.member });
    expect([answer.status, answer.json.id, answer.headers.get('etag')]).toEqual([200, id, '"next"']);
    expect(asked).toMatchObject({ id, organisationId: at.ours, ...expected });
    expect(asked?.['ifTag']).toBeUndefined();
  });

  it('is spoken for by its own members in person, and by nobody else', async () => {
    for (const body of [{}, { organisation: at.ours }]) {
      const { answer } = await done('agree', { body });
      expect([answer.status, answer.json.detail]).toEqual([
        403,
        'Only members of a party answer for it: ask one of them.',
      ]);
    }
    const other = await done('agree', { body: { organisation: at.theirs }, as: at.member });
    expect([other.answer.status, other.answer.json.errors]).toMatchObject([
      403,
      [{ field: 'organisation', rule: 'not-allowed', value: at.theirs }],
    ]);
    expect(at.asked('getIntroduction').at(-1)).toMatchObject({ organisationId: at.ours });
    const off = await at.call('DELETE', `${path}/meeting?organisation=${at.theirs}`, { as: at.member });
    expect([off.status, off.json.errors[0].message]).toEqual([
      403,
      expect.stringContaining('The parameter “organisation”'),
    ]);
    expect(at.asked('actOnIntroduction')).toEqual([]);
    // A meeting is the campus's to set too.
    const { asked } = await done('meeting', { method: 'PUT', body: window });
    expect(asked?.['organisationId']).toBeUndefined();
  });

  it('is not told of to who may not know of the introduction, whomever they name', async () => {
    at.refuse('getIntroduction', { code: 'not-found' });
    const body = { organisation: at.theirs };
    const { status, json } = await at.call('POST', `${path}/agree`, { body, as: at.member });
    expect([status, json.errors]).toEqual([404, undefined]);
  });

  it('needs no body where it has nothing to say in it', async () => {
    for (const [verb, as] of [
      ['agree', at.member],
      ['withdraw', at.member],
      ['decline', at.member],
      ['refuse', undefined],
      ['reopen', undefined],
    ] as const)
      expect((await done(verb, as === undefined ? {} : { as })).answer.status).toBe(200);
    const { answer } = await done('outcome', { as: at.member });
    expect([answer.status, answer.json.detail]).toEqual([
      400,
      'This request needs a body: send a JSON object.',
    ]);
  });

  it('is spoken for by an animator who is a member of it', async () => {
    const memberships = [{ organisation: at.ours, role: 'member' }];
    const { id: both } = await at.mesh.make('persons', aPerson({ memberships, animator: true }));
    const { answer, asked } = await done('agree', { body: {}, as: both });
    expect([answer.status, asked?.['organisationId']]).toEqual([200, at.ours]);
    const campus = await done('stop', { as: both });
    expect(campus.asked?.['organisationId']).toBeUndefined();
  });

  it('does not do what is the animators’', async () => {
    for (const verb of ['approve', 'exchange', 'stop', 'undo']) {
      const { answer } = await done(verb, { as: at.member });
      expect(answer.status).toBe(403);
    }
    for (const verb of ['refuse', 'reopen']) {
      const { answer } = await done(verb, { body: {}, as: at.member });
      expect(answer.status).toBe(403);
    }
    expect(at.asked('getIntroduction')).toEqual([]);
  });

  it('is told every field at fault', async () => {
    const faults = async (verb: string, method: string, body: object) => {
      const { answer } = await done(verb, { method, body, as: at.member });
      return (answer.json.errors as { field: string; rule: string }[]).map(({ field, rule }) => [
        field,
        rule,
      ]);
    };
    expect(await faults('outcome', 'POST', { day: 31, met: true, reason: 'later' })).toEqual([
      ['day', 'not-one-of'],
      ['reason', 'not-allowed'],
    ]);
    expect(await faults('outcome', 'POST', { day: 30, met: false, useful: 3 })).toEqual([
      ['useful', 'not-allowed'],
    ]);
    const backwards = { start: window.end, end: window.start };
    expect(await faults('meeting', 'PUT', backwards)).toEqual([['end', 'before']]);
    expect(await faults('times', 'PUT', { windows: [window, backwards] })).toEqual([
      ['windows[1].end', 'before'],
    ]);
    expect(await faults('decline', 'POST', { reason: 'never' })).toEqual([['reason', 'not-one-of']]);
  });
});

describe('a time that is past', () => {
  it('is to be given later, in either language', async () => {
    at.answer('getIntroduction', standing());
    const parameters = { as: 'instant', needed: 'true' };
    const violations = [{ field: 'window.start', rule: 'past', parameters } as const];
    at.refuse('actOnIntroduction', { code: 'invalid', violations });
    const put = (lang: string) => at.call('PUT', `${path}/meeting`, { body: window, as: at.member, lang });
    expect((await put('en')).json.errors).toMatchObject([
      { field: 'start', message: 'The field “start” is past.', cure: 'Give a later instant.' },
    ]);
    expect((await put('fr')).json.errors[0].cure).toBe('Donnez un instant à venir.');
  });
});

describe('that they met', () => {
  it.each([
    ['fr', 'il est encore à venir', 'annulez d’abord ce rendez-vous'],
    ['en', 'it is still to come', 'or call the meeting off first'],
  ])('is refused before their meeting, with what to do: %s', async (language, message, cure) => {
    const parameters = { because: 'meeting-to-come', expected: 'met-later' };
    const violations = [{ field: 'met', rule: 'not-allowed', value: 'true', parameters } as const];
    at.answer('getIntroduction', standing());
    at.refuse('actOnIntroduction', { code: 'invalid', violations });
    const body = { day: 30, met: true };
    const headers = { 'Accept-Language': language };
    const { status, json } = await at.call('POST', `${path}/outcome`, { body, as: at.member, headers });
    expect(status).toBe(422);
    expect(json.errors).toMatchObject([
      {
        field: 'met',
        rule: 'not-allowed',
        message: expect.stringContaining(message),
        cure: expect.stringContaining(cure),
      },
    ]);
  });
});

describe('an animator', () => {
  it.each([
    ['approve', {}, { approve: {} }],
    ['refuse', { body: { reason: 'duplicate' } }, { refuse: { reason: RefuseReason.DUPLICATE } }],
    ['refuse', { body: {} }, { refuse: { reason: RefuseReason.OTHER } }],
    ['exchange', {}, { exchange: {} }],
    ['reopen', { body: {} }, { reopen: { insist: false } }],
    ['reopen', { body: { insist: true } }, { reopen: { insist: true } }],
    ['stop', {}, { stop: {} }],
    ['undo', {}, { undo: {} }],
  ])('does %s %j for the campus', async (verb, given, expected) => {
    const { answer, asked } = await done(verb, given);
    expect(answer.status).toBe(200);
    expect(asked).toMatchObject({ id, ...expected });
    expect(asked?.['organisationId']).toBeUndefined();
  });
});

describe('an act on a state that is no more', () => {
  const ifMatch = (tag: string) => ({ 'If-Match': tag });

  it('is refused before it is tried, with what stands', async () => {
    const { answer } = await done('agree', { body: {}, as: at.member, headers: ifMatch('"old"') });
    expect([answer.status, answer.json.current.id, answer.headers.get('etag')]).toEqual([
      412,
      id,
      '"abc-123"',
    ]);
    expect(at.asked('actOnIntroduction')).toEqual([]);
  });

  it('is refused as stale where another was quicker, and as not possible where nothing moved', async () => {
    const headers = ifMatch('W/"abc-123", "abc-123"');
    at.answer('getIntroduction', standing(), standing({ tag: 'moved', stage: Stage.DECLINED }));
    at.refuse('actOnIntroduction', { code: 'conflict' });
    const late = await at.call('POST', `${path}/agree`, { body: {}, as: at.member, headers });
    expect([late.status, late.json.current.stage, late.headers.get('etag')]).toEqual([
      412,
      'declined',
      '"moved"',
    ]);
    expect(at.asked('actOnIntroduction')).toMatchObject([{ ifTag: 'abc-123' }]);
    at.answer('getIntroduction', standing());
    const never = await at.call('POST', `${path}/agree`, { body: {}, as: at.member, headers });
    expect([never.status, never.json.current.stage]).toEqual([409, 'offered']);
    expect(never.json.detail).toContain(`${id}, which is offered`);
  });

  it('is a conflict, not a failed condition, where none was given', async () => {
    at.answer('getIntroduction', standing(), standing({ tag: 'moved' }));
    at.refuse('actOnIntroduction', { code: 'conflict' });
    const { status } = await at.call('POST', `${path}/approve`);
    expect(status).toBe(409);
    expect(at.asked('actOnIntroduction')[0]?.['ifTag']).toBeUndefined();
  });

  it('matches no weak tag, and anything where it asks for anything', async () => {
    const weak = await done('stop', { headers: ifMatch('W/"abc-123"') });
    expect(weak.answer.status).toBe(412);
    const any = await done('stop', { headers: ifMatch('*') });
    expect(any.answer.status).toBe(200);
    expect(any.asked?.['ifTag']).toBeUndefined();
  });
});

describe('the settings of brokering', () => {
  const settings = {
    version: 2,
    reviewAll: false,
    answerDays: 14,
    remindAfterDays: 7,
    mostOpen: 10,
    holdSeconds: 60,
  };

  it('are the animators’, and change by a merge patch', async () => {
    at.answer('getBrokeringSettings', settings);
    at.answer('putBrokeringSettings', { ...settings, version: 3, answerDays: 10 });
    const url = '/v1/brokering/settings';
    const read = await at.call('GET', url);
    expect(brokeringSettings.strict().safeParse(read.json).error).toBeUndefined();
    expect(read.headers.get('etag')).toBe('"2"');
    const body = { answer_days: 10 };
    const written = await at.call('PATCH', url, { body, headers: { 'If-Match': '"2"' } });
    expect([written.status, written.json.version]).toEqual([200, 3]);
    expect(at.asked('putBrokeringSettings')).toMatchObject([{ settings: { ...settings, answerDays: 10 } }]);
    await at.call('PATCH', url, { body: { answer_days: 14 } });
    expect(at.asked('putBrokeringSettings')).toHaveLength(1);
    expect((await at.call('PATCH', url, { body, headers: { 'If-Match': '"1"' } })).status).toBe(412);
    expect((await at.call('PATCH', url, { body: { answer_days: 100 } })).json.errors).toMatchObject([
      { field: 'answer_days', rule: 'too-big' },
    ]);
    expect((await at.call('GET', url, { as: at.member })).status).toBe(403);
  });
});

describe('the wish for a review', () => {
  it('is an organisation’s to read and to say, on the state that was looked at', async () => {
    const wish = { organisationId: at.ours, version: 1, review: false };
    at.answer('getReviewWish', wish);
    at.answer('putReviewWish', { ...wish, version: 2, review: true });
    const url = `/v1/organisations/${at.ours}/review-wish`;
    const read = await at.call('GET', url, { as: at.member });
    expect(reviewWish.strict().safeParse(read.json).error).toBeUndefined();
    expect((await at.call('GET', url, { as: at.memberOfTheirs })).status).toBe(404);
    const put = (headers: Record<string, string>, as = at.member) =>
      at.call('PUT', url, { body: { review: true }, as, headers });
    expect((await put({ 'If-Match': '"1"' })).json).toEqual({
      ...{ organisation: at.ours, version: 2, review: true },
    });
    expect((await put({ 'If-Match': '"0"' })).json.current.version).toBe(1);
    expect((await put({}, at.memberOfTheirs)).status).toBe(403);
    at.refuse('putReviewWish', { code: 'conflict', subject: 'review wish' });
    const [bare, named] = [await put({}), await put({ 'If-Match': '"1"' })];
    expect([bare.status, named.status]).toEqual([409, 412]);
    expect(bare.json.detail).toContain('changed the wish for a review');
  });
});
