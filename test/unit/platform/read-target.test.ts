// Which addresses are sent to, in every spelling that leads to one.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isPublicAddress } from '../../../services/platform/public-address.ts';
import { readTarget } from '../../../services/platform/read-target.ts';

const outside = { loopback: false };
const inDemonstration = { loopback: true };

describe('an address', () => {
  it.each([
    ['unspecified', '0.0.0.0'],
    ['this network', '0.1.2.3'],
    ['private', '10.0.0.1'],
    ['shared by carriers', '100.64.0.1'],
    ['metadata of Alibaba', '100.100.100.200'],
    ['loopback', '127.0.0.1'],
    ['loopback', '127.255.255.254'],
    ['link-local', '169.254.1.1'],
    ['metadata of clouds', '169.254.169.254'],
    ['host of Azure', '168.63.129.16'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['metadata of Oracle', '192.0.0.192'],
    ['documentation', '192.0.2.1'],
    ['a relay of 6to4', '192.88.99.1'],
    ['private', '192.168.1.1'],
    ['measurements', '198.18.0.1'],
    ['documentation', '198.51.100.1'],
    ['documentation', '203.0.113.1'],
    ['multicast', '224.0.0.1'],
    ['multicast', '239.255.255.255'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['unspecified', '::'],
    ['loopback', '::1'],
    ['compatible with IPv4', '::127.0.0.1'],
    ['compatible with public IPv4', '::8.8.8.8'],
    ['mapped IPv4', '::ffff:127.0.0.1'],
    ['mapped IPv4', '::ffff:10.0.0.1'],
    ['mapped IPv4', '::ffff:a9fe:a9fe'],
    ['mapped public IPv4', '::ffff:8.8.8.8'],
    ['translated IPv4', '::ffff:0:127.0.0.1'],
    ['NAT64', '64:ff9b::7f00:1'],
    ['NAT64', '64:ff9b::169.254.169.254'],
    ['NAT64 of a local network', '64:ff9b:1::1'],
    ['discard', '100::1'],
    ['Teredo', '2001:0:7f00:1::'],
    ['ORCHID', '2001:20::1'],
    ['benchmarks', '2001:2::1'],
    ['documentation', '2001:db8::1'],
    ['6to4 of loopback', '2002:7f00:1::'],
    ['6to4 of a private network', '2002:a00:1::1'],
    ['documentation', '3fff::1'],
    ['unique local', 'fc00::1'],
    ['metadata of AWS', 'fd00:ec2::254'],
    ['link-local', 'fe80::1'],
    ['link-local with a zone', 'fe80::1%lo'],
    ['a zone', '2606:4700::1111%eth0'],
    ['site-local', 'fec0::1'],
    ['multicast', 'ff02::1'],
    ['no address', 'example.org'],
    ['no address', ''],
    ['not a plain address', '0x7f.1'],
    ['not a plain address', '010.0.0.1'],
  ])('that is %s is not sent to: %s', (_, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['8.8.8.8', '93.184.215.14', '172.15.255.255', '172.32.0.1', '100.63.255.255', '100.128.0.1'])(
    'of the public internet is sent to: %s',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each(['2606:4700:4700::1111', '2a00:1450:4007::200e', '2001:4860:4860::8888'])(
    'of the public internet is sent to: %s',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it('that holds an IPv4 address inside is never sent to, however it holds it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('127.0.0.1', '10.1.2.3', '192.168.7.7', '169.254.169.254', '100.64.9.9'),
        fc.constantFrom('::', '::ffff:', '::ffff:0:', '64:ff9b::'),
        (address, before) => !isPublicAddress(`${before}${address}`),
      ),
    );
  });
});

describe('where messages are wanted', () => {
  it.each([
    ['decimal', 'https://2130706433/'],
    ['octal', 'https://0177.0.0.1/'],
    ['hexadecimal', 'https://0x7f000001/'],
    ['hexadecimal parts', 'https://0x7f.0x0.0x0.0x1/'],
    ['short', 'https://127.1/'],
    ['shorter', 'https://0/'],
    ['mixed', 'https://0x7f.1/'],
    ['a dot at the end', 'https://127.0.0.1./'],
    ['full-width digits', 'https://１２７.０.０.１/'],
    ['circled digits', 'https://①②⑦.⓪.⓪.①/'],
    ['ideographic full stops', 'https://127。0。0。1/'],
    ['escapes', 'https://%31%32%37.0.0.1/'],
    ['IPv6', 'https://[::1]/'],
    ['IPv6 in full', 'https://[0:0:0:0:0:0:0:1]/'],
    ['mapped', 'https://[::ffff:127.0.0.1]/'],
    ['mapped in hexadecimal', 'https://[::ffff:7f00:1]/'],
    ['compatible', 'https://[::127.0.0.1]/'],
    ['NAT64', 'https://[64:ff9b::7f00:1]/'],
    ['metadata', 'https://169.254.169.254/latest/meta-data/'],
    ['metadata in decimal', 'https://2852039166/'],
    ['metadata of AWS', 'https://[fd00:ec2::254]/'],
    ['a name of this machine', 'https://localhost/'],
    ['a name of this machine with a dot', 'https://localhost./'],
    ['a name under it', 'https://anything.localhost/'],
    ['a name of the local network', 'https://printer.local/'],
    ['a name of a cloud', 'https://metadata.google.internal/'],
    ['a name at home', 'https://router.home.arpa/'],
  ])('is not inside, written as %s: %s', (_, url) => {
    expect(readTarget(url, outside)).toEqual({ kind: 'refused', because: 'address-inside' });
  });

  it.each([
    ['http://example.org/', 'clear'],
    ['http://example.org:8080/', 'clear'],
    ['http://10.0.0.1/', 'address-inside'],
    ['ftp://example.org/', 'malformed'],
    ['file:///etc/passwd', 'malformed'],
    ['gopher://example.org/', 'malformed'],
    ['example.org', 'malformed'],
    ['', 'malformed'],
    ['https://', 'malformed'],
    ['https://[fe80::1%25lo]/', 'malformed'],
    ['https://256.0.0.1/', 'malformed'],
    [`https://example.org/${'a'.repeat(2_000)}`, 'malformed'],
    ['https://user@example.org/', 'credentials'],
    ['https://user:secret@example.org/', 'credentials'],
    ['https://127.0.0.1@example.org/', 'credentials'],
    ['https://example.org:22/', 'port'],
    ['https://example.org:80/', 'port'],
    ['https://example.org:6379/', 'port'],
    ['http://127.0.0.1:8080/', 'address-inside'],
    ['http://localhost:8080/', 'address-inside'],
  ])('is not %s', (url, because) => {
    expect(readTarget(url, outside)).toEqual({ kind: 'refused', because });
  });

  it.each([
    ['https://example.org', 'https://example.org/'],
    ['https://EXAMPLE.org:443/hook?a=1#part', 'https://example.org/hook?a=1'],
    ['https://example.org:8443/hook', 'https://example.org:8443/hook'],
    ['https://hôpital.example/', 'https://xn--hpital-ixa.example/'],
    ['https://8.8.8.8/', 'https://8.8.8.8/'],
    ['https://[2606:4700:4700::1111]/', 'https://[2606:4700:4700::1111]/'],
  ])('is taken as it is normalised: %s', (url, taken) => {
    expect(readTarget(url, outside)).toEqual({ kind: 'target', url: taken });
  });

  it('is this machine in a demonstration, in the clear and at any port, and nothing else that is inside', () => {
    const kinds = [
      'http://127.0.0.1:9999/',
      'http://localhost:9999/',
      'http://[::1]:9999/',
      'https://localhost:9999/',
      'http://example.org/',
      'http://10.0.0.1/',
      'https://10.0.0.1/',
      'http://[::ffff:127.0.0.1]/',
      'http://localhost.example.org/',
    ].map((url) => readTarget(url, inDemonstration).kind);
    expect(kinds).toEqual([...Array<string>(4).fill('target'), ...Array<string>(5).fill('refused')]);
  });
});
