import type { Context } from 'hono';

/** What `@hono/node-server` tells of the connection. */
interface Connection {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } };
}

/**
 * The address a request comes from. Behind a proxy that is the proxy's, unless `header` names the header in which that
 * proxy tells the client's ("X-Forwarded-For"): its last entry, since clients may have written those before.
 */
export function clientOf(c: Context, header?: string): string {
  const told = header === undefined ? undefined : c.req.header(header)?.split(',').at(-1)?.trim();
  return told || ((c.env as Connection | undefined)?.incoming?.socket?.remoteAddress ?? 'unknown');
}
