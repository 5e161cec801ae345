/**
 * The host in what a reader types for their Mastodon server: "mastodon.example", "https://mastodon.example/",
 * "@me@mastodon.example", a profile's address. A port is kept, letters outside ASCII become punycode.
 * Undefined for all that is not a public host name: IP addresses, names without a dot, names of a local network.
 */
export function mastodonHost(typed: string): string | undefined {
  try {
    // What stands before an "@" is a user name to `URL` too.
    const { host } = new URL(`https://${typed.trim().replace(/^https?:\/\/|^@/i, '')}`);
    return /^([a-z\d-]+\.)+(?!local|internal|arpa)[a-z][a-z\d-]+(:\d+)?$/.test(host) ? host : undefined;
  } catch {
    return undefined;
  }
}
