// Which words may be gone to.
import { describe, expect, it } from '@jest/globals';
import { webAddress } from '../../../../../services/gateway/web/parts/web-address.ts';

describe('an address that somebody wrote', () => {
  it('may be gone to where it is one of the secured web', () => {
    expect(webAddress('https://lab.example/équipe')?.host).toBe('lab.example');
    expect(webAddress('HTTPS://lab.example')?.href).toBe('https://lab.example/');
  });

  it('may not where it would run in the page, leads elsewhere than it shows, or is none', () => {
    const others = [
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'data:text/html,x',
      'http://lab.example',
      '//lab.example',
      'https://',
      'https://a b',
      'https://[',
      'https://bank.example@evil.example',
      'lab.example',
      '',
    ];
    expect(others.filter((one) => webAddress(one) !== undefined)).toEqual([]);
  });
});
