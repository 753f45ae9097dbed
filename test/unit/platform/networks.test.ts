// Networks that keys may be used from, held against Node's own list of addresses.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BlockList } from 'node:net';
import { askerOf, isInside, isNetwork } from '../../../services/platform/networks.ts';

const v4 = fc.ipV4();
const v6 = fc.ipV6();
const prefix4 = fc.nat(32);
const prefix6 = fc.nat(128);

const blockListHas = (family: 'ipv4' | 'ipv6', base: string, prefix: number, address: string): boolean => {
  const list = new BlockList();
  list.addSubnet(base, prefix, family);
  return list.check(address, family);
};

/** The same address but for some of its last bits: near enough for both answers to come up. */
const near4 = (address: string, change: number): string => {
  const value = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const other = (value ^ change) >>> 0;
  return [24, 16, 8, 0].map((shift) => (other >>> shift) & 255).join('.');
};

describe('a network', () => {
  it('of IPv4 holds the addresses that Node says it holds', () => {
    fc.assert(
      fc.property(v4, prefix4, fc.nat(32), fc.nat(), (base, prefix, bits, noise) => {
        const address = near4(base, bits === 0 ? 0 : noise % 2 ** bits);
        expect(isInside([`${base}/${prefix}`], address)).toBe(blockListHas('ipv4', base, prefix, address));
      }),
      { numRuns: 1000 },
    );
  });

  /** Not of those that stand for IPv4: Node holds these in networks of both kinds. */
  const words = fc.array(fc.nat(0xffff), { minLength: 8, maxLength: 8 }).filter(([first = 0]) => first > 0);
  const textOf = (of: readonly number[]): string => of.map((word) => word.toString(16)).join(':');

  it('of IPv6 holds what has its first bits, as Node says too', () => {
    fc.assert(
      fc.property(words, prefix6, fc.nat(127), fc.nat(), (base, prefix, bit, noise) => {
        // The first bit that differs, and noise after it.
        const place = bit >> 4;
        const flip = 0x8000 >> (bit & 15);
        const other = base.map((word, at) => (at > place ? (word ^ noise) & 0xffff : word));
        other[place] = (other[place] ?? 0) ^ flip ^ (noise & (flip - 1));
        const [network, address] = [textOf(base), textOf(other)];
        expect(isInside([`${network}/${prefix}`], address)).toBe(bit >= prefix);
        expect(blockListHas('ipv6', network, prefix, address)).toBe(bit >= prefix);
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same however its addresses are shortened', () => {
    const same = ['2001:db8::1', '2001:0db8:0:0:0:0:0:1', '2001:DB8:0:0::1', '2001:db8::0.0.0.1'];
    for (const one of same) for (const other of same) expect(isInside([one], other)).toBe(true);
    expect(isInside(['::1'], '0:0:0:0:0:0:0:1')).toBe(true);
    expect(isInside(['2001:db8::'], '2001:db8:0:0:0:0:0:0')).toBe(true);
  });

  it('holds itself, and without bits nothing else', () => {
    fc.assert(
      fc.property(fc.oneof(v4, v6), fc.oneof(v4, v6), (base, other) => {
        expect(isInside([base], base)).toBe(true);
        if (isInside([base], other)) expect(isInside([other], base)).toBe(true);
      }),
    );
    expect(isInside(['192.0.2.1'], '192.0.2.2')).toBe(false);
  });

  it('takes an IPv4 address for what it is however it is written, in networks too', () => {
    fc.assert(
      fc.property(v4, prefix4, v4, (base, prefix, address) => {
        const plain = isInside([`${base}/${prefix}`], address);
        expect(isInside([`${base}/${prefix}`], `::ffff:${address}`)).toBe(plain);
        expect(isInside([`::ffff:${base}/${prefix + 96}`], address)).toBe(plain);
      }),
    );
    expect(isInside(['127.0.0.0/8'], '::ffff:7f00:1')).toBe(true);
    expect(isInside(['127.0.0.0/8'], '0:0:0:0:0:ffff:7f00:1')).toBe(true);
  });

  it('of one kind holds none of the other', () => {
    expect(isInside(['::/0'], '192.0.2.1')).toBe(false);
    expect(isInside(['::/0'], '::ffff:192.0.2.1')).toBe(false);
    expect(isInside(['0.0.0.0/0'], '2001:db8::1')).toBe(false);
    expect(isInside(['0.0.0.0/0', '::/0'], '2001:db8::1')).toBe(true);
  });

  it('holds a link-local address whatever interface it came by', () => {
    expect(isInside(['fe80::/10'], 'fe80::1%eth0')).toBe(true);
  });

  it('is one only if it is well formed', () => {
    const good = ['192.0.2.1', '192.0.2.0/24', '0.0.0.0/0', '::/0', '2001:db8::/32', '::ffff:10.0.0.0/104'];
    const bad = [
      '',
      '192.0.2',
      '192.0.2.0/33',
      '192.0.2.0/-1',
      '192.0.2.0/',
      '192.0.2.0/08',
      '192.0.2.0/24/1',
    ];
    const worse = [
      '2001:db8::/129',
      'fe80::1%eth0/64',
      'example.org',
      '192.0.2.0 /24',
      '192.0.02.1',
      '1.2.3.4/1e1',
    ];
    expect(good.filter((text) => !isNetwork(text))).toEqual([]);
    expect([...bad, ...worse].filter(isNetwork)).toEqual([]);
  });

  it('holds nothing that is no address', () => {
    for (const text of ['', 'unknown', '192.0.2', '::g'])
      expect(isInside(['0.0.0.0/0', '::/0'], text)).toBe(false);
  });
});

describe('one asker on the network', () => {
  it.each([
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9', true],
    ['2001:db8:1:2::1', '2001:db8:1:3::1', false],
    ['192.0.2.1', '192.0.2.2', false],
    ['192.0.2.1', '::ffff:192.0.2.1', true],
    ['192.0.2.1', '::192.0.2.1', false],
    ['fe80::1%eth0', 'fe80::1', true],
    ['unknown', '', false],
  ])('is who has an address, or of IPv6 its network: %s and %s', (one, other, isSame) => {
    expect(askerOf(one) === askerOf(other)).toBe(isSame);
  });
});
