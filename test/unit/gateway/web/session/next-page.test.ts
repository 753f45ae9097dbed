// Where whoever asked for a link wanted to go: told once, and never another site.
import { describe, expect, it } from '@jest/globals';
import { guarded } from '../../../../../services/gateway/web/kept/guarded.ts';
import { keepNext, takeNext } from '../../../../../services/gateway/web/session/next-page.ts';
import { aStorage } from '../kept/a-storage.ts';

const kept = () => {
  const storage = aStorage();
  return guarded(() => storage);
};

describe('the page that was wanted', () => {
  it('is told once to who follows the link', () => {
    const browser = kept();
    keepNext(browser, '/search?q=cohorte');
    expect([takeNext(browser), takeNext(browser)]).toEqual(['/search?q=cohorte', undefined]);
  });

  it('is forgotten with the next link that is asked for without one', () => {
    const browser = kept();
    keepNext(browser, '/search');
    keepNext(browser, undefined);
    expect(takeNext(browser)).toBeUndefined();
  });

  it('is of this app, whatever was kept', () => {
    const browser = kept();
    keepNext(browser, '//evil.example');
    expect(takeNext(browser)).toBeUndefined();
  });
});
