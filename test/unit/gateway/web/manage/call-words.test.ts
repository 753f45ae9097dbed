import { describe, expect, it } from '@jest/globals';
import type { Call } from '../../../../../services/gateway/web/api/generated.ts';
import { newPoint, writePoints } from '../../../../../services/gateway/web/manage/asked-points.ts';
import {
  callBodyOf,
  callPatchOf,
  callWords,
  countriesIn,
  fieldsChanged,
  missingIn,
} from '../../../../../services/gateway/web/manage/call-words.ts';

const call: Call = {
  id: 'cal_1',
  version: 3,
  title: 'Suivi à domicile',
  text: 'Des patients dialysés.',
  language: 'fr',
  closes_on: '2027-06-30',
  budget: 1_200_000,
  least_partners: 3,
  most_partners: 6,
  countries: ['BE', 'FR'],
  invented: false,
  requirements: [
    { id: 'r1', mandatory: true, weight: 1, kind: { kind: 'lab', least: 1 }, text: 'Au moins 1' },
  ],
  external_ids: [],
  open: true,
};
const words = callWords(call);

describe('a call that is written', () => {
  it('is nothing to save where what is written is what stood', () => {
    expect(callPatchOf(words, {})).toBeUndefined();
    expect(
      callPatchOf(words, { budget: '1 200 000 €', countries: 'be, fr', title: ' Suivi à domicile ' }),
    ).toBe(undefined);
  });

  it('is sent as what differs, and what was emptied is taken away', () => {
    expect(callPatchOf(words, { title: 'Autre', budget: '', countries: '' })).toEqual({
      title: 'Autre',
      budget: null,
      countries: [],
    });
  });

  it('sends what is no number as it is: the server says what is wrong with it', () => {
    expect(callPatchOf(words, { budget: 'beaucoup' })).toEqual({ budget: 'beaucoup' });
  });

  it('says nothing of what a new one leaves empty, and has its standards', () => {
    expect(callBodyOf({ title: 'A', text: 'B', closes_on: '2027-01-31', url: ' ' })).toEqual({
      ...{ title: 'A', text: 'B', language: 'fr', closes_on: '2027-01-31' },
      ...{ least_partners: 2, most_partners: 6, countries: [], requirements: [] },
    });
  });

  it('lacks its title, its words, its last day, and the words of each point', () => {
    const requirements = writePoints([newPoint('a'), { ...newPoint('b'), words: 'Savoir' }]);
    expect(missingIn({ title: ' ', requirements })).toEqual(['title', 'text', 'closes_on', 'a']);
    expect(missingIn(words)).toEqual([]);
  });

  it('reads codes of countries however they are set apart', () => {
    expect(countriesIn('fr, BE;de  lu/nl')).toEqual(['FR', 'BE', 'DE', 'LU', 'NL']);
    expect(countriesIn(' ')).toEqual([]);
  });

  it('tells the fields that somebody else changed', () => {
    const theirs = callWords({ ...call, closes_on: '2027-07-15', requirements: [] });
    expect(fieldsChanged(words, theirs)).toEqual(['closes_on', 'requirements']);
  });
});
