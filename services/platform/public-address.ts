// Which addresses a message may be sent to: those of the public internet, so that no subscriber reaches inside through
// us. By the special-purpose registries of IANA (RFC 6890 and its updates).
import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Not for the public, or not a place to send to. */
const inside4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8], // this network, and unspecified
  ['10.0.0.0', 8], // private
  ['100.64.0.0', 10], // shared by carriers (CGNAT), and metadata of Alibaba
  ['127.0.0.0', 8], // loopback
  ['168.63.129.16', 32], // the host of Azure
  ['169.254.0.0', 16], // link-local, and metadata of most clouds
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // protocol assignments, and metadata of Oracle
  ['192.0.2.0', 24], // documentation
  ['192.88.99.0', 24], // relays of 6to4
  ['192.168.0.0', 16], // private
  ['198.18.0.0', 15], // measurements
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, and broadcast
];

/** Of the global unicast addresses, those that are not, or that hold an IPv4 address. */
const inside6: readonly (readonly [string, number])[] = [
  ['2001::', 23], // protocol assignments: Teredo, ORCHID, benchmarks
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // 6to4
  ['2620:4f:8000::', 48], // AS112
  ['3fff::', 20], // documentation
];

const listOf = (ranges: readonly (readonly [string, number])[], family: 'ipv4' | 'ipv6'): BlockList => {
  const list = new BlockList();
  for (const [net, prefix] of ranges) list.addSubnet(net, prefix, family);
  return list;
};

const private4 = listOf(inside4, 'ipv4');
const private6 = listOf(inside6, 'ipv6');
/** All else is mapped, compatible, translated (NAT64), local, link-local, multicast, loopback or unspecified. */
const global6 = listOf([['2000::', 3]], 'ipv6');

/** False for whatever is no plain address, one with a zone included. */
export const isPublicAddress = (address: string): boolean => {
  if (isIPv4(address)) return !private4.check(address, 'ipv4');
  if (!isIPv6(address) || address.includes('%')) return false;
  return global6.check(address, 'ipv6') && !private6.check(address, 'ipv6');
};
