// What a card says of a link, and Home of its address and of having none.
import { describe, expect, it } from '@jest/globals';
import { readHomeSearch } from '../../../../../services/gateway/web/home/home-search.ts';
import {
  basisOf,
  gainOf,
  giftOf,
  surenessOf,
} from '../../../../../services/gateway/web/home/say-suggestion.ts';
import { whyNothing } from '../../../../../services/gateway/web/home/why-nothing.ts';
import { aReason } from './a-suggestion.ts';

describe('what a link rests on', () => {
  it('is what both said, before what they did, before what is usual', () => {
    const reasons = [aReason('usual_for_kind'), aReason('expertise_answers_need')];
    expect(basisOf({ reasons })).toBe('works');
    expect(basisOf({ reasons: [...reasons, aReason('offer_answers_need')] })).toBe('one');
    expect(basisOf({ reasons: [aReason('need_meets_offer'), aReason('offer_answers_need')] })).toBe('words');
    expect(basisOf({ reasons: [aReason('need_meets_expertise')] })).toBe('works');
    expect(basisOf({ reasons: [] })).toBe('usual');
  });

  it('tells what each side brings', () => {
    const reasons = [aReason('need_meets_offer'), aReason('expertise_answers_need')];
    expect([gainOf({ reasons }), giftOf({ reasons })]).toEqual(['expertise', 'offer']);
    expect(giftOf({ reasons: [aReason('need_meets_expertise')] })).toBe('expertise');
    expect([gainOf({ reasons: [] }), giftOf({ reasons: [] })]).toEqual(['other', 'other']);
  });

  it('is sure, fairly sure or not very', () => {
    expect([0.97, 0.6, 0.2].map((score) => surenessOf({ score }))).toEqual(['high', 'fair', 'low']);
  });
});

describe('the address of Home', () => {
  it('says which links, of whom, and which one', () => {
    const search = { show: 'no', more: true, organisation: 'org_2sa2', suggestion: 'sug_1a' };
    expect(readHomeSearch(search)).toEqual(search);
  });

  it('is read without what it cannot mean', () => {
    const search = { show: 'maybe', more: 'yes', organisation: 'sug_1', suggestion: { id: 1 }, other: 1 };
    expect(readHomeSearch(search)).toEqual({});
    expect(readHomeSearch({ organisation: 'org_<script>' })).toEqual({});
  });
});

describe('where there is no link', () => {
  const need = { kind: 'need', expired: false } as const;

  it('consent comes first, then a need', () => {
    expect(whyNothing({ consents: [], statements: [need] })).toBe('consent');
    expect(whyNothing({ consents: ['be_suggested'], statements: [] })).toBe('need');
    expect(whyNothing({ consents: ['be_suggested'], statements: [{ ...need, expired: true }] })).toBe('need');
    expect(whyNothing({ consents: ['be_suggested'], statements: [need] })).toBe('done');
  });

  it('nothing is said of a consent that is not told', () => {
    expect(whyNothing({ statements: [need] })).toBe('done');
  });
});
