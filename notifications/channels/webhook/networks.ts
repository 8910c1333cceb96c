import { BlockList, isIP } from 'node:net';

export interface Network {
  address: string;
  prefix: number;
}

/** "10.1.0.0/16", or one address. */
export function networkOf(text: string): Network | undefined {
  const [address = '', length, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || address.includes('%') || rest.length > 0) return undefined;
  const longest = family === 4 ? 32 : 128;
  const prefix = length === undefined ? longest : /^\d{1,3}$/.test(length) ? Number(length) : NaN;
  return prefix >= 0 && prefix <= longest ? { address, prefix } : undefined;
}

export function listOf(networks: readonly Network[]): BlockList {
  const list = new BlockList();
  for (const { address, prefix } of networks)
    list.addSubnet(address, prefix, isIP(address) === 4 ? 'ipv4' : 'ipv6');
  return list;
}

const listed = (...networks: string[]) => listOf(networks.map((network) => networkOf(network)!));

/** IANA's special-purpose registry, and what clouds answer their own machines at. */
const notPublicV4 = listed(
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '168.63.129.16',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
);

/** Global unicast is all that is public; within it are tunnels (Teredo, 6to4), benchmarks and examples. */
const globalUnicast = listed('2000::/3');
const notPublicV6 = listed('2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20');
const mapped = listed('::ffff:0:0/96');
const translated = listed('64:ff9b::/96');

/** The IPv4 address in the last 32 bits. */
function embeddedV4(address: string): string {
  const groups = new URL(`http://[${address}]`).hostname.slice(1, -1).split(':');
  const [high = 0, low = 0] = groups.slice(-2).map((group) => parseInt(group === '' ? '0' : group, 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/** Whether an address is one of the open internet, whatever it is written as. */
export function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !notPublicV4.check(address, 'ipv4');
  if (isIP(address) !== 6 || address.includes('%')) return false;
  if (mapped.check(address, 'ipv6') || translated.check(address, 'ipv6'))
    return isPublic(embeddedV4(address));
  return globalUnicast.check(address, 'ipv6') && !notPublicV6.check(address, 'ipv6');
}

export type Allowed = (address: string) => boolean;

/** Public addresses, and the networks that the configuration names. */
export function allowedBy(networks: readonly Network[]): Allowed {
  const exceptions = listOf(networks);
  return (address) => {
    const family = isIP(address);
    if (family === 0 || address.includes('%')) return false;
    return isPublic(address) || exceptions.check(address, family === 4 ? 'ipv4' : 'ipv6');
  };
}
