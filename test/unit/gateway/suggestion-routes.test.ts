// Suggestions and notices over REST: who is named, what is quoted, to whom.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Language, Visibility } from '../../../proto/generated/passerelle/mesh/v1/visibility.ts';
import {
  Answer,
  ReasonCode,
  Suggestion,
  SuggestionState,
} from '../../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { Notice, NoticeKind } from '../../../proto/generated/passerelle/notifications/v1/notifications.ts';
import { notice } from '../../../services/gateway/schemas/notice.ts';
import { suggestion as suggestionSchema } from '../../../services/gateway/schemas/suggestion.ts';
import { newId } from '../../../services/platform/ids.ts';
import { aPerson, anOrganisation, type FakeMesh, startMesh } from './fake-mesh.ts';

let mesh: FakeMesh;
beforeAll(async () => {
  mesh = await startMesh();
});
afterAll(() => mesh.stop());

const aQuote = (words: string, more = {}) => ({
  ...{ sourceId: newId('stm'), version: 1, start: 0, end: words.length, words },
  ...{ language: Language.FRENCH, visibility: Visibility.CAMPUS, discreet: false },
  ...more,
});

const theirName = 'Équipe Canari';
let ours: string;
let theirs: string;
let member: string;
let partner: string;

beforeEach(async () => {
  ours = (await mesh.make('organisations', anOrganisation({ name: 'Nous' }))).id;
  theirs = (
    await mesh.make('organisations', anOrganisation({ name: theirName, kind: 'startup', country: 'NO' }))
  ).id;
  member = (await mesh.make('persons', aPerson({ memberships: [{ organisation: ours, role: 'member' }] })))
    .id;
  partner = (await mesh.make('persons', aPerson({ memberships: [{ organisation: theirs, role: 'member' }] })))
    .id;
  mesh.suggestions.clear();
});

/** A suggestion by which `theirs` offers what `ours` needs. */
const aSuggestion = ({ other = {}, reason = {}, quote = {} } = {}): string => {
  const id = newId('sug');
  const sides = [
    {
      organisationId: ours,
      score: 0.75,
      reasons: [
        {
          code: ReasonCode.OFFER_ANSWERS_NEED,
          contribution: 0.75,
          own: [aQuote('cohortes à domicile')],
          other: [aQuote('données de montres', quote)],
          ...reason,
        },
      ],
    },
    { organisationId: theirs, score: 0.5, reasons: [], answer: Answer.NO, ...other },
  ];
  mesh.suggestions.set(
    id,
    Suggestion.fromPartial({ id, version: 4, state: SuggestionState.PROPOSED, score: 0.6, sides }),
  );
  return id;
};
const discreet = {
  other: { discreet: true },
  reason: { preview: 'Des données de capteurs' },
  quote: { discreet: true },
};
const list = (as?: string, headers = {}) =>
  mesh.call('GET', `/v1/organisations/${ours}/suggestions`, { headers, ...(as === undefined ? {} : { as }) });

describe('a suggestion', () => {
  it('names the other side and says why in the words of both, in the asker’s language', async () => {
    const id = aSuggestion();
    const answer = await list(member, { 'Accept-Language': 'fr' });
    const [shown] = answer.json.items;
    expect(suggestionSchema.safeParse(shown).error).toBeUndefined();
    expect(shown).toMatchObject({ id, score: 0.6, get: 0.75, give: 0.5, state: 'proposed', for: ours });
    expect(shown.organisation).toMatchObject({ id: theirs, name: theirName, kind: 'startup', country: 'NO' });
    expect(shown.reasons[0].text).toBe(
      `${theirName} propose ce que vous cherchez («\u00a0cohortes à domicile\u00a0»)\u00a0: «\u00a0données de montres\u00a0».`,
    );
    expect(
      shown.reasons[0].quotes.map(({ side, words }: { side: string; words: string }) => [side, words]),
    ).toEqual([
      ['ours', 'cohortes à domicile'],
      ['theirs', 'données de montres'],
    ]);
    const toAnimator = await list(undefined, { 'Accept-Language': 'fr' });
    expect(toAnimator.json.items[0].reasons[0].text).toContain(
      `${theirName} propose ce que cherche Nous («\u00a0cohortes`,
    );
    const english = await list(member);
    expect(english.json.items[0].reasons[0].text).toContain('offers what you are looking for');
  });

  it('says nothing of what the other side answered', async () => {
    const id = aSuggestion();
    expect((await list(member)).json.items[0].answer).toBeUndefined();
    expect((await mesh.call('GET', `/v1/suggestions/${id}`, { as: partner })).json.answer).toBe('no');
  });

  it('of a discreet side gives kind, poles, country and its owner’s words, and nothing else', async () => {
    const id = aSuggestion(discreet);
    const answer = await list(member);
    const [shown] = answer.json.items;
    expect(shown.about).toEqual({ kind: 'startup', poles: [], country: 'NO' });
    expect(shown.previews).toEqual(['Des données de capteurs']);
    expect(shown.reasons[0].text).toContain('Des données de capteurs');
    for (const kept of ['Canari', theirs, 'montres']) expect(answer.text).not.toContain(kept);
    const one = await mesh.call('GET', `/v1/suggestions/${id}`, { as: member });
    for (const kept of ['Canari', theirs, 'montres']) expect(one.text).not.toContain(kept);
    const animator = await list();
    expect(animator.json.items[0].organisation.name).toBe(theirName);
    expect(animator.text).toContain('montres');
  });

  it('that names the other side leaves out a reason that would tie a discreet statement to it', async () => {
    aSuggestion({ reason: { preview: 'Des données de capteurs' }, quote: { discreet: true } });
    const answer = await list(member);
    expect(answer.json.items[0].reasons).toEqual([]);
    expect(answer.text).not.toContain('capteurs');
  });

  it('quotes only what its reader may read', async () => {
    aSuggestion({ quote: { visibility: Visibility.ANIMATORS } });
    expect((await list(member)).text).not.toContain('montres');
    expect((await list()).text).toContain('montres');
  });

  it('kept to animators shows to no member', async () => {
    const id = aSuggestion({ other: { animatorsOnly: true } });
    expect((await list(member)).json.items).toEqual([]);
    expect((await mesh.call('GET', `/v1/suggestions/${id}`, { as: member })).status).toBe(404);
    expect((await list()).json.items[0].animators_only).toBe(true);
  });

  it('is for its sides and for animators', async () => {
    const id = aSuggestion(discreet);
    const stranger = (await mesh.make('persons', aPerson())).id;
    expect((await list(partner)).status).toBe(404);
    for (const as of [stranger, member]) {
      const seen = await mesh.call('GET', `/v1/suggestions/${id}?organisation=${theirs}`, { as });
      expect(seen.status).toBe(404);
    }
    expect((await mesh.call('GET', `/v1/suggestions/${id}`)).json.for).toBe(ours);
    expect((await mesh.call('GET', `/v1/suggestions/${id}?organisation=${theirs}`)).json.for).toBe(theirs);
  });

  it('takes the answer of one’s own side, of the version that was seen', async () => {
    const path = `/v1/suggestions/${aSuggestion()}/answer`;
    const body = { organisation: ours, answer: 'not_now' };
    const late = await mesh.call('POST', path, { as: member, headers: { 'If-Match': '"3"' }, body });
    expect([late.status, late.json.current.version, late.headers.get('etag')]).toEqual([412, 4, '"4"']);
    const done = await mesh.call('POST', path, { as: member, headers: { 'If-Match': '"4"' }, body });
    expect([done.status, done.json.answer, done.headers.get('etag')]).toEqual([200, 'not_now', '"5"']);
  });

  it('does not tell who the other side is by the way it refuses an answer', async () => {
    const path = `/v1/suggestions/${aSuggestion(discreet)}/answer`;
    const elsewhere = (await mesh.make('organisations', anOrganisation())).id;
    const refused = await Promise.all(
      [theirs, elsewhere].map((organisation) =>
        mesh.call('POST', path, { as: member, body: { organisation, answer: 'no' } }),
      ),
    );
    const said = refused.map(({ json: { instance: _, ...problem } }) => problem);
    expect(said[0]).toEqual(said[1]);
    expect(said[0]?.status).toBe(404);
  });
});

describe('notices', () => {
  const aNotice = (): string => {
    const id = newId('ntc');
    const about = { suggestionId: newId('sug'), organisationId: ours, kind: NoticeKind.NEW_SUGGESTION };
    mesh.notices.set(id, Notice.fromPartial({ id, version: 1, personId: member, at: new Date(0), ...about }));
    return id;
  };

  it('are listed to the person they are for', async () => {
    const id = aNotice();
    const listed = await mesh.call('GET', `/v1/persons/${member}/notices`, { as: member });
    expect(notice.safeParse(listed.json.items[0]).error).toBeUndefined();
    expect(listed.json.items[0]).toMatchObject({ id, kind: 'new_suggestion', read: false });
    expect((await mesh.call('GET', `/v1/persons/${member}/notices`, { as: partner })).status).toBe(404);
  });

  it('are of introductions and of calls, too, and name nobody', async () => {
    const about = { version: 1, personId: member, organisationId: ours, at: new Date(0) };
    const [introductionId, callId] = [newId('int'), newId('cal')];
    const kind = NoticeKind.INTRODUCTION_ENDED;
    mesh.notices.clear();
    for (const one of [
      { ...about, id: newId('ntc'), kind, introductionId },
      { ...about, id: newId('ntc'), kind: NoticeKind.CALL_FITS, callId },
    ])
      mesh.notices.set(one.id, Notice.fromPartial(one));
    const { json } = await mesh.call('GET', `/v1/persons/${member}/notices`, { as: member });
    const { items } = json as { items: Record<string, unknown>[] };
    for (const one of items) expect(notice.safeParse(one).error).toBeUndefined();
    expect(items[0]).toMatchObject({ kind: 'introduction_ended', introduction: introductionId });
    expect(items[0]?.['text']).toBe('An introduction comes to nothing for now.');
    expect(items[1]).toMatchObject({ kind: 'call_fits', call: callId });
    expect(items.every((one) => !('suggestion' in one))).toBe(true);
  });

  it('say what an animator asks for and what to do about it, in the asker’s language', async () => {
    const about = { version: 1, personId: member, organisationId: ours, at: new Date(0) };
    const kind = NoticeKind.ANIMATOR_ASKS;
    const [introductionId, statementId] = [newId('int'), newId('stm')];
    mesh.notices.clear();
    for (const one of [
      { ...about, id: newId('ntc'), kind, askedFor: 'contact_asked', introductionId },
      { ...about, id: newId('ntc'), kind, askedFor: 'renewal_asked', statementId },
      // What a newer release asks for has no sentence here.
      { ...about, id: newId('ntc'), kind, askedFor: 'something_new' },
    ])
      mesh.notices.set(one.id, Notice.fromPartial(one));
    const headers = { 'Accept-Language': 'fr' };
    const { json } = await mesh.call('GET', `/v1/persons/${member}/notices`, { as: member, headers });
    const { items } = json as { items: Record<string, unknown>[] };
    for (const one of items) expect(notice.safeParse(one).error).toBeUndefined();
    expect(items).toMatchObject([
      { kind: 'animator_asks', asked_for: 'contact_asked', introduction: introductionId },
      { kind: 'animator_asks', asked_for: 'renewal_asked', statement: statementId },
    ]);
    expect(items[0]?.['text']).toContain('pour que les noms puissent être échangés');
    expect(items[0]?.['text']).toContain('coche «\u00a0Être contactés\u00a0»');
  });

  it('are marked read, of the version that was seen', async () => {
    const path = `/v1/notices/${aNotice()}`;
    const read = await mesh.call('PATCH', path, {
      as: member,
      body: { read: true },
      headers: { 'If-Match': '"1"' },
    });
    expect(read.json).toMatchObject({ read: true, read_at: '1970-01-01T00:00:00.000Z', version: 2 });
    const late = await mesh.call('PATCH', path, {
      as: member,
      body: { read: false },
      headers: { 'If-Match': '"1"' },
    });
    expect([late.status, late.headers.get('etag')]).toEqual([412, '"2"']);
  });
});
