import { allowedBy, isPublic, networkOf } from './networks';

const inside = [
  ['this host', '0.0.0.0'],
  ['private', '10.0.0.0'],
  ['private', '10.255.255.255'],
  ['carrier-grade NAT', '100.64.0.0'],
  ['a cloud in it', '100.100.100.200'],
  ['carrier-grade NAT', '100.127.255.255'],
  ['loopback', '127.0.0.1'],
  ['loopback', '127.255.255.254'],
  ['metadata of clouds', '169.254.169.254'],
  ['metadata of a cloud', '168.63.129.16'],
  ['private', '172.16.0.0'],
  ['private', '172.31.255.255'],
  ['protocols', '192.0.0.170'],
  ['examples', '192.0.2.1'],
  ['6to4 relays', '192.88.99.1'],
  ['private', '192.168.0.1'],
  ['benchmarks', '198.18.0.1'],
  ['multicast', '224.0.0.1'],
  ['multicast', '239.255.255.255'],
  ['reserved', '240.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['unspecified', '::'],
  ['loopback', '::1'],
  ['mapped loopback', '::ffff:127.0.0.1'],
  ['mapped, in hexadecimal', '::ffff:7f00:1'],
  ['mapped private', '::ffff:10.0.0.1'],
  ['mapped metadata', '::ffff:169.254.169.254'],
  ['mapped, written out', '0:0:0:0:0:ffff:0a00:0001'],
  ['IPv4-compatible', '::10.0.0.1'],
  ['translated', '::ffff:0:10.0.0.1'],
  ['NAT64 of a private one', '64:ff9b::10.0.0.1'],
  ['NAT64 of metadata', '64:ff9b::a9fe:a9fe'],
  ['NAT64 of 0.0.0.0', '64:ff9b::'],
  ['NAT64 of one’s own', '64:ff9b:1::8.8.8.8'],
  ['discard only', '100::1'],
  ['Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
  ['ORCHID', '2001:20::1'],
  ['documentation', '2001:db8::1'],
  ['6to4 of a private one', '2002:a00:1::1'],
  ['6to4 of a public one', '2002:808:808::1'],
  ['documentation', '3fff::1'],
  ['unique local', 'fc00::1'],
  ['metadata of a cloud', 'fd00:ec2::254'],
  ['link-local', 'fe80::1'],
  ['link-local with zone', 'fe80::1%eth0'],
  ['public with zone', '2606:4700:4700::1111%eth0'],
  ['site-local', 'fec0::1'],
  ['multicast', 'ff02::1'],
  ['no address', 'localhost'],
  ['no address', '0x7f.1'],
  ['no address', ''],
];

describe('the open internet', () => {
  it.each([
    '8.8.8.8',
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '172.15.255.255',
    '172.32.0.0',
    '192.167.255.255',
    '192.169.0.0',
    '198.17.255.255',
    '198.20.0.0',
    '223.255.255.255',
    '2606:4700:4700::1111',
    '2a00:1450:4001:82a::200e',
    '::ffff:8.8.8.8',
    '::ffff:808:808',
    '64:ff9b::8.8.8.8',
  ])('%s belongs to it', (address) => expect(isPublic(address)).toBe(true));

  it.each(inside)('%s: %s does not', (_what, address) => expect(isPublic(address)).toBe(false));
});

describe('a network', () => {
  it.each([
    ['10.1.0.0/16', { address: '10.1.0.0', prefix: 16 }],
    ['10.1.2.3', { address: '10.1.2.3', prefix: 32 }],
    ['fd12::/48', { address: 'fd12::', prefix: 48 }],
    ['::1', { address: '::1', prefix: 128 }],
    ['10.0.0.0/33', undefined],
    ['10.0.0.0/', undefined],
    ['10.0.0.0/8/8', undefined],
    ['10.0.0.0/-1', undefined],
    ['10.0.0', undefined],
    ['fe80::1%eth0/64', undefined],
    ['intern.example', undefined],
  ])('%j is read', (text, network) => expect(networkOf(text)).toEqual(network));
});

describe('what the configuration allows', () => {
  const allowed = allowedBy([networkOf('10.1.0.0/16')!, networkOf('fd12::/48')!]);

  it.each(['10.1.0.0', '10.1.255.255', 'fd12::7', '8.8.8.8'])('%s may be called', (address) =>
    expect(allowed(address)).toBe(true),
  );
  it.each(['10.0.255.255', '10.2.0.0', 'fd12:0:1::7', '127.0.0.1', '169.254.169.254', 'fe80::1%eth0'])(
    '%s may not',
    (address) => expect(allowed(address)).toBe(false),
  );
});
