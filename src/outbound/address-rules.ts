import { BlockList, isIP, isIPv6 } from 'node:net';
import { StartupError } from '../errors/startup-error.js';

/** What is no place of the public internet: own machine, private and local networks, and ways to write those in IPv6. */
const CLOSED: readonly (readonly [network: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2001::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];

/**
 * Which addresses the server may connect to: those of the public internet, and what the operator opened.
 * An address is judged as it is connected to, after whatever the name or the notation of it resolved to.
 */
export class AddressRules {
  private readonly closed = new BlockList();
  private readonly opened = new BlockList();

  /**
   * @param allowedRanges addresses or CIDR ranges that are open though they are private
   * @throws StartupError `config.invalid_setting`
   */
  constructor(allowedRanges: readonly string[]) {
    for (const [network, bits] of CLOSED) this.closed.addSubnet(network, bits, familyOf(network));
    for (const range of allowedRanges) addRange(this.opened, range);
  }

  /** Whether `address`, an IPv4 or IPv6 address, may be connected to. */
  allows(address: string): boolean {
    const plain = unmapped(address);
    if (isIP(plain) === 0) return false;
    const family = familyOf(plain);
    return this.opened.check(plain, family) || !this.closed.check(plain, family);
  }
}

function addRange(list: BlockList, range: string): void {
  const [network = '', bits] = range.split('/');
  const largest = isIPv6(network) ? 128 : 32;
  const length = bits === undefined ? largest : Number(bits);
  if (isIP(network) === 0 || !Number.isInteger(length) || length < 0 || length > largest) {
    throw new StartupError('config.invalid_setting', {
      zh: `settings.outbound.allowedRanges 中的“${range}”不是地址或网段。请写成 10.20.0.0/16 或 10.20.3.4。`,
      en: `"${range}" in settings.outbound.allowedRanges is neither an address nor a range. Write 10.20.0.0/16 or 10.20.3.4.`,
    });
  }
  list.addSubnet(network, length, familyOf(network));
}

/** An IPv4 address written as IPv6 (`::ffff:7f00:1`, `::ffff:127.0.0.1`) is the IPv4 address. */
function unmapped(address: string): string {
  const [, high, low] = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(canonical(address)) ?? [];
  if (high === undefined || low === undefined) return address;
  const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return [a >> 8, a & 255, b >> 8, b & 255].join('.');
}

/** The shortest form of an IPv6 address, as URLs are written. */
function canonical(address: string): string {
  return isIPv6(address) && !address.includes('%') ? new URL(`http://[${address}]`).hostname.slice(1, -1) : address;
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv6(address) ? 'ipv6' : 'ipv4';
}
