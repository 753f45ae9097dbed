import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { explain, search, similar } from '../../../services/expertise/find-organisations.ts';
import { foundIn } from '../../../services/expertise/source.ts';
import type { Source } from '../../../services/expertise/source.ts';
import { analyseText } from '../../../services/expertise/analyse-text.ts';
import type { Actor } from '../../../services/platform/access/actor.ts';
import { may } from '../../../services/platform/access/may.ts';
import {
  animator,
  anIndexOf,
  aSource,
  memberOf,
  partner,
  someSources,
  someWords,
} from './expertise-makers.ts';

const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);
const whoKnows = (sources: readonly Source[], text: string, actor: Actor = animator, limit = 50) =>
  search(anIndexOf(...sources), { actor, text, limit }).found;
const all = new Set<Source['kind']>();

describe('a search', () => {
  it('finds organisations by other forms of the words, with the passages that say so', () => {
    const [hit] = whoKnows(
      [aSource('Hello. Nous suivons des cohortes rénales.', { owners: ['org_k'] })],
      'cohorte rénale',
    );
    expect(hit).toMatchObject({
      id: 'org_k',
      evidence: [{ quotes: [{ words: 'Nous suivons des cohortes rénales.' }] }],
    });
  });

  it('finds English words asked in few words by somebody who writes French', () => {
    const sources = [
      aSource('We apply machine learning to images of the kidney', { owners: ['org_e'], language: 'en' }),
    ];
    expect(ids(whoKnows(sources, 'machine learning'))).toEqual(['org_e']);
  });

  it('gives a source made of the question’s own words the score 1', () => {
    const [hit] = whoKnows(
      [aSource('dialyse rénale'), aSource('imagerie', { owners: ['org_b'] })],
      'dialyse rénale',
    );
    expect(hit?.score).toBe(1);
  });

  it('ranks by the geometric sum of what an organisation has, ties by id', () => {
    const twice = [1, 2].map(() => aSource('dialyse à domicile', { owners: ['org_twice'] }));
    const once = ['org_b', 'org_a'].map((owner) => aSource('dialyse à domicile', { owners: [owner] }));
    const [first, second, third] = whoKnows([...once, ...twice], 'dialyse et autre chose');
    expect([first?.id, second?.id, third?.id]).toEqual(['org_twice', 'org_a', 'org_b']);
    expect(first?.score).toBeCloseTo(1.5 * (second?.score ?? 0), 9);
  });

  it('finds neither a discreet statement nor what is kept for animators, but to those it belongs to', () => {
    const hidden = [
      aSource('dialyse', { owners: ['org_a'], discreet: true }),
      aSource('dialyse', { owners: ['org_b'], visibility: 'animators' }),
      aSource('dialyse', { owners: ['org_c'], visibility: 'campus' }),
      aSource('dialyse', { owners: ['org_d'], visibility: 'public' }),
    ];
    expect(ids(whoKnows(hidden, 'dialyse', partner))).toEqual(['org_d']);
    expect(ids(whoKnows(hidden, 'dialyse', memberOf('org_x')))).toEqual(['org_c', 'org_d']);
    expect(ids(whoKnows(hidden, 'dialyse', memberOf('org_a')))).toEqual(['org_a', 'org_c', 'org_d']);
    expect(ids(whoKnows(hidden, 'dialyse'))).toEqual(['org_a', 'org_b', 'org_c', 'org_d']);
  });

  it('names no organisation that the asker may not know of', () => {
    const index = anIndexOf(aSource('dialyse', { owners: ['org_a'], visibility: 'public' }));
    index.standings.put('org_a', { visibility: 'campus' });
    expect(search(index, { actor: partner, text: 'dialyse', limit: 9 }).found).toEqual([]);
    expect(ids(search(index, { actor: memberOf(), text: 'dialyse', limit: 9 }).found)).toEqual(['org_a']);
  });

  it('counts what a merged organisation stands behind for the other, until the merge is undone', () => {
    const index = anIndexOf(
      aSource('dialyse', { owners: ['org_old'] }),
      aSource('dialyse', { owners: ['org_new'] }),
    );
    index.standings.put('org_old', { visibility: 'public', mergedInto: 'org_new' });
    expect(ids(search(index, { actor: animator, text: 'dialyse', limit: 9 }).found)).toEqual(['org_new']);
    index.standings.put('org_old', { visibility: 'public' });
    expect(ids(search(index, { actor: animator, text: 'dialyse', limit: 9 }).found)).toEqual([
      'org_new',
      'org_old',
    ]);
  });

  it('counts a source once that both sides of a merge stand behind', () => {
    const index = anIndexOf(aSource('dialyse', { owners: ['org_old', 'org_new'] }));
    index.standings.put('org_old', { visibility: 'public', mergedInto: 'org_new' });
    const { found } = search(index, { actor: animator, text: 'dialyse et imagerie', limit: 9 });
    expect(found).toMatchObject([{ id: 'org_new', evidence: [{ score: found[0]?.score }] }]);
    expect(found[0]?.evidence).toHaveLength(1);
  });

  it('answers the same, scores included, as if what the asker may not see did not exist', () => {
    const actors = fc.constantFrom(partner, memberOf(), memberOf('org_a'), memberOf('org_b', 'org_c'));
    fc.assert(
      fc.property(someSources, someWords, actors, (sources, text, actor) => {
        const seen = sources.filter((source) =>
          may(actor, 'read', { visibility: foundIn(source), owners: source.owners }),
        );
        const bare = (found: ReturnType<typeof whoKnows>) =>
          found.map(({ id, score, evidence }) => ({
            id,
            score,
            evidence: evidence.map(({ entry, quotes, terms }) => [entry.source.id, quotes, terms]),
          }));
        expect(bare(whoKnows(sources, text, actor))).toEqual(bare(whoKnows(seen, text, actor)));
      }),
    );
  });

  it('gives every organisation exactly once, in one order, however it is paged', () => {
    fc.assert(
      fc.property(someSources, someWords, fc.integer({ min: 1, max: 3 }), (sources, text, limit) => {
        const index = anIndexOf(...sources);
        const whole = ids(search(index, { actor: animator, text, limit: 50 }).found);
        const paged: string[] = [];
        for (let after; ;) {
          const page = search(index, { actor: animator, text, limit, ...(after ? { after } : {}) });
          paged.push(...ids(page.found));
          after = page.next;
          if (!after) break;
        }
        expect(paged).toEqual(whole);
        expect(new Set(whole).size).toBe(whole.length);
      }),
    );
  });
});

describe('similar sources', () => {
  it('leaves out the organisations behind the question, also what they own with others', () => {
    const need = aSource('dialyse à domicile', { kind: 'need', owners: ['org_a'] });
    const index = anIndexOf(
      need,
      aSource('dialyse', { owners: ['org_a'] }),
      aSource('dialyse', { owners: ['org_a', 'org_b'] }),
    );
    expect(ids(similar(index, { sourceId: need.id, kinds: all, limit: 9 }))).toEqual(['org_b']);
  });

  it('answers with the kinds asked for, the discreet and the hidden included', () => {
    const need = aSource('dialyse', { kind: 'need', owners: ['org_a'] });
    const offer = aSource('dialyse', { owners: ['org_b'], discreet: true, visibility: 'animators' });
    const text = aSource('dialyse', { kind: 'text', owners: ['org_c'] });
    const index = anIndexOf(need, offer, text);
    expect(ids(similar(index, { sourceId: need.id, kinds: new Set(['offer']), limit: 9 }))).toEqual([
      'org_b',
    ]);
    expect(similar(index, { sourceId: 'stm_unknown', kinds: all, limit: 9 })).toEqual([]);
  });

  it('gives a pair one score, whichever side asked and as its explanation says', () => {
    fc.assert(
      fc.property(someSources, (sources) => {
        const index = anIndexOf(...sources);
        for (const asking of sources) {
          for (const hit of similar(index, { sourceId: asking.id, kinds: all, limit: 50 })) {
            for (const { entry, score, terms } of hit.evidence) {
              const explained = explain(index, asking.id, entry.source.id);
              expect({ score: explained.score, terms: explained.terms }).toEqual({ score, terms });
              expect(score).toBeGreaterThan(0);
              expect(score).toBeLessThanOrEqual(1);
              if ((asking.kind === 'need') === (entry.source.kind === 'need')) continue;
              const back = similar(index, {
                sourceId: entry.source.id,
                kinds: new Set([asking.kind]),
                limit: 50,
              });
              const scores = back
                .flatMap((one) => one.evidence)
                .filter((one) => one.entry.source.id === asking.id);
              for (const one of scores) expect(one.score).toBe(score);
            }
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('answers the same whatever the order in which sources came, changed and went', () => {
    fc.assert(
      fc.property(someSources, fc.array(someWords, { maxLength: 4 }), (sources, earlier) => {
        const straight = anIndexOf(...sources);
        const winding = anIndexOf(
          ...sources.toReversed().map((one, i) => ({ ...one, words: earlier[i] ?? one.words })),
        );
        for (const one of sources.slice(0, 3)) winding.remove(one.id);
        for (const one of sources) winding.put(one);
        for (const { id } of sources) {
          const bare = (index: typeof straight) =>
            similar(index, { sourceId: id, kinds: all, limit: 50 }).map(({ id: found, score, evidence }) => [
              found,
              score,
              evidence.map(({ entry, terms }) => [entry.source.id, terms]),
            ]);
          expect(bare(winding)).toEqual(bare(straight));
        }
      }),
    );
  });
});

describe('an explanation', () => {
  it('quotes both sides by the words they share', () => {
    const need = aSource('Nous cherchons une cohorte de patients dialysés.', {
      kind: 'need',
      owners: ['org_a'],
    });
    const offer = aSource('Une plateforme. La cohorte suit 900 patients dialysés depuis 2012.', {
      owners: ['org_b'],
    });
    const explained = explain(anIndexOf(need, offer), need.id, offer.id);
    expect(explained.asking?.quotes[0]?.words).toBe('Nous cherchons une cohorte de patients dialysés.');
    expect(explained.answering?.quotes).toMatchObject([{ start: 16, end: offer.words.length }]);
    expect(explained.terms).toHaveLength(3);
  });

  it('is empty, with the score 0, where a source is not there', () => {
    const need = aSource('dialyse', { kind: 'need' });
    expect(explain(anIndexOf(need), need.id, 'stm_gone')).toMatchObject({ score: 0, terms: [] });
  });

  it('quotes words that are at their places, short, and hold a word in common, whatever the texts', () => {
    const long = fc.array(someWords, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(long, long, fc.boolean(), (one, two, need) => {
        const asking = aSource(one, { kind: need ? 'need' : 'text', owners: ['org_a'] });
        const answering = aSource(two, { owners: ['org_b'] });
        const explained = explain(anIndexOf(asking, answering), asking.id, answering.id);
        for (const side of [explained.asking, explained.answering]) {
          const { source } = side?.entry ?? { source: asking };
          const matched = new Set(explained.terms);
          const tokens = analyseText(source.words, source.language).tokens.filter(({ stem }) =>
            matched.has(stem),
          );
          expect(side?.quotes.length ?? 0).toBeLessThanOrEqual(3);
          if (explained.score > 0) expect(side?.quotes.length).toBeGreaterThan(0);
          for (const { start, end, words } of side?.quotes ?? []) {
            expect(source.words.slice(start, end)).toBe(words);
            expect(words.length).toBeLessThanOrEqual(200);
            if (matched.size < 8) {
              expect(tokens.some((token) => token.start >= start && token.end <= end)).toBe(true);
            }
          }
        }
      }),
    );
  });
});
