import { isIPv6 } from 'node:net';

const GROUPS = 8;
const GROUPS_OF_NETWORK = 4;

/**
 * The name under which limits count a caller who is known by his address alone: an IPv4 address, or the /64
 * network of an IPv6 one. A single line has a whole /64, so that each address in it would be a new caller.
 */
export function addressCaller(address: string): string {
  return `ip:${isIPv6(address) ? networkOf(address) : address}`;
}

function networkOf(address: string): string {
  // How a server that listens on `::` names an IPv4 peer.
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [head = '', tail] = address.replace(/%.*$/, '').split('::');
  const first = groupsOf(head);
  const last = groupsOf(tail ?? '');
  const all = [...first, ...Array.from({ length: GROUPS - first.length - last.length }, () => '0'), ...last];
  return `${all.slice(0, GROUPS_OF_NETWORK).map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}

/** A dotted quad at the end stands for two groups, which no network of ours reaches. */
function groupsOf(part: string): string[] {
  return part === '' ? [] : part.split(':').flatMap((group) => (group.includes('.') ? ['0', '0'] : [group]));
}
