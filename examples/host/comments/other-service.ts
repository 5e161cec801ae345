/** A comment system that somebody runs already, for the demo pages instead of the host's own. */
export interface OtherService {
  readonly service: 'wordpress' | 'waline';
  /** http(s) address. */
  readonly endpoint: string;
  /** Name of the thread. Default: as the pages have it. */
  readonly thread?: string | undefined;
}

/**
 * Reads `wordpress=URL` or `waline=URL`. What follows `#` in the address is the thread: WordPress wants the number of a
 * post, which pages that are not its own cannot know.
 *
 * @throws Error with a one-line message
 */
export function readOtherService(option: string): OtherService {
  const [, service, address = ''] = /^(wordpress|waline)=(.+)$/.exec(option) ?? [];
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(`--comments ${option}: not wordpress=URL or waline=URL.`);
  }
  const thread = decodeURIComponent(url.hash.slice(1));
  url.hash = '';
  if (service === 'wordpress' && !/wp-json|rest_route=/.test(url.href)) {
    url.pathname = `${url.pathname.replace(/\/$/, '')}/wp-json/`; // of a site, where its REST API is unless it says otherwise
  }
  return {
    service: service as OtherService['service'],
    endpoint: url.href,
    thread: thread === '' ? undefined : thread,
  };
}
