// An address that somebody outside wants messages at: what may be asked for at all. What a name stands for is looked at when it is sent to.
import { isIP } from 'node:net';
import { isLoopback } from './is-loopback.ts';
import { isPublicAddress } from './public-address.ts';

export type Target =
  | { readonly kind: 'target'; readonly url: string }
  | {
      readonly kind: 'refused';
      readonly because: 'malformed' | 'credentials' | 'clear' | 'port' | 'address-inside';
    };

const mostCharacters = 2_000;
const ports = ['', '443', '8443'];

/** Of an IPv6 address without its brackets. */
export const hostOf = ({ hostname }: Pick<URL, 'hostname'>): string => hostname.replace(/^\[|\]$/g, '');

/** Names that stand for this machine or its surroundings wherever they are looked up (RFC 6761, RFC 8375, RFC 6762). */
const insideNames = /(^|\.)(localhost|local|internal|home\.arpa)\.?$/;

/**
 * By the URL standard, which normalises every spelling of an address: decimal, octal, hexadecimal, short, in full-width
 * digits. `loopback`: a demonstration or a rehearsal, whose receivers are on this machine, without certificates.
 */
export const readTarget = (text: string, { loopback }: { readonly loopback: boolean }): Target => {
  const url = text.length <= mostCharacters && URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['https:', 'http:'].includes(url.protocol)) return { kind: 'refused', because: 'malformed' };
  if (url.username !== '' || url.password !== '') return { kind: 'refused', because: 'credentials' };
  // Never sent.
  url.hash = '';
  if (loopback && isLoopback(hostOf(url))) return { kind: 'target', url: url.href };
  const host = hostOf(url);
  // First: no other scheme or port makes it one.
  if (isIP(host) === 0 ? insideNames.test(host) : !isPublicAddress(host))
    return { kind: 'refused', because: 'address-inside' };
  if (url.protocol !== 'https:') return { kind: 'refused', because: 'clear' };
  if (!ports.includes(url.port)) return { kind: 'refused', because: 'port' };
  return { kind: 'target', url: url.href };
};
