// Networks, such as those that a key may be used from: an address, or `address/bits` (CIDR, RFC 4632 and RFC 4291). Pure.
//
// An IPv4 address written as IPv6 (`::ffff:192.0.2.1`, as a socket open to both tells it) is the IPv4 address that it is, in
// networks too. IPv4 addresses are in IPv4 networks only, IPv6 addresses in IPv6 ones.
import { isIPv4, isIPv6 } from 'node:net';

interface Address {
  readonly bits: 32 | 128;
  readonly value: bigint;
}

interface Network {
  readonly address: Address;
  /** How many of its first bits count. */
  readonly prefix: number;
}

const readV4 = (text: string): bigint =>
  text.split('.').reduce((value, part) => (value << 8n) | BigInt(part), 0n);

const readWords = (text: string): readonly bigint[] =>
  text === ''
    ? []
    : text.split(':').flatMap((word) => {
        if (!word.includes('.')) return [BigInt(`0x${word}`)];
        const last = readV4(word);
        return [last >> 16n, last & 0xffffn];
      });

/** Eight words of 16 bits; `::` stands for as many zeros as are missing. */
const readV6 = (text: string): bigint => {
  const [before = '', after = ''] = text.split('::');
  const [head, tail] = [readWords(before), readWords(after)];
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => 0n);
  return [...head, ...zeros, ...tail].reduce((value, word) => (value << 16n) | word, 0n);
};

const mapped = 0xffffn;
const mappedPrefix = 96;

const readAddress = (text: string): Address | undefined => {
  if (isIPv4(text)) return { bits: 32, value: readV4(text) };
  // The zone of a link-local address (`fe80::1%eth0`) is this machine's own business.
  const [bare = ''] = text.split('%');
  return isIPv6(bare) ? { bits: 128, value: readV6(bare) } : undefined;
};

const readNetwork = (text: string): Network | undefined => {
  const [base = '', bits, ...more] = text.split('/');
  const address = base.includes('%') ? undefined : readAddress(base);
  if (!address || more.length > 0) return undefined;
  if (bits !== undefined && !/^(0|[1-9]\d{0,2})$/.test(bits)) return undefined;
  const prefix = bits === undefined ? address.bits : Number(bits);
  if (prefix > address.bits) return undefined;
  const isMapped = address.bits === 128 && prefix >= mappedPrefix && address.value >> 32n === mapped;
  return isMapped ? { address: unmapped(address), prefix: prefix - mappedPrefix } : { address, prefix };
};

const unmapped = (address: Address): Address =>
  address.bits === 128 && address.value >> 32n === mapped
    ? { bits: 32, value: address.value & 0xffff_ffffn }
    : address;

/**
 * What tells one asker on the network from another: an IPv4 address, or the first 64 bits of an IPv6 one, because who has
 * one address there has all of its network (RFC 6177). What is no address stays as it is.
 */
export const askerOf = (text: string): string => {
  const read = readAddress(text);
  if (!read) return text;
  const { bits, value } = unmapped(read);
  return bits === 32 ? value.toString(16) : `${(value >> 64n).toString(16)}::`;
};

export const isNetwork = (text: string): boolean => readNetwork(text) !== undefined;

/** Whether an address is in one of the networks; what is no address is in none. */
export const isInside = (networks: readonly string[], text: string): boolean => {
  const read = readAddress(text);
  if (!read) return false;
  const { bits, value } = unmapped(read);
  return networks.some((one) => {
    const network = readNetwork(one);
    if (network?.address.bits !== bits) return false;
    const dropped = BigInt(bits - network.prefix);
    return value >> dropped === network.address.value >> dropped;
  });
};
