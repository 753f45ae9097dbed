// The campus as organisations and links, before it is drawn.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type {
  CampusPair,
  Collaboration,
  Organisation,
} from '../../../../../services/gateway/web/api/generated.ts';
import {
  campusOf,
  countsOf,
  filtered,
  linksOf,
  otherEnd,
} from '../../../../../services/gateway/web/map/campus-links.ts';
import { readMapSearch, toggled } from '../../../../../services/gateway/web/map/map-search.ts';

const anOrganisation = (id: string, more: Partial<Organisation> = {}): Organisation => ({
  id,
  version: 1,
  name: `Organisation ${id}`,
  kind: 'lab',
  poles: [],
  description: '',
  language: 'fr',
  country: 'FR',
  founding: false,
  visibility: 'public',
  invented: true,
  external_ids: [],
  ...more,
});
const aCollaboration = (organisations: string[], more: Partial<Collaboration> = {}): Collaboration => ({
  id: organisations.join(),
  version: 1,
  organisations,
  kind: 'project',
  title: 'Ensemble',
  visibility: 'public',
  invented: true,
  external_ids: [],
  ...more,
});
const aPair = (a: string, b: string): CampusPair => ({
  id: `sug_${a}${b}`,
  organisations: [a, b],
  score: 0.5,
  added: false,
  explored: false,
  answers: [null, null],
});

const campus = campusOf(
  {
    organisations: [
      anOrganisation('a', { kind: 'startup' }),
      anOrganisation('b'),
      anOrganisation('c', { poles: ['research'] }),
      anOrganisation('d'),
      anOrganisation('gone', { merged_into: 'a' }),
    ],
    collaborations: [
      aCollaboration(['b', 'a', 'c'], { since: '2018-01-01', until: '2020-06-30' }),
      aCollaboration(['a', 'b'], { title: 'Encore', since: '2025-01-01' }),
      aCollaboration(['a', 'gone']),
    ],
    pairs: [aPair('c', 'b')],
  },
  2026,
);

describe('the links of a campus', () => {
  it('are one for two who worked together, however often, and one for what is suggested', () => {
    expect(campus.links.map(({ key }) => key).toSorted()).toEqual([
      'a.b.past',
      'a.c.past',
      'b.c.past',
      'b.c.suggested',
    ]);
    expect(campus.links.find(({ key }) => key === 'a.b.past')).toMatchObject({
      year: 2026,
      titles: ['Ensemble', 'Encore'],
    });
  });

  it('leave out who is another one by now', () => {
    expect(campus.places.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('a filter', () => {
  it('keeps those who are meant, and with whom they are linked', () => {
    const { places, links, meant } = filtered(campus, { kinds: ['startup'] });
    expect(places.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect([...meant]).toEqual(['a']);
    expect(links.map(({ key }) => key)).toEqual(['a.b.past', 'a.c.past']);
  });

  it('by time looks at what was done together, never at what is suggested', () => {
    expect(filtered(campus, { since: 2024 }).links.map(({ key }) => key)).toEqual([
      'a.b.past',
      'b.c.suggested',
    ]);
  });

  it('by words keeps those who answer them', () => {
    expect(filtered(campus, { among: new Set(['d']) })).toMatchObject({ places: [{ id: 'd' }], links: [] });
  });

  it('never leaves a link without both its ends', () => {
    const any = fc.record({
      kinds: fc.subarray(['lab' as const, 'startup' as const]),
      pole: fc.constantFrom(undefined, 'research' as const),
      links: fc.constantFrom(undefined, 'past' as const, 'suggested' as const),
      since: fc.constantFrom(undefined, 2019, 2024),
    });
    fc.assert(
      fc.property(any, (filter) => {
        const { places, links } = filtered(campus, filter);
        const known = new Set(places.map(({ id }) => id));
        expect(links.flatMap(({ ends }) => ends).every((id) => known.has(id))).toBe(true);
      }),
    );
  });
});

describe('the legend', () => {
  it('counts what the other choices leave, whichever of its own is made', () => {
    const { kinds, links } = countsOf(campus, { kinds: ['startup'], links: 'past', since: 2024 });
    expect(Object.fromEntries(kinds)).toEqual({ startup: 1, lab: 3 });
    expect(Object.fromEntries(links)).toEqual({ past: 1 });
    expect(Object.fromEntries(countsOf(campus, { links: 'past' }).links)).toEqual({ past: 3, suggested: 1 });
  });

  it('adds and takes away kinds; all of them are the same as none', () => {
    expect(toggled(undefined, 'startup')).toBe('startup');
    expect(toggled('startup', 'lab')).toBe('lab,startup');
    expect(toggled('lab,startup', 'startup')).toBe('lab');
    expect(toggled('lab', 'lab')).toBeUndefined();
  });
});

describe('links of one organisation', () => {
  it('are what is suggested, then what was done, the latest first', () => {
    expect(linksOf(campus, 'b').map(({ key }) => key)).toEqual(['b.c.suggested', 'a.b.past', 'b.c.past']);
    expect(linksOf(campus, 'b').map((link) => otherEnd(link, 'b'))).toEqual(['c', 'a', 'c']);
  });
});

describe('the address of the map', () => {
  it('gives back what it was made of, and nothing that does not belong there', () => {
    const search = {
      kind: 'lab,startup',
      pole: 'research',
      links: 'past',
      since: 2020,
      about: 'sepsis',
      view: 'table',
      at: 'org_1',
      link: 'org_1.org_2.past',
      places: '-past',
      order: 'gain',
    };
    expect(readMapSearch(search)).toEqual(search);
    expect(
      readMapSearch({
        kind: 'castle',
        since: 'x',
        about: '',
        view: 'picture',
        at: 7,
        link: 'a',
        order: '--',
      }),
    ).toEqual({});
  });
});
