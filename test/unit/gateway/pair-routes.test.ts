// Candidates, how two organisations stand to one another, and limits over REST.
import { describe, expect, it } from '@jest/globals';
import {
  Candidate,
  ExplainOrganisationsResponse,
  PairStanding,
  Suggestion,
} from '../../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { StatementKind, StatementType } from '../../../proto/generated/passerelle/profiles/v1/statement.ts';
import {
  candidate as candidateSchema,
  limits,
  pairStanding,
} from '../../../services/gateway/schemas/pair.ts';
import { causes } from '../../../services/gateway/suggestions/suggestion.ts';
import { fault } from '../../../services/platform/faults/fault.ts';
import { aPerson, aStatement } from './fake-mesh.ts';
import { aQuote, aSide, matchmakingMesh, theirName } from './matchmaking-mesh.ts';

const campus = matchmakingMesh();

const aCandidate = (other: object = {}, own: object = {}, more: object = {}) =>
  Candidate.fromPartial({
    score: 0.6,
    sides: [aSide(campus.ours, own), aSide(campus.theirs, { score: 0.5, reasons: [], ...other })],
    ...more,
  });

const candidates = (query = '') => `/v1/organisations/${campus.ours}/candidates${query}`;
const pair = () => `/v1/pairs/${campus.ours}/${campus.theirs}`;
const nbsp = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('the candidates of an organisation', () => {
  it('are told as suggestions are, with their suggestion where there is one', async () => {
    const suggestionId = 'sug_0123456789abcdefghjkmnpqrs';
    campus.answer('listCandidates', { candidates: [aCandidate(), aCandidate({}, {}, { suggestionId })] });
    const { json } = await campus.get(candidates('?limit=7'), { as: campus.member });
    expect(campus.asked('listCandidates')[0]).toMatchObject({ organisationId: campus.ours, limit: 7 });
    for (const one of json.items) expect(candidateSchema.safeParse(one).error).toBeUndefined();
    expect(json.items[0]).toMatchObject({
      score: 0.6,
      get: 0.75,
      give: 0.5,
      organisation: { name: theirName },
    });
    expect(json.items.map((one: { suggestion?: string }) => one.suggestion)).toEqual([
      undefined,
      suggestionId,
    ]);
  });

  it('of a side that is not named are known by kind and country alone', async () => {
    const id = 'sug_0123456789abcdefghjkmnpqrs';
    const other = { organisationId: '', discreet: true };
    campus.answer('listCandidates', { candidates: [aCandidate(other, {}, { suggestionId: id })] });
    campus.answer(
      'getSuggestion',
      Suggestion.fromPartial({ id, sides: [aSide(campus.ours), aSide(campus.theirs)] }),
    );
    const answer = await campus.get(candidates(), { as: campus.member });
    expect(answer.json.items[0].about).toEqual({ kind: 'startup', poles: [], country: 'FR' });
    for (const kept of [theirName, campus.theirs, 'montres']) expect(answer.text).not.toContain(kept);
  });

  it('are for its members and for animators', async () => {
    campus.answer('listCandidates', { candidates: [aCandidate({ animatorsOnly: true })] });
    const stranger = (await campus.mesh.make('persons', aPerson())).id;
    expect((await campus.get(candidates(), { as: stranger })).status).toBe(404);
    expect((await campus.get(candidates(), { as: campus.member })).json.items).toEqual([]);
    expect((await campus.get(candidates())).json.items[0].animators_only).toBe(true);
  });

  it('of a need that is not saved are quoted by what would answer it', async () => {
    const { id } = await campus.mesh.make(
      'statements',
      aStatement(campus.theirs, { kind: 'offer', text: 'Données de montres' }),
    );
    const reasons = [{ ...aSide('').reasons[0], own: [], other: [], otherSourceId: id }];
    campus.answer('listCandidates', { candidates: [aCandidate({}, { reasons })] });
    const body = { kind: 'need', type: 'data', text: 'Des cohortes à domicile', limit: 3 };
    const { status, json } = await campus.mesh.call('POST', candidates(), { as: campus.member, body });
    expect(campus.asked('listCandidates')[0]).toMatchObject({
      limit: 3,
      unsaved: { kind: StatementKind.NEED, type: StatementType.DATA, text: 'Des cohortes à domicile' },
    });
    expect([status, json.items[0].reasons[0].text]).toEqual([
      200,
      `${theirName} offers what you are looking for: “Données de montres”.`,
    ]);
  });

  it('of a need that is not saved quote nothing that is discreet', async () => {
    const { id } = await campus.mesh.make(
      'statements',
      aStatement(campus.theirs, {
        kind: 'offer',
        text: 'Données de montres',
        discreet: true,
        preview: 'Rien',
      }),
    );
    const reasons = [{ ...aSide('').reasons[0], own: [], other: [], otherSourceId: id }];
    campus.answer('listCandidates', { candidates: [aCandidate({}, { reasons })] });
    const body = { kind: 'need', text: 'Des cohortes à domicile' };
    const { text } = await campus.mesh.call('POST', candidates(), { as: campus.member, body });
    expect(text).not.toContain('montres');
  });

  it('for words that are none are refused by their field', async () => {
    const body = { kind: 'wish', text: ' ' };
    const { status, json } = await campus.mesh.call('POST', candidates(), { body });
    expect([status, json.errors.map(({ field }: { field: string }) => field)]).toEqual([
      422,
      ['kind', 'text'],
    ]);
  });
});

const standing = (more: object) =>
  campus.answer('explainOrganisations', ExplainOrganisationsResponse.fromPartial(more));

describe('how two organisations stand to one another', () => {
  it('is told with what forbids it: why, by whom, until when', async () => {
    standing({
      standing: PairStanding.FORBIDDEN,
      floor: 0.2,
      suppressions: [
        { code: 'working_together', because: 'col_x' },
        { code: 'competitor', ruleId: 'rul_x', reason: 'Same market', author: campus.member },
        {
          code: 'declined',
          ruleId: 'sug_x',
          reason: 'too_early',
          because: campus.ours,
          until: new Date('2027-03-31T22:00:00Z'),
        },
      ],
    });
    const french = await campus.get(pair(), { lang: 'fr' });
    expect(pairStanding.safeParse(french.json).error).toBeUndefined();
    expect(french.json).toMatchObject({
      standing: 'forbidden',
      organisations: [{ id: campus.ours }, { id: campus.theirs }],
    });
    expect(french.json.suppressions.map(({ text }: { text: string }) => nbsp(text))).toEqual([
      'Elles travaillent déjà ensemble.',
      'Elles sont concurrentes.',
      'Nous a dit non : c’est trop tôt.',
    ]);
    expect(french.json.suppressions[1]).toMatchObject({
      ...{ rule: 'rul_x', reason: 'Same market' },
      author: { id: campus.member, name: 'Camille Canari' },
    });
    expect(french.json.suppressions[2]).toMatchObject({
      suggestion: 'sug_x',
      reason: 'too_early',
      until: '2027-03-31T22:00:00.000Z',
    });
    expect(french.json.suppressions[2].rule).toBeUndefined();
  });

  it('is told to who said no, or not now, as its own word', async () => {
    const resting = { code: 'resting', until: new Date('2027-03-31T22:00:00Z') };
    standing({
      standing: PairStanding.FORBIDDEN,
      suppressions: [{ code: 'declined', ruleId: 'sug_x', reason: 'not_relevant' }, resting],
    });
    const own = await campus.get(pair(), { as: campus.member });
    expect(own.json.suppressions.map(({ text }: { text: string }) => text)).toEqual([
      'You said no: it is not relevant to you.',
      'You said “not now” less than 30 days ago.',
    ]);
    expect(own.json.suppressions[0].suggestion).toBe('sug_x');
    standing({ standing: PairStanding.FORBIDDEN, suppressions: [{ ...resting, because: campus.theirs }] });
    expect((await campus.get(pair())).json.suppressions[0].text).toBe(
      `${theirName} said “not now” less than 30 days ago.`,
    );
  });

  it('is told with the nearest match where nobody would gain', async () => {
    const more = { standing: PairStanding.NOTHING_TO_GAIN, floor: 0.5, nearestMatch: 0.31 };
    standing({ ...more, gainsNothing: [campus.ours, campus.theirs] });
    expect(nbsp((await campus.get(pair())).json.text)).toBe(
      `Neither Nous nor ${theirName} would gain anything: the best match of a need and an answer is 31 %, 50 % is asked.`,
    );
    standing({ ...more, gainsNothing: [campus.ours], nearestMatch: undefined });
    expect(nbsp((await campus.get(pair(), { lang: 'fr' })).json.text)).toBe(
      'Nous n’y gagnerait rien : rien de ce que dit ou fait un côté n’approche d’un besoin de l’autre.',
    );
  });

  it('is told by side, the lowest features first, where the score is too low', async () => {
    standing({
      ...{ standing: PairStanding.TOO_LOW, floor: 0.2, candidate: aCandidate({}, {}, { score: 0.15 }) },
      sides: [
        {
          ...{ organisationId: campus.ours, gain: 0.1, needed: 0.3 },
          lowest: [
            { feature: 'maturity_fit', value: 0, contribution: -2, unknown: true },
            { feature: 'pole', value: 0, contribution: -1 },
          ],
        },
        { organisationId: campus.theirs, gain: 0.2, lowest: [] },
      ],
    });
    const { json } = await campus.get(pair(), { as: campus.member });
    expect(pairStanding.safeParse(json).error).toBeUndefined();
    expect(nbsp(json.text)).toBe(`The score of Nous and ${theirName} is 15 %, 20 % is asked.`);
    expect(json.sides.map(({ text }: { text: string }) => nbsp(text))).toEqual([
      'Nous would gain 10 %; with what the other gains, 30 % is needed.',
      expect.stringContaining(`${theirName} would gain 20 %; nothing`),
    ]);
    const [low, next] = json.sides[0].lowest;
    expect([low.name, low.value, next.value]).toEqual(['maturity', undefined, 0]);
    expect(json.candidate.score).toBe(0.15);
  });

  it('names those who have no more room', async () => {
    standing({ standing: PairStanding.NOT_CHOSEN, floor: 0.2, full: [campus.theirs] });
    const { json } = await campus.get(pair());
    expect(json.text).toContain(`but ${theirName} has no more room.`);
  });

  it('is asked as the organisation the asker belongs to, whichever comes first', async () => {
    standing({ standing: PairStanding.SUGGESTED, floor: 0.2, candidate: aCandidate() });
    const { json } = await campus.get(`/v1/pairs/${campus.theirs}/${campus.ours}`, { as: campus.member });
    expect(campus.asked('explainOrganisations')[0]).toMatchObject({
      organisationIds: [campus.ours, campus.theirs],
    });
    expect([json.standing, json.candidate.for]).toEqual(['suggested', campus.ours]);
  });

  it('is nothing to who belongs to neither, and takes two organisations', async () => {
    const stranger = (await campus.mesh.make('persons', aPerson())).id;
    expect((await campus.get(pair(), { as: stranger })).status).toBe(404);
    const same = await campus.get(`/v1/pairs/${campus.ours}/${campus.ours}`);
    expect([same.status, same.json.errors[0]]).toEqual([
      400,
      expect.objectContaining({ field: 'b', cure: 'Give an organisation other than the first.' }),
    ]);
    expect(campus.asked('explainOrganisations')).toEqual([]);
  });

  it('quotes nothing that its reader may not read', async () => {
    const reasons = [{ ...aSide('').reasons[0], other: [aQuote('montres', { discreet: true })] }];
    standing({ standing: PairStanding.SUGGESTED, floor: 0.2, candidate: aCandidate({}, { reasons }) });
    expect((await campus.get(pair(), { as: campus.member })).text).not.toContain('montres');
    expect((await campus.get(pair())).text).toContain('montres');
  });
});

describe('the limits of an organisation', () => {
  const path = () => `/v1/organisations/${campus.ours}/limits`;
  const standingLimits = (version: number) =>
    campus.answer('getLimits', {
      ...{ organisationId: campus.ours, version, minimum: 1, maximum: 5, chosen: version > 0 },
    });
  const put = (body: object, headers = {}) =>
    campus.mesh.call('PUT', path(), { as: campus.member, body, headers });

  it('are the campus’s numbers until it chooses its own', async () => {
    standingLimits(0);
    const answer = await campus.get(path(), { as: campus.member });
    expect(limits.safeParse(answer.json).error).toBeUndefined();
    expect([answer.json.chosen, answer.headers.get('etag')]).toEqual([false, '"0"']);
    campus.answer('putLimits', {
      ...{ organisationId: campus.ours, version: 1, minimum: 0, maximum: 3, chosen: true },
    });
    const chosen = await put({ minimum: 0, maximum: 3 }, { 'If-Match': '"0"' });
    expect([chosen.status, chosen.json.maximum, chosen.headers.get('etag')]).toEqual([200, 3, '"1"']);
    expect(campus.asked('putLimits')[0]).toMatchObject({ minimum: 0, maximum: 3, ifVersion: 0 });
  });

  it('are not changed where others have changed them meanwhile', async () => {
    standingLimits(2);
    const late = await put({ minimum: 0, maximum: 3 }, { 'If-Match': '"1"' });
    expect([late.status, late.json.current.version, late.headers.get('etag')]).toEqual([412, 2, '"2"']);
    campus.refuse('putLimits', fault('conflict', { subject: 'limits', currentVersion: 2 }));
    expect((await put({ minimum: 0, maximum: 3 })).status).toBe(409);
  });

  it.each([
    [{ minimum: 4, maximum: 3 }, 'maximum', 'is less than “minimum”'],
    [{ minimum: 0, maximum: 51 }, 'maximum', 'is above 50'],
    [{ minimum: -1, maximum: 3 }, 'minimum', 'is below 0'],
    [{ maximum: 3 }, 'minimum', 'is missing'],
  ])('%j are refused by their field', async (body, field, message) => {
    const { status, json } = await put(body);
    expect([status, json.errors[0].field]).toEqual([422, field]);
    expect(json.errors[0].message).toContain(message);
  });

  it('are shown to its members and to animators, and chosen by them', async () => {
    standingLimits(0);
    const stranger = (await campus.mesh.make('persons', aPerson())).id;
    expect((await campus.get(path(), { as: stranger })).status).toBe(404);
    const body = { minimum: 0, maximum: 3 };
    expect((await campus.mesh.call('PUT', path(), { as: stranger, body })).status).toBe(403);
    expect((await campus.get(path())).status).toBe(200);
  });
});

it('has a sentence for every cause that matchmaking has', async () => {
  const { suppressionCodes } = await import('../../../services/matchmaking/rules/suppression.ts');
  expect(causes).toEqual([...suppressionCodes, 'nothing_to_gain', 'too_low', 'not_chosen']);
});
