// The commands about suggestions and pairs: filters, answers, candidates, why not, limits.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type FakeMesh, type Json, startFakeMesh } from './fake-mesh.ts';
import { runClient } from './run-client.ts';

let mesh: FakeMesh;
beforeEach(async () => {
  mesh = await startFakeMesh();
});
afterEach(() => mesh.close());

const jumo = { id: 'org_0123456789abcdefghjkmnpqrs', name: 'Équipe JUMO', kind: 'lab' };
const harrow = { id: 'org_1123456789abcdefghjkmnpqrs', name: 'Harrowmere', kind: 'care_provider' };
const suggestionId = 'sug_0123456789abcdefghjkmnpqrs';
const aSuggestion = (more: Json = {}): Json => ({
  ...{ id: suggestionId, score: 0.6, get: 0.7, give: 0.5, organisation: { ...harrow, country: 'GB' } },
  reasons: [{ text: 'Harrowmere offers what you seek.', contribution: 0.31, quotes: [] }],
  ...more,
});
const list = (...items: Json[]) => ({ items, next: null });
const suggestions = `/v1/organisations/${jumo.id}/suggestions`;
const answerPath = `/v1/suggestions/${suggestionId}/answer`;

/** `refused`: paths that are answered with a problem. */
const answering = (paths: Record<string, Json>, refused: Record<string, Json> = {}): void => {
  mesh.onRequest = ({ path }) => {
    const [bare = ''] = path.split('?');
    if (bare in refused) return { status: Number(refused[bare]?.['status']), body: refused[bare] ?? {} };
    return { status: 200, body: { '/v1/organisations': list(jumo, harrow), ...paths }[bare] ?? {} };
  };
};
const lastOf = (method: string) => mesh.requests.findLast((request) => request.method === method);

describe('passerelle suggestions', () => {
  it('asks for a score in per cent and for answers', async () => {
    answering({ [suggestions]: list(aSuggestion()) });
    const args = ['suggestions', 'jumo', '--at-least', '45', '--answer', 'none,not-now'];
    const { code, out } = await runClient(args, mesh);
    expect([code, lastOf('GET')?.path]).toEqual([
      0,
      `${suggestions}?at_least_score=0.45&answer=none,not_now&limit=10`,
    ]);
    expect(out).toContain('• Harrowmere offers what you seek. (+31 points)');
  });

  it('says that filters, and not a lack of offers, leave nobody', async () => {
    answering({ [suggestions]: list() });
    const filtered = await runClient(['suggestions', 'jumo', '--at-least', '90'], mesh);
    expect(filtered.out).toContain('leave out --at-least or --answer');
    expect((await runClient(['suggestions', 'jumo'], mesh)).out).toContain('once it has offers or needs');
  });

  it('says that the first round is still to come', async () => {
    answering({ [suggestions]: list(), '/v1/rounds': list() });
    const early = await runClient(['suggestions', 'jumo'], mesh);
    expect(early.out).toContain('ask again in a moment');
    answering({ [suggestions]: list(), '/v1/rounds': list({ number: 1, state: 'published' }) });
    expect((await runClient(['suggestions', 'jumo'], mesh)).out).toContain('once it has offers or needs');
    answering({ [suggestions]: list() }, { '/v1/rounds': { status: 403, detail: 'For animators.' } });
    expect((await runClient(['suggestions', 'jumo'], mesh)).out).toContain('once it has offers or needs');
  });

  it('tells what was answered and why, what came since the round, and the id of what has no name', async () => {
    const no = { answer: 'no', decline_reason: 'too_early', declined_until: '2027-03-31' };
    const unnamed = aSuggestion({
      organisation: undefined,
      about: { kind: 'lab' },
      answer: 'no',
      added: true,
    });
    answering({ [suggestions]: list(aSuggestion(no), unnamed) });
    const { out } = await runClient(['suggestions', 'jumo'], mesh);
    const [named = '', other = ''] = out.replaceAll(/\s+/g, ' ').split(' 2. ');
    expect(named).toContain('you answered: no · too early, until 31 March 2027');
    expect(named).not.toContain(suggestionId);
    expect(other).toContain(`you answered: no · for ever · added since the last round · ${suggestionId}`);
  });

  it('shows what was answered and is no longer suggested apart from whom to meet', async () => {
    const gone = aSuggestion({ answer: 'no', state: 'withdrawn' });
    answering({ [suggestions]: list(gone) });
    const { out } = await runClient(['suggestions', 'jumo', '--answer', 'no'], mesh);
    expect(out).toMatch(
      /^Équipe JUMO · 1 organisation no longer suggested\n[^]*Answered, and no longer suggested:\n\n 1\. /,
    );
    const live = aSuggestion({ id: 'sug_x', answer: 'interested', state: 'proposed', score: 0.1 });
    answering({ [suggestions]: list(live, gone) });
    expect((await runClient(['suggestions', 'jumo', '--answer', 'interested,no'], mesh)).out).toMatch(
      /nobody to meet, 1 perhaps, 1 organisation no longer suggested\n[^]*Perhaps: [^]*\n 1\. [^]*Answered, [^]*\n 2\. /,
    );
  });

  it('says what a score is, and to animators that members may see other numbers', async () => {
    answering({ [suggestions]: list(aSuggestion()) });
    const seen = (await runClient(['suggestions', 'jumo', '--features', '--as', 'demo:ines'], mesh)).out;
    expect(seen).toContain('pulled down by the lower gain.\nWhat gains are made of is for animators');
    expect(seen).not.toContain('As animators see it');
    answering({ [suggestions]: list(aSuggestion({ features: { get: [], give: [] } })) });
    const { out } = await runClient(['suggestions', 'jumo', '--features'], mesh);
    expect(out.replaceAll('\n', ' ')).toContain('lower gain. As animators see it, from all there is:');
    expect(out).not.toContain('What gains are made of is for animators');
  });

  it('shows where a quote is cut', async () => {
    const quote = { side: 'ours', words: 'of a long sentence', cut_before: true, cut_after: true, marks: [] };
    answering({
      [suggestions]: list(aSuggestion({ reasons: [{ text: 'They offer it.', quotes: [quote] }] })),
    });
    expect((await runClient(['suggestions', 'jumo'], mesh)).out).toContain('you:   “…of a long sentence…”');
  });

  it('tells animators what gains are made of, when they ask', async () => {
    const features = {
      get: [
        { name: 'kind of organisation', value: 0.8, contribution: 0.12 },
        { name: 'maturity', contribution: 0 },
      ],
      give: [{ name: 'exposure', value: 1, contribution: -0.04 }],
    };
    answering({ [suggestions]: list(aSuggestion({ features })) });
    const { out } = await runClient(['suggestions', 'jumo', '--features'], mesh);
    expect(out).toMatch(
      /kind of organisation +80 % +\+12\n +maturity +not known +0\n[^]*exposure +100 % +−4/,
    );
    expect((await runClient(['suggestions', 'jumo'], mesh)).out).not.toContain('maturity');
  });

  it.each([
    [['suggestions', 'A', '--at-least', '140'], 'a whole number from 0 to 100'],
    [['candidates', 'A', '--need', 'x', '--offer', 'y'], 'one of --need and --offer'],
    [['candidates', 'A', '--type', 'data'], '--type goes with --need or --offer'],
    [['limits', 'A', '--maximum', '51'], 'a whole number from 0 to 50'],
    [['answer', 'A', 'B'], 'ANSWER is missing'],
    [['answer', 'A', 'B', 'maybe'], 'ANSWER is “maybe”: give one of interested, not_now, no.'],
    [['why-not', 'A'], 'B is missing'],
  ])('answers %j with the cure and exit code 2', async (args, cure) => {
    const { code, err } = await runClient(args, mesh);
    expect([code, err]).toEqual([2, expect.stringContaining(cure)]);
  });
});

describe('passerelle answer', () => {
  const no = { answer: 'no', decline_reason: 'too_early', declined_until: '2027-03-31' };

  it('answers the suggestion of the other’s name, and says how to take a no back', async () => {
    answering({ [suggestions]: list(aSuggestion()), [answerPath]: aSuggestion(no) });
    const args = ['answer', 'jumo', 'harrow', 'no', '--reason', 'too-early', '--until', '2027-03-31'];
    const { code, out } = await runClient(args, mesh);
    expect(lastOf('POST')).toMatchObject({
      path: answerPath,
      body: { organisation: jumo.id, answer: 'no', reason: 'too_early', until: '2027-03-31' },
    });
    expect([code, out]).toEqual([
      0,
      'Harrowmere: no, too early, until 31 March 2027.\nTo take it back: passerelle answer "Équipe JUMO" "Harrowmere" interested\n',
    ]);
  });

  it('answers by the id of the suggestion, in French too', async () => {
    answering({ [answerPath]: aSuggestion({ answer: 'interested' }) });
    const args = ['answer', 'jumo', suggestionId, 'interested'];
    const { out } = await runClient(args, { url: mesh.url, lang: 'fr' });
    expect(out).toContain('Harrowmere : vous souhaitez la rencontrer.');
    expect(lastOf('POST')?.body).toEqual({ organisation: jumo.id, answer: 'interested' });
  });

  it('finds by name what it said no to, though it is not suggested any more', async () => {
    const gone = aSuggestion({ ...no, state: 'withdrawn' });
    mesh.onRequest = ({ path }) => {
      if (path.startsWith('/v1/organisations?')) return { status: 200, body: list(jumo, harrow) };
      if (path === `/v1/organisations/${harrow.id}`) return { status: 200, body: harrow };
      if (path === answerPath) return { status: 200, body: gone };
      return { status: 200, body: path.includes('answer=interested,not_now,no') ? list(gone) : list() };
    };
    const { code } = await runClient(['answer', 'jumo', harrow.id, 'no'], mesh);
    expect([code, lastOf('POST')?.path]).toEqual([0, answerPath]);
    expect((await runClient(['answer', 'jumo', 'harrow', 'interested'], mesh)).code).toBe(0);
  });

  it('does not say that what is withdrawn stays', async () => {
    answering({ [answerPath]: aSuggestion({ answer: 'not_now', state: 'withdrawn' }) });
    const { out } = await runClient(['answer', 'jumo', suggestionId, 'not_now'], mesh);
    expect(out).toBe(
      'Harrowmere: not now.\nIt is not suggested at this moment: it comes back where there is a place for it; `passerelle why-not` says what is in the way.\n',
    );
  });

  it('looks at who is meant before saying that it is not suggested', async () => {
    answering({ [suggestions]: list() });
    const unknown = await runClient(['answer', 'jumo', 'nobody', 'no'], mesh);
    expect([unknown.code, unknown.err]).toEqual([
      1,
      expect.stringContaining('There is no organisation “nobody”'),
    ]);
    const itself = await runClient(['answer', 'jumo', 'jumo', 'no'], mesh);
    expect([itself.code, itself.err]).toEqual([
      2,
      expect.stringContaining('“Équipe JUMO” is the one that answers: give the other organisation.'),
    ]);
  });

  it('says where to look when the other is not among the suggestions', async () => {
    answering({ [suggestions]: list() });
    const { code, err } = await runClient(['answer', 'jumo', 'harrow', 'no'], mesh);
    expect([code, err]).toEqual([1, expect.stringContaining('`passerelle why-not` says why')]);
  });

  it('names the option that the mesh finds wrong', async () => {
    const message = 'The field “until” is “2020-01-01”, which is a day that is over.';
    const errors = [{ field: 'until', message, cure: 'Leave “until” out.' }];
    answering({}, { [answerPath]: { status: 422, detail: 'Not right.', errors } });
    const { err } = await runClient(['answer', 'jumo', suggestionId, 'no', '--until', '2020-01-01'], mesh);
    expect(err).toContain(
      'The option --until is “2020-01-01”, which is a day that is over. Leave --until out.',
    );
  });
});

describe('passerelle candidates', () => {
  const path = `/v1/organisations/${jumo.id}/candidates`;

  it('prints who could be suggested, and who is', async () => {
    answering({ [path]: list(aSuggestion({ id: undefined, suggestion: suggestionId })) });
    const { out } = await runClient(['candidates', 'jumo', '--limit', '3'], mesh);
    expect(lastOf('GET')?.path).toBe(`${path}?limit=3`);
    expect(out).toMatch(/Équipe JUMO · 1 organisation could be suggested now[^]*Harrowmere[^]*· suggested/);
  });

  it('asks for a need that is not saved, and says when nobody answers it', async () => {
    answering({ [path]: list() });
    const { out } = await runClient(['candidates', 'jumo', '--need', 'Cohortes', '--type', 'data'], mesh);
    expect(lastOf('POST')?.body).toEqual({ kind: 'need', text: 'Cohortes', type: 'data', limit: 10 });
    expect(out).toMatch(/nobody would answer this need\nA need that nothing answers well/);
  });
});

describe('passerelle candidates that nobody is among', () => {
  const path = `/v1/organisations/${jumo.id}/candidates`;

  it('says of an offer that nobody needs it', async () => {
    answering({ [path]: list() });
    const { out } = await runClient(['candidates', 'jumo', '--offer', 'Cohortes'], mesh);
    expect(out).toMatch(/nobody needs this\nAn offer that nobody asks for/);
  });

  it('says that consent is missing where it is', async () => {
    mesh.onRequest = ({ path: asked }) => ({
      status: 200,
      body:
        { '/v1/organisations?limit=200': list(jumo), [`/v1/organisations/${jumo.id}`]: { consents: [] } }[
          asked
        ] ?? list(),
    });
    const { out } = await runClient(['candidates', 'jumo', '--need', 'Cohortes'], mesh);
    expect(out).toContain('Équipe JUMO has not agreed to be suggested');
    expect((await runClient(['suggestions', 'jumo'], mesh)).out).toContain('Équipe JUMO has not agreed');
  });

  it.each(['need', 'offer'])('names --%s where its words are wrong', async (kind) => {
    const errors = [{ field: 'text', message: 'The field “text” is empty.', cure: 'Write.' }];
    answering({}, { [path]: { status: 422, code: 'invalid', detail: '“errors” names them.', errors } });
    const { err } = await runClient(['candidates', 'jumo', `--${kind}`, ' '], mesh);
    expect(err).toBe(`The option --${kind} is empty. Write.\n`);
  });
});

describe('passerelle why-not', () => {
  const path = `/v1/pairs/${jumo.id}/${harrow.id}`;

  it('tells who said no how to take it back, whoever of the two it is', async () => {
    const declined = { code: 'declined', text: 'You said no.', suggestion: suggestionId };
    const standing = { standing: 'forbidden', text: 'They must not.', organisations: [jumo, harrow] };
    answering({ [path]: { ...standing, suppressions: [declined] } });
    expect((await runClient(['why-not', 'jumo', 'harrow'], mesh)).out).toContain(
      '  • You said no.\n    To take it back: passerelle answer "Équipe JUMO" "Harrowmere" interested\n',
    );
    answering({ [path]: { ...standing, suppressions: [{ ...declined, because: harrow.id }] } });
    expect((await runClient(['why-not', 'jumo', 'harrow'], mesh)).out).toContain(
      'passerelle answer "Harrowmere" "Équipe JUMO" interested',
    );
  });

  it('names what was typed, not the id that was sent', async () => {
    const errors = [
      { field: 'b', value: jumo.id, message: `The parameter “b” is “${jumo.id}”.`, cure: 'Other.' },
    ];
    const same = `/v1/pairs/${jumo.id}/${jumo.id}`;
    answering({}, { [same]: { status: 400, code: 'invalid', detail: 'No.', errors } });
    expect((await runClient(['why-not', 'jumo', 'équipe'], mesh)).err).toBe('B is “équipe”. Other.\n');
  });

  it('prints what forbids a pair: why, who said so, until when; and what it would be', async () => {
    const suppressions = [
      { code: 'working_together', text: 'They work together already.' },
      {
        ...{ code: 'competitor', text: 'They compete.', reason: 'Same market' },
        ...{ author: { id: 'per_x', name: 'Ines' }, until: '2027-04-01T12:00:00.000Z' },
      },
    ];
    const candidate = aSuggestion();
    answering({ [path]: { standing: 'forbidden', text: 'They must not.', suppressions, candidate } });
    const { code, out } = await runClient(['why-not', 'jumo', 'harrow'], mesh);
    expect(code).toBe(0);
    expect(out).toContain(
      'They must not.\n  • They work together already.\n  • They compete. “Same market” (noted by Ines) (until 1 April 2027)\n',
    );
    expect(out).toMatch(/If nothing forbade it:\n {4}█+░+ +60 % {2}Harrowmere/);
  });

  it('prints what pulls each side down', async () => {
    const lowest = [
      { name: 'maturity', text: 'As mature.', contribution: -1 },
      { name: 'pole', value: 0, text: 'Same pole.', contribution: -1 },
    ];
    const sides = [{ text: 'JUMO would gain 10 %.', lowest }];
    answering({ [path]: { standing: 'too_low', text: 'The score is 15 %.', sides } });
    const { out } = await runClient(['why-not', 'jumo', 'harrow'], mesh);
    expect(out).toMatch(
      /The score is 15 %\.\n\n {2}JUMO would gain 10 %\.\n {4}What pulls it down most:\n +maturity +not known +As mature\.\n +pole +0 % +Same pole\./,
    );
  });

  it('says who may ask when it is refused to a person', async () => {
    answering({}, { [path]: { status: 404, detail: 'No.' } });
    const { code, err } = await runClient(['why-not', 'jumo', 'harrow', '--as', 'demo:ines'], mesh);
    expect([code, err]).toEqual([1, expect.stringContaining('demo:ines may not ask about these two')]);
  });
});

describe('passerelle limits', () => {
  const path = `/v1/organisations/${jumo.id}/limits`;
  const standing = { version: 4, minimum: 1, maximum: 5, chosen: false };

  it('prints them, and whose numbers they are', async () => {
    answering({ [path]: standing });
    const { out } = await runClient(['limits', 'jumo'], mesh);
    expect(out).toBe(
      'Équipe JUMO · at least 1 where it can, at most 5 suggestions at a time (as for the whole campus)\n',
    );
    expect(lastOf('PUT')).toBeUndefined();
  });

  it('changes the one that is given, and leaves the other as it was seen', async () => {
    answering({ [path]: { ...standing, chosen: true } });
    const { code, out } = await runClient(['limits', 'jumo', '--maximum', '3'], mesh);
    expect(lastOf('PUT')?.body).toEqual({ minimum: 1, maximum: 3 });
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/set for this organisation\)\nMore places are filled soon/),
    ]);
  });

  it('blames the one that was typed where the other stands in its way', async () => {
    answering({ [path]: { ...standing, maximum: 3 } });
    const high = await runClient(['limits', 'jumo', '--minimum', '5'], mesh);
    expect([high.code, high.err]).toEqual([
      2,
      expect.stringContaining('--minimum is “5”: give 3 at most, its maximum'),
    ]);
    const low = await runClient(['limits', 'jumo', '--maximum', '0'], mesh);
    expect(low.err).toContain('--maximum is “0”: give 1 at least, its minimum');
    expect(lastOf('PUT')).toBeUndefined();
  });

  it('says who may not choose them', async () => {
    answering({}, { [path]: { status: 403, detail: 'No.' } });
    const { code, err } = await runClient(['limits', 'jumo', '--as', 'demo:ines'], mesh);
    expect([code, err]).toEqual([
      1,
      expect.stringContaining('demo:ines may neither see nor set how many suggestions “Équipe JUMO” has'),
    ]);
  });
});
