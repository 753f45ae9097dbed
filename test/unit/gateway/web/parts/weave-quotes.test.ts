// The words of both sides, found in the sentence that quotes them.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toneOf, weaveQuotes } from '../../../../../services/gateway/web/parts/weave-quotes.ts';
import { aQuote } from '../home/a-suggestion.ts';

const said = (threads: ReturnType<typeof weaveQuotes>): string =>
  threads
    .map((one) => {
      if (one.kind === 'said') return one.text;
      return one.kind === 'quoted' ? one.quote.words : one.source.title;
    })
    .join('');

describe('a sentence', () => {
  it('is cut where both sides are quoted, in the order of the sentence', () => {
    const quotes = [aQuote('sensors', { side: 'theirs' }), aQuote('kidneys')];
    const text = 'They offer for “kidneys”: “sensors”.';
    expect(weaveQuotes({ text, quotes, sources: [] }).map((one) => [one.kind, one.at])).toEqual([
      ['said', 0],
      ['quoted', 16],
      ['said', 23],
      ['quoted', 27],
      ['said', 34],
    ]);
  });

  it('leaves out what it does not quote', () => {
    const threads = weaveQuotes({
      text: 'You share a pole.',
      quotes: [aQuote('kidneys'), aQuote('')],
      sources: [],
    });
    expect(threads).toEqual([{ kind: 'said', text: 'You share a pole.', at: 0 }]);
  });

  it('finds the same words of both sides each in a place of its own', () => {
    const threads = weaveQuotes({
      text: 'data (data)',
      quotes: [aQuote('data'), aQuote('data', { side: 'theirs' })],
      sources: [],
    });
    expect(threads.flatMap((one) => (one.kind === 'quoted' ? [[one.quote.side, one.at]] : []))).toEqual([
      ['ours', 0],
      ['theirs', 6],
    ]);
  });

  it('knows the titles in it by their language', () => {
    const source = { source: 'txt_1', kind: 'text', title: 'Gait and sensors', language: 'en' } as const;
    const threads = weaveQuotes({ text: 'Dans « Gait and sensors ».', quotes: [], sources: [source] });
    expect(threads[1]).toEqual({ kind: 'titled', source, at: 7 });
  });

  it('loses and adds nothing (property)', () => {
    const words = fc.string({ maxLength: 4, unit: fc.constantFrom('a', 'b', ' ') });
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ') }), fc.array(words), (text, all) => {
        expect(said(weaveQuotes({ text, quotes: all.map((one) => aQuote(one)), sources: [] }))).toBe(text);
      }),
    );
  });
});

describe('whose words are a need', () => {
  it('is ours where they answer it, and theirs where they look for what we offer', () => {
    expect([toneOf('offer_answers_need', 'ours'), toneOf('offer_answers_need', 'theirs')]).toEqual([
      'need',
      'offer',
    ]);
    expect([toneOf('need_meets_offer', 'ours'), toneOf('need_meets_offer', 'theirs')]).toEqual([
      'offer',
      'need',
    ]);
    expect([toneOf('need_meets_expertise', 'ours'), toneOf('need_meets_expertise', 'theirs')]).toEqual([
      'offer',
      'need',
    ]);
  });

  it('is nobody’s where both work on the same', () => {
    expect([toneOf('shared_expertise', 'ours'), toneOf('shared_expertise', 'theirs')]).toEqual([
      'offer',
      'offer',
    ]);
  });
});
