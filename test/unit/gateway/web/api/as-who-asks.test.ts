// What is asked by one is never sent as another, however late it is sent.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { asWhoAsks, callAs, headersNow } from '../../../../../services/gateway/web/api/client.ts';
import { every } from '../../../../../services/gateway/web/api/every.ts';
import {
  defaults,
  deleteStatementsId,
  getPersons,
} from '../../../../../services/gateway/web/api/generated.ts';

const who = (): string => headersNow()['Passerelle-Act-As'] ?? 'animator';

describe('a call', () => {
  const sent: string[] = [];
  const before = defaults.fetch;
  const answer = { items: [], next: null as string | null };
  beforeEach(() => {
    sent.length = 0;
    defaults.fetch = () => {
      sent.push(who());
      return Promise.resolve(Response.json(answer));
    };
    callAs({ language: 'fr', actAs: 'ines' });
  });
  afterEach(() => {
    callAs({ language: 'fr' });
    defaults.fetch = before;
  });

  it('is sent as who asked for it, and those after it as who acts', async () => {
    const asInes = asWhoAsks();
    callAs({ language: 'en' });
    const late = asInes(() => deleteStatementsId('stm_1').catch(() => undefined));
    expect([who(), headersNow()['Accept-Language']]).toEqual(['animator', 'en']);
    await late;
    await getPersons({}).catch(() => undefined);
    expect(sent).toEqual(['ines', 'animator']);
  });

  it('is sent as who asked, also where who asks is asked for in it', () => {
    const asInes = asWhoAsks();
    callAs({ language: 'fr', actAs: 'paul' });
    const asked = asInes(() => asWhoAsks());
    expect([asked(who), asWhoAsks()(who)]).toEqual(['ines', 'paul']);
  });

  it('leaves who acts as they were where it throws', () => {
    const asInes = asWhoAsks();
    callAs({ language: 'fr' });
    expect(() =>
      asInes(() => {
        throw new Error('refused');
      }),
    ).toThrow('refused');
    expect(who()).toBe('animator');
  });

  it('asks for all the pages of a list as who asked for the first', async () => {
    const askers: string[] = [];
    await every((cursor) => {
      askers.push(who());
      callAs({ language: 'fr', actAs: 'paul' });
      return Promise.resolve({ items: [1], next: cursor === undefined ? 'more' : null });
    });
    expect(askers).toEqual(['ines', 'ines']);
  });
});
