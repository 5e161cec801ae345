/** Keeps cookies between requests as a browser does, which Node's `fetch` does not. Returns the way out. */
export function keepCookies(): () => void {
  const { fetch } = globalThis;
  const jar = new Map<string, string>();
  globalThis.fetch = async (input, init = {}) => {
    const headers = new Headers(init.headers);
    if (init.credentials === 'include')
      headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(input, { ...init, headers });
    if (init.credentials === 'include')
      for (const cookie of response.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        if (name !== undefined) jar.set(name, value ?? '');
      }
    return response;
  };
  return () => {
    globalThis.fetch = fetch;
  };
}
