// Reasons name the texts that show them, as far as their reader may see these.
import { describe, expect, it } from '@jest/globals';
import {
  Candidate,
  ReasonCode,
  Suggestion,
  SuggestionState,
} from '../../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { suggestion as suggestionSchema } from '../../../services/gateway/schemas/suggestion.ts';
import { runClient } from '../passerelle/run-client.ts';
import { aStatement } from './fake-mesh.ts';
import { aQuote, aSide, matchmakingMesh, theirName } from './matchmaking-mesh.ts';

const campus = matchmakingMesh();

const aText = async (title: string, more: object = {}): Promise<string> => {
  const body = { kind: 'publication', title, language: 'fr', owners: [campus.theirs], ...more };
  return (await campus.mesh.make('texts', body)).id;
};

const aReason = (more: object) => ({
  ...{ code: ReasonCode.SHARED_EXPERTISE, contribution: 0.4, parameters: {}, sourceIds: [] },
  ...{ own: [], other: [], ownSourceId: '', otherSourceId: '', ...more },
});

const told = async (reason: object, { lang = 'en', other = {} } = {}) => {
  const sides = [aSide(campus.ours, { reasons: [reason] }), aSide(campus.theirs, { reasons: [], ...other })];
  campus.answer('listCandidates', { candidates: [Candidate.fromPartial({ score: 0.6, sides })] });
  const path = `/v1/organisations/${campus.ours}/candidates`;
  const answer = await campus.get(path, { as: campus.member, lang });
  return { all: answer.text, reason: answer.json.items[0].reasons[0] };
};
const spaced = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('a reason that both work on the same', () => {
  it('names the texts that show it, best first, in both languages', async () => {
    const [one, two] = [await aText('Marche et capteurs'), await aText('Chutes à domicile')];
    const reason = aReason({ sourceIds: [two, one] });
    const english = (await told(reason)).reason;
    expect(english.text).toBe(
      `You and ${theirName} work on the same: “Chutes à domicile”, “Marche et capteurs”.`,
    );
    expect(english.sources).toEqual([
      { source: two, kind: 'text', title: 'Chutes à domicile', language: 'fr' },
      { source: one, kind: 'text', title: 'Marche et capteurs', language: 'fr' },
    ]);
    const french = (await told(reason, { lang: 'fr' })).reason;
    expect(spaced(french.text)).toBe(
      `Vous et ${theirName} travaillez sur les mêmes sujets : « Chutes à domicile », « Marche et capteurs ».`,
    );
  });

  it('is told in the words of both, where its reader may read those of both', async () => {
    const source = await aText('Chutes à domicile');
    const [own, other] = [[aQuote('détecter les chutes')], [aQuote('falls at home')]];
    const { text, quotes, sources } = (await told(aReason({ sourceIds: [source], own, other }))).reason;
    expect(text).toBe(
      `You and ${theirName} work on the same: on your side “détecter les chutes”, on theirs “falls at home”.`,
    );
    expect(quotes).toMatchObject([
      { side: 'ours', words: 'détecter les chutes' },
      { side: 'theirs', words: 'falls at home' },
    ]);
    expect(sources).toMatchObject([{ source }]);
    const french = (await told(aReason({ own, other }), { lang: 'fr' })).reason;
    expect(spaced(french.text)).toBe(
      `Vous et ${theirName} travaillez sur les mêmes sujets : de votre côté « détecter les chutes », de l’autre « falls at home ».`,
    );
    const hidden = [aQuote('falls at home', { visibility: 'VISIBILITY_ANIMATORS' })];
    expect((await told(aReason({ sourceIds: [source], own, other: hidden }))).reason.text).toBe(
      `You and ${theirName} work on the same: “Chutes à domicile”.`,
    );
  });

  it('names the partners in common that its reader may see, and counts the others', async () => {
    const partner = async (name: string, more: object = {}) =>
      (await campus.mesh.make('organisations', { kind: 'lab', name, language: 'fr', ...more })).id;
    const [one, two] = [await partner('Labo Cap'), await partner('Labo Mer')];
    const reason = (sourceIds: readonly string[], partners: string) =>
      aReason({ code: ReasonCode.PARTNERS_IN_COMMON, sourceIds, parameters: { partners } });
    const { text, sources } = (await told(reason([one, two], '3'))).reason;
    expect(text).toBe('You have both worked with Labo Cap, Labo Mer, and 1 other.');
    expect(sources).toMatchObject([{ source: one, title: 'Labo Cap' }, { source: two }]);
    const hidden = await partner('Labo Caché', { visibility: 'animators' });
    expect((await told(reason([hidden], '1'))).reason).toMatchObject({
      text: 'You have a partner in common.',
      sources: [],
    });
    expect(spaced((await told(reason([one], '1'), { lang: 'fr' })).reason.text)).toBe(
      'Vous avez tous deux travaillé avec Labo Cap.',
    );
  });

  it('tells those who worked together when they did last', async () => {
    const reason = (parameters: object) => aReason({ code: ReasonCode.WORKED_TOGETHER, parameters });
    expect((await told(reason({ year: '2024', partners: '2' }))).reason.text).toBe(
      'You have worked together before, lately in 2024, and have 2 partners in common.',
    );
    expect((await told(reason({}))).reason.text).toBe('You have worked together before.');
    expect((await told(reason({ year: '2024' }), { lang: 'fr' })).reason.text).toBe(
      'Vous avez déjà travaillé ensemble, en dernier lieu en 2024.',
    );
  });

  it.each(['en', 'fr'])('is told so in the terminal, in %s', async (lang) => {
    const source = await aText('Chutes à domicile');
    await told(aReason({ sourceIds: [source] }));
    const args = ['candidates', campus.ours, '--as', campus.member];
    const { out } = await runClient(args, { url: campus.mesh.base, lang });
    expect(out.replaceAll(/\s+/g, ' ')).toContain('Chutes à domicile');
  });

  it('is told so of a suggestion too', async () => {
    const source = await aText('Chutes à domicile');
    const id = 'sug_0123456789abcdefghjkmnpqrs';
    const sides = [
      aSide(campus.ours, { reasons: [aReason({ sourceIds: [source] })] }),
      aSide(campus.theirs, { reasons: [] }),
    ];
    campus.answer(
      'getSuggestion',
      Suggestion.fromPartial({ id, state: SuggestionState.PROPOSED, sides, proposedAt: new Date(0) }),
    );
    const { json } = await campus.get(`/v1/suggestions/${id}`, { as: campus.member });
    expect(suggestionSchema.shape.reasons.safeParse(json.reasons).error).toBeUndefined();
    expect(json.reasons[0].text).toContain('“Chutes à domicile”');
  });

  it('names nothing that its reader may not see, and nothing that is discreet or gone', async () => {
    const hidden = await aText('Canari caché', { visibility: 'animators' });
    const { id: own } = await campus.mesh.make(
      'statements',
      aStatement(campus.ours, { text: 'Canari discret', discreet: true, preview: 'Rien' }),
    );
    const sourceIds = [hidden, own, 'txt_0123456789abcdefghjkmnpqrs'];
    const { all, reason } = await told(aReason({ sourceIds }));
    expect(reason).toMatchObject({ text: `You and ${theirName} work on the same.`, sources: [] });
    expect(all).not.toContain('anari c');
    expect(all).not.toContain('anari d');
  });

  it('names no text of a side that is not named itself', async () => {
    const source = await aText('Chutes à domicile');
    const other = { organisationId: '', discreet: true };
    const { all } = await told(aReason({ sourceIds: [source] }), { other });
    expect(all).not.toContain('Chutes');
  });
});

describe('a reason that a text answers a need', () => {
  it('names the text, and quotes of it what its title does not say', async () => {
    const source = await aText('Chutes à domicile');
    const of = { code: ReasonCode.EXPERTISE_ANSWERS_NEED, otherSourceId: source };
    const quoted = await told(aReason({ ...of, other: [aQuote('montres')] }));
    expect(quoted.reason.text).toBe(
      `${theirName} has worked on what you are looking for, in “Chutes à domicile”: “montres”.`,
    );
    const entitled = await told(aReason({ ...of, other: [aQuote('Chutes')] }), { lang: 'fr' });
    expect(spaced(entitled.reason.text)).toBe(
      `${theirName} a travaillé sur ce que vous cherchez, dans « Chutes à domicile ».`,
    );
  });
});

describe('a reason that the other side needs what we have worked on', () => {
  it('is told in the words of both, and in which of our texts', async () => {
    const source = await aText('Chutes à domicile', { owners: [campus.ours] });
    const reason = aReason({
      ...{ code: ReasonCode.NEED_MEETS_EXPERTISE, contribution: 0, ownSourceId: source },
      own: [aQuote('détecter les chutes', { sourceId: source })],
      other: [aQuote('falls at home')],
    });
    const english = (await told(reason)).reason;
    expect(english).toMatchObject({ code: 'need_meets_expertise', contribution: 0, sources: [{ source }] });
    expect(english.text).toBe(
      `${theirName} is looking for what you have worked on (“détecter les chutes”, in “Chutes à domicile”): “falls at home”.`,
    );
    expect(spaced((await told(reason, { lang: 'fr' })).reason.text)).toBe(
      `${theirName} cherche ce sur quoi vous avez travaillé (« détecter les chutes », dans « Chutes à domicile ») : « falls at home ».`,
    );
    const args = ['candidates', campus.ours, '--as', campus.member];
    await told(reason);
    const { out } = await runClient(args, { url: campus.mesh.base, lang: 'en' });
    expect(out).toContain('is looking for what you have worked on');
    expect(out).not.toContain('point)');
  });
});
