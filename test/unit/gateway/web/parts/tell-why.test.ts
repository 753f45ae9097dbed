// What a card says of its reasons at a glance, and what it leaves for behind.
import { describe, expect, it } from '@jest/globals';
import { tellWhy } from '../../../../../services/gateway/web/parts/tell-why.ts';
import { aQuote, aReason } from '../home/a-suggestion.ts';

const ours = aQuote('biopsies to annotate');
const theirs = aQuote('a team of readers', { side: 'theirs', source: 'stm_b' });
const met = aReason('offer_answers_need', {
  text: 'They offer “a team of readers” for “biopsies to annotate”.',
  quotes: [ours, theirs],
});
const given = aReason('need_meets_offer', {
  quotes: [
    aQuote('reading rooms', { source: 'stm_c' }),
    aQuote('rooms wanted', { side: 'theirs', source: 'stm_d' }),
  ],
});

describe('what a card says of why', () => {
  it('is what our side gets, then what it gives, whichever is stronger', () => {
    const { exchanges, sentences, more } = tellWhy([given, met]);
    expect(exchanges.map(({ need, answer }) => [need.words, answer.words])).toEqual([
      ['biopsies to annotate', 'a team of readers'],
      ['rooms wanted', 'reading rooms'],
    ]);
    expect([sentences, more]).toEqual([[], []]);
  });

  it('is a sentence where the words of a side may not be shown', () => {
    const unnamed = { ...met, quotes: [ours] };
    const { exchanges, sentences } = tellWhy([unnamed, aReason('same_pole')]);
    expect([exchanges, sentences.map(({ code }) => code)]).toEqual([[], ['offer_answers_need', 'same_pole']]);
  });

  it('stays short: two things at a glance, the rest behind', () => {
    const usual = aReason('usual_for_kind', { text: 'It is usual.' });
    const { sentences, more } = tellWhy([met, aReason('same_pole'), usual]);
    expect(sentences.map(({ code }) => code)).toEqual(['same_pole']);
    expect(more.map(({ reason, isSaid }) => [reason.code, isSaid])).toEqual([['usual_for_kind', false]]);
  });

  it('says nothing twice: behind are only words that were not shown', () => {
    const title = aQuote('Reading together', { side: 'theirs', source: 'txt_a' });
    const besides = aQuote('We read slides.', { side: 'theirs', source: 'txt_a', start: 20 });
    const worked = aReason('expertise_answers_need', { quotes: [ours, title, besides] });
    const { exchanges, more } = tellWhy([worked]);
    expect(exchanges.map(({ answer, answersBy }) => [answer.words, answersBy])).toEqual([
      ['Reading together', 'work'],
    ]);
    expect(more.map(({ isSaid, quotes }) => [isSaid, quotes])).toEqual([[true, [besides]]]);
  });

  it('names the text in which they worked, and behind the others that show it', () => {
    const worked = aReason('expertise_answers_need', {
      text: 'They have worked on “biopsies to annotate”, in “Reading together”, in “Reading alone”.',
      quotes: [ours, aQuote('We read slides.', { side: 'theirs', source: 'txt_a' })],
      sources: [
        { source: 'txt_a', kind: 'text', title: 'Reading together', language: 'en' },
        { source: 'txt_b', kind: 'text', title: 'Reading alone', language: 'en' },
      ],
    });
    const { exchanges, more } = tellWhy([worked]);
    expect(exchanges.map(({ within }) => within?.title)).toEqual(['Reading together']);
    expect(more.map(({ isSaid, sources }) => [isSaid, sources.map(({ title }) => title)])).toEqual([
      [true, ['Reading alone']],
    ]);
  });

  it('loses no words because a sentence that is not said has them', () => {
    const second = aQuote('two more readers', { side: 'theirs', source: 'stm_e' });
    const text = 'They offer “a team of readers”, “two more readers” for “biopsies to annotate”.';
    const { more } = tellWhy([{ ...met, text, quotes: [ours, theirs, second] }]);
    expect(more.map(({ isSaid, quotes }) => [isSaid, quotes])).toEqual([[true, [second]]]);
  });

  it('shows what a sentence at a glance rests on and does not name', () => {
    const sources = [
      { source: 'txt_a', kind: 'text' as const, title: 'Reading together', language: 'en' as const },
    ];
    const alike = aReason('shared_expertise', { text: 'Both read slides.', sources });
    expect(tellWhy([alike]).more).toEqual([{ reason: alike, isSaid: true, quotes: [], sources }]);
    const named = { ...alike, text: 'Both work on the same: “Reading together”.' };
    expect(tellWhy([named]).more).toEqual([]);
  });

  it('tells a second need that is met behind, without its quotes again beside its sentence', () => {
    const second = aReason('offer_answers_need', {
      text: 'They offer “statistics” for “a power analysis”.',
      quotes: [aQuote('a power analysis'), aQuote('statistics', { side: 'theirs' })],
    });
    const { more } = tellWhy([met, given, second]);
    expect(more).toEqual([{ reason: second, isSaid: false, quotes: [], sources: [] }]);
  });
});
