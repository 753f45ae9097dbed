// What is asked about organisations, under which keys, and how far.
import { afterEach, describe, expect, it } from '@jest/globals';
import { defaults } from '../../../../../services/gateway/web/api/generated.ts';
import {
  allOrganisations,
  organisationKeys,
  organisationOf,
  statementsOf,
} from '../../../../../services/gateway/web/api/organisations.ts';

const usual = { ...defaults };
afterEach(() => {
  Object.assign(defaults, usual);
});

interface Asked {
  readonly url: string;
  readonly signal: AbortSignal | null | undefined;
}

/** A server that answers one page after another. */
const serve = (...pages: readonly object[]): readonly Asked[] => {
  const asked: Asked[] = [];
  defaults.baseUrl = 'http://campus.example';
  defaults.fetch = (url, init) => {
    asked.push({ url: String(url), signal: init?.signal });
    return Promise.resolve(Response.json(pages[asked.length - 1]));
  };
  return asked;
};

const begins = (key: readonly unknown[], with_: readonly unknown[]): boolean =>
  with_.every((one, at) => one === key[at]);

describe('an organisation', () => {
  it('that changes makes old what is known of it, and the list of all, and nothing of others', () => {
    const isOld = (key: readonly unknown[]): boolean =>
      organisationKeys('a').some((changed) => begins(key, changed));
    expect(isOld(organisationOf('a')[0])).toBe(true);
    expect(isOld(allOrganisations[0])).toBe(true);
    expect(isOld(organisationOf('b')[0])).toBe(false);
  });
});

describe('a list of many pages', () => {
  it('is read to its end, in the order of names', async () => {
    const asked = serve(
      { items: [{ id: 'b', name: 'Bois' }], next: 'c1' },
      { items: [{ id: 'a', name: 'Abri' }], next: null },
    );
    const found = await allOrganisations[1](new AbortController().signal);
    expect(found.map(({ name }) => name)).toEqual(['Abri', 'Bois']);
    expect(asked.map(({ url }) => new URL(url).searchParams.get('cursor'))).toEqual([null, 'c1']);
  });

  it('is called off with whoever asked for it', async () => {
    const asked = serve({ items: [], next: null });
    const { signal } = new AbortController();
    await statementsOf('a')[1](signal);
    expect(asked.map((one) => one.signal)).toEqual([signal]);
  });
});
