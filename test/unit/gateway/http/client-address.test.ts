import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clientAddress } from '../../../../services/gateway/http/client-address.ts';

const proxies = ['10.0.0.0/24', '2001:db8::1'];
const from = (peer: string, forwardedFor?: string, trusted: readonly string[] = proxies): string =>
  clientAddress({ peer, forwardedFor }, trusted);

describe('the address a request comes from', () => {
  it('is the other end of the connection where no proxy is named', () => {
    expect(from('198.51.100.7', '192.0.2.1', [])).toBe('198.51.100.7');
    expect(from('::ffff:198.51.100.7', undefined, [])).toBe('198.51.100.7');
  });

  it('is what a trusted proxy says, in whatever form it writes it', () => {
    expect(from('10.0.0.5', '192.0.2.1')).toBe('192.0.2.1');
    expect(from('::ffff:10.0.0.5', '192.0.2.1')).toBe('192.0.2.1');
    expect(from('2001:db8::1', '2001:db8::7')).toBe('2001:db8::7');
    expect(from('10.0.0.5', '192.0.2.1:4711')).toBe('192.0.2.1');
    expect(from('10.0.0.5', '[2001:db8::7]:4711')).toBe('2001:db8::7');
  });

  it('is what the first of several trusted proxies was asked by', () => {
    expect(from('10.0.0.5', '192.0.2.1, 10.0.0.9, 10.0.0.8')).toBe('192.0.2.1');
  });

  it('is the proxy itself where it says nothing, or nobody’s address', () => {
    expect(from('10.0.0.5')).toBe('10.0.0.5');
    expect(from('10.0.0.5', 'unknown')).toBe('10.0.0.5');
    expect(from('10.0.0.5', '192.0.2.1, _hidden')).toBe('10.0.0.5');
    expect(from('10.0.0.5', '192.0.2.1, ')).toBe('10.0.0.5');
  });

  it('is never what anybody else wrote, whatever that is', () => {
    const entry = fc.oneof(fc.ipV4(), fc.ipV6(), fc.constantFrom('10.0.0.5', 'unknown', '', '127.0.0.1'));
    fc.assert(
      fc.property(fc.array(entry), (written) => {
        const header = written.join(', ');
        // Whoever asks directly, and whoever asks through the proxy, with entries made up before its own.
        expect(from('198.51.100.7', header)).toBe('198.51.100.7');
        expect(from('10.0.0.5', [...written, '198.51.100.7'].join(', '))).toBe('198.51.100.7');
      }),
    );
  });
});
