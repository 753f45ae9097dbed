import { describe, expect, it } from '@jest/globals';
import { createHoldings } from '../../../services/expertise/holdings.ts';
import type { Taken } from '../../../services/expertise/holdings.ts';

const aState = (version: number, about: Partial<Taken> = {}): Taken => ({
  id: 'txt_1',
  version,
  kind: 'text',
  organisations: ['org_a'],
  removed: false,
  ...about,
});
const asNews = (state: Taken) => ({ kind: 'text' as const, ...state });

describe('what is held and what is told', () => {
  it('ignores states that are not newer', () => {
    const holdings = createHoldings();
    expect(holdings.take(aState(2))).toBe(true);
    expect(holdings.take(aState(2, { organisations: ['org_z'] }))).toBe(false);
    expect(holdings.take(aState(1))).toBe(false);
    expect(holdings.versionOf('txt_1')).toBe(2);
  });

  it('names the organisations behind a source now and those behind every state since the last one told', () => {
    const holdings = createHoldings();
    holdings.take(aState(1));
    holdings.read(asNews(aState(1)));
    holdings.take(aState(2, { organisations: ['org_b'] }));
    holdings.take(aState(3, { organisations: ['org_c'] }));
    expect(holdings.untold(9)).toMatchObject([{ version: 3, organisations: ['org_c', 'org_a', 'org_b'] }]);
    holdings.told(holdings.untold(9));
    holdings.read(asNews(aState(3, { organisations: ['org_c', 'org_a', 'org_b'] })));
    holdings.take(aState(4, { organisations: ['org_c'] }));
    expect(holdings.untold(9)).toMatchObject([{ organisations: ['org_c'] }]);
  });

  it('names those that the log knew of, where it starts with a later state', () => {
    const holdings = createHoldings();
    holdings.read(asNews(aState(1, { organisations: ['org_before'] })));
    holdings.take(aState(5));
    expect(holdings.untold(9)).toMatchObject([{ version: 5, organisations: ['org_a', 'org_before'] }]);
  });

  it('says once that a source is gone, with the kind it had, and nothing of one that nobody heard of', () => {
    const holdings = createHoldings();
    const gone = { id: 'stm_1', version: 3, organisations: [], removed: true };
    holdings.take(gone);
    expect(holdings.untold(9)).toEqual([]);
    holdings.read({ ...gone, version: 2, kind: 'need', organisations: ['org_a'], removed: false });
    expect(holdings.untold(9)).toEqual([{ ...gone, kind: 'need', organisations: ['org_a'] }]);
    holdings.told(holdings.untold(9));
    expect(holdings.untold(9)).toEqual([]);
  });

  it('tells again what the log’s last word falls behind of', () => {
    const holdings = createHoldings();
    holdings.take(aState(6));
    holdings.read(asNews(aState(6)));
    holdings.read(asNews(aState(5)));
    expect(holdings.untold(9)).toMatchObject([{ version: 6 }]);
  });

  it('takes what was appended as told before it is read back', () => {
    const holdings = createHoldings();
    holdings.take(aState(1));
    const news = holdings.untold(9);
    holdings.take(aState(2));
    holdings.told(news);
    expect(holdings.untold(9)).toMatchObject([{ version: 2 }]);
    holdings.told(holdings.untold(9));
    holdings.read(asNews(aState(1)));
    expect(holdings.untold(9)).toEqual([]);
  });

  it('answers no more than asked for, longest waiting first', () => {
    const holdings = createHoldings();
    for (const id of ['txt_3', 'txt_1', 'txt_2']) holdings.take(aState(1, { id }));
    expect(holdings.untold(2).map(({ id }) => id)).toEqual(['txt_3', 'txt_1']);
  });
});
