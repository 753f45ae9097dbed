// The message of an introduction, and its meeting for a calendar, over REST.
import { describe, expect, it } from '@jest/globals';
import {
  type DeepPartial,
  type Introduction,
  Origin,
  PartyAnswer,
  Stage,
} from '../../../proto/generated/passerelle/brokering/v1/introductions.ts';
import { message as schema } from '../../../services/gateway/schemas/introduction.ts';
import { newId } from '../../../services/platform/ids.ts';
import { aQuote, aSide } from './matchmaking-mesh.ts';
import { anIntroduction, brokeringMesh } from './brokering-mesh.ts';

const at = brokeringMesh();
const id = newId('int');
const path = `/v1/introductions/${id}`;

const offered = (more: DeepPartial<Introduction> = {}) =>
  anIntroduction({
    id,
    parties: [{ organisationId: at.ours, own: true }, { organisationId: at.theirs }],
    reached: [{ stage: Stage.OFFERED, at: new Date(0) }],
    ...more,
  });

const suggested = (theirs: object = {}): Introduction => {
  const suggestionId = newId('sug');
  const reason = {
    ...{ code: 'REASON_CODE_OFFER_ANSWERS_NEED', contribution: 0.5, parameters: {}, sourceIds: [] },
    ...{ ownSourceId: '', otherSourceId: '' },
  };
  const secret = aQuote('notre secret', { discreet: true });
  at.mesh.suggestions.set(suggestionId, {
    ...{ id: suggestionId, version: 1, state: 'SUGGESTION_STATE_PROPOSED', score: 0.7, round: 1 },
    ...{ added: false, explored: false, withdrawnFor: '' },
    sides: [
      aSide(at.ours, { reasons: [{ ...reason, own: [secret], other: [aQuote('montres connectées')] }] }),
      aSide(at.theirs, { reasons: [], ...theirs }),
    ],
  } as never);
  return offered({ origin: Origin.SUGGESTION, suggestionId });
};

const read = (as?: string, query = '') => at.call('GET', `${path}/message${query}`, { as });

describe('the message', () => {
  it('is drafted from the reasons, in the language asked for, without what is discreet on either side', async () => {
    at.answer('getIntroduction', suggested());
    const { status, json, text, headers } = await read(at.member);
    expect(schema.strict().safeParse(json).error).toBeUndefined();
    expect([status, json.language, json.written, headers.get('etag')]).toEqual([
      200,
      'en',
      false,
      '"abc-123"',
    ]);
    expect(json.text).toContain('Bruyère offers what Alizé is looking for');
    expect(json.text).toContain('montres connectées');
    expect(text).not.toContain('secret');
    const french = await read(at.member, '?language=fr');
    expect([french.json.language, french.json.text]).toEqual(['fr', expect.stringContaining('Bonjour')]);
    // All of its parties read the same.
    expect((await read()).json.text).toBe(json.text);
  });

  it('names no discreet side before it is introduced', async () => {
    const of = suggested({ discreet: true });
    at.answer('getIntroduction', of);
    const { text } = await read(at.member);
    expect(text).toContain('an organisation of the campus (start-up)');
    expect(text).not.toContain('Bruyère');
    at.answer('getIntroduction', { ...of, stage: Stage.INTRODUCED });
    expect((await read(at.member)).text).toContain('Bruyère');
  });

  it('is in an animator’s words where there are some, and drafted in the other language', async () => {
    const words = { french: 'Bonjour à tous deux.', by: 'per_x', at: new Date(0) };
    at.answer('getIntroduction', offered({ words }));
    expect((await read(at.member, '?language=fr')).json).toMatchObject({
      ...{ text: 'Bonjour à tous deux.', written: true },
    });
    expect((await read(at.member, '?language=en')).json.written).toBe(false);
  });

  it('comes to a party with the offer, not before', async () => {
    at.answer('getIntroduction', offered({ stage: Stage.REQUESTED, reached: [] }));
    expect((await read(at.member)).status).toBe(404);
    expect((await read()).status).toBe(200);
  });

  it('is not for a party that said no', async () => {
    const parties = [
      { organisationId: at.ours, own: true, answer: PartyAnswer.DECLINED },
      { organisationId: at.theirs },
    ];
    at.answer('getIntroduction', offered({ stage: Stage.DECLINED, parties }));
    expect((await read(at.member)).status).toBe(404);
    expect((await read()).status).toBe(200);
  });

  it('is written by animators alone; what is left out is drafted again', async () => {
    at.answer('getIntroduction', offered());
    at.answer('actOnIntroduction', offered({ tag: 'next' }));
    const put = (body: object, as?: string, headers = {}) =>
      at.call('PUT', `${path}/message`, { body, as, headers });
    expect((await put({ french: 'Bonjour.' }, at.member)).status).toBe(403);
    const written = await put({ french: 'Bonjour.', english: null }, undefined, { 'If-Match': '"abc-123"' });
    expect([written.status, written.headers.get('etag')]).toEqual([200, '"next"']);
    expect(at.asked('actOnIntroduction')).toMatchObject([
      { ifTag: 'abc-123', write: { french: 'Bonjour.', english: undefined } },
    ]);
    expect((await put({ french: 'x'.repeat(5001) })).json.errors).toMatchObject([{ field: 'french' }]);
  });
});

describe('the meeting for a calendar', () => {
  const meeting = {
    window: { start: new Date('2027-03-02T09:00:00Z'), end: new Date('2027-03-02T10:00:00Z') },
    ...{ sequence: 2, cancelled: false, setAt: new Date('2027-02-20T09:00:00Z') },
  };
  const introduced = (more: DeepPartial<Introduction> = {}) =>
    offered({
      stage: Stage.INTRODUCED,
      parties: [
        { organisationId: at.ours, own: true, personId: at.member },
        { organisationId: at.theirs, personId: at.memberOfTheirs },
      ],
      meeting,
      ...more,
    });
  const calendar = (as = at.member) => at.call('GET', `${path}/meeting.ics`, { as });

  it('is an invitation with those who were introduced', async () => {
    at.answer('getIntroduction', introduced());
    const { status, text, headers } = await calendar();
    expect([status, headers.get('content-type'), headers.get('content-disposition')]).toEqual([
      ...[200, 'text/calendar; charset=utf-8', 'attachment; filename="meeting.ics"'],
    ]);
    for (const line of ['METHOD:REQUEST', 'SEQUENCE:2', 'DTSTART:20270302T090000Z', 'bea@example.org'])
      expect(text).toContain(line);
  });

  it('is a cancellation once it is called off', async () => {
    at.answer('getIntroduction', introduced({ meeting: { ...meeting, cancelled: true } }));
    expect((await calendar()).text).toContain('METHOD:CANCEL');
  });

  it('is not there before one is set, nor before they are introduced', async () => {
    at.answer('getIntroduction', introduced({ meeting: undefined }));
    const none = await calendar();
    expect([none.status, none.json.detail]).toEqual([404, 'No meeting is set yet: choose a time first.']);
    at.answer('getIntroduction', introduced({ stage: Stage.AGREED }));
    const early = await calendar();
    expect([early.status, early.text.includes('bea@')]).toEqual([404, false]);
  });
});
