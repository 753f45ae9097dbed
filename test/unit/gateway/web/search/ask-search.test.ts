// A search as it is asked for: one page with the counts of facets, and no more pages than are shown.
import { afterEach, describe, expect, it } from '@jest/globals';
import { defaults } from '../../../../../services/gateway/web/api/generated.ts';
import { askSearch } from '../../../../../services/gateway/web/search/ask-search.ts';

const before = { ...defaults };
afterEach(() => void Object.assign(defaults, before));

/** Answers with organisations by their numbers, and keeps what was asked. */
const campusOf = (found: number) => {
  const asked: URLSearchParams[] = [];
  defaults.baseUrl = 'http://campus.example';
  defaults.fetch = (url) => {
    const query = new URL(String(url)).searchParams;
    asked.push(query);
    const from = Number(query.get('cursor') ?? 0);
    const to = Math.min(found, from + Number(query.get('limit')));
    const items = Array.from({ length: to - from }, (_, at) => ({
      organisation: { id: `org_${from + at}` },
    }));
    const facets = query.get('facets') === null ? [] : [{ field: 'pole', label: 'pole', counts: [] }];
    const page = { items, next: to < found ? String(to) : null, found, facets, corrections: [], unheard: [] };
    return Promise.resolve(Response.json(page));
  };
  return asked;
};

const { signal } = new AbortController();

describe('a search', () => {
  it('asks little at each key: few organisations, and the facets once', async () => {
    const asked = campusOf(40);
    const page = await askSearch({ q: 'rein' }, signal);
    expect(asked).toHaveLength(1);
    expect(Object.fromEntries(asked[0] ?? [])).toEqual({
      q: 'rein',
      limit: '10',
      evidence: '2',
      facets: 'organisation_kind,source_kind,pole,statement_type,language,concept',
    });
    expect(page.items).toHaveLength(10);
    expect(page.next).not.toBeNull();
  });

  it('passes on every filter', async () => {
    const asked = campusOf(1);
    await askSearch(
      {
        q: 'a & b',
        kind: 'lab,startup',
        pole: 'research',
        concept: 'ct,campus/1',
        language: 'fr',
        type: 'data',
        source: 'need',
        since: '2025-01-01',
        who: true,
      },
      signal,
    );
    expect(Object.fromEntries(asked[0] ?? [])).toMatchObject({
      q: 'a & b',
      organisation_kind: 'lab,startup',
      pole: 'research',
      concept: 'ct,campus/1',
      language: 'fr',
      statement_type: 'data',
      source_kind: 'need',
      since: '2025-01-01',
      experts: 'true',
    });
  });

  it('goes on page by page where more is shown than one holds, and stops there', async () => {
    const asked = campusOf(500);
    const page = await askSearch({ q: 'rein', show: 250 }, signal);
    expect(asked.map((query) => query.get('limit'))).toEqual(['100', '100', '50']);
    expect(asked.map((query) => query.has('facets'))).toEqual([true, false, false]);
    expect(page.items).toHaveLength(250);
    expect(page.next).toBe('250');
    expect(page.facets).toHaveLength(1);
  });

  it('ends with what there is', async () => {
    const asked = campusOf(120);
    const page = await askSearch({ q: 'rein', show: 300 }, signal);
    expect(asked).toHaveLength(2);
    expect(page.items).toHaveLength(120);
    expect(page.next).toBeNull();
  });
});
