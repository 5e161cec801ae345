import { isIPv6 } from 'node:net';
import type { Context } from 'hono';

/** What `@hono/node-server` tells of the connection. */
interface Connection {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } };
}

/**
 * Whom limits count a request for: the address it comes from, of IPv6 the network, since whoever has one address of it
 * has all. Behind a proxy that is the proxy's, unless `header` names the header in which that
 * proxy tells the client's ("X-Forwarded-For"): its last entry, since clients may have written those before.
 */
export function clientOf(c: Context, header?: string): string {
  const told = header === undefined ? undefined : c.req.header(header)?.split(',').at(-1)?.trim();
  return networkOf(told || ((c.env as Connection | undefined)?.incoming?.socket?.remoteAddress ?? 'unknown'));
}

/** Of an IPv6 address its first 64 bits; of one that stands for an IPv4 address, that. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  // as the address of a URL it has one way of being written
  const { hostname } = new URL(`http://[${address.replace(/%.*/, '')}]`);
  const [before = '', after] = hostname.slice(1, -1).split('::');
  const groups = before === '' ? [] : before.split(':');
  const rest = after ? after.split(':') : [];
  const all = [...groups, ...Array.from({ length: 8 - groups.length - rest.length }, () => '0'), ...rest];
  if (!hostname.startsWith('[::ffff:')) return `${all.slice(0, 4).join(':')}::/64`;
  return all
    .slice(6)
    .map((group) => parseInt(group, 16))
    .flatMap((pair) => [pair >> 8, pair & 255])
    .join('.');
}
