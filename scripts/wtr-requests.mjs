/** Tells tests of a page's requests that failed or left for another site, from where the browser itself knows them. */

/** What was noticed of each page that is listened to, since it was last asked for. */
const noticed = new WeakMap();

function listen(page) {
  const found = [];
  noticed.set(page, found);
  page.on('response', (response) => {
    if (response.status() >= 400) found.push({ url: response.url(), fault: String(response.status()) });
  });
  page.on('requestfailed', (request) => {
    const fault = request.failure()?.errorText ?? 'failed';
    // given up by the page itself, such as one that it left
    if (fault !== 'net::ERR_ABORTED') found.push({ url: request.url(), fault });
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(page.url()).origin)
      found.push({ url: request.url(), fault: 'another site' });
  });
  return found;
}

/** Listens from the first call on; each call takes what was noticed since the one before. */
export function takeRequests(page) {
  return (noticed.get(page) ?? listen(page)).splice(0);
}
