/** What is remembered of each run: its generations, its requests, and the faults it has had. */

const runs = new Map();

export function runOf(name) {
  if (!runs.has(name)) runs.set(name, { generations: 0, requests: [], faults: 0, cuts: 0 });
  return runs.get(name);
}

/** Writes down a request, and how it ends. */
export function log(run, request, response, url) {
  const entry = {
    method: request.method,
    path: url.pathname,
    query: url.search,
    headers: request.headers,
    at: performance.now(),
    end: 'open',
  };
  runOf(run).requests.push(entry);
  response.once('close', () => {
    entry.status = response.statusCode;
    if (entry.end === 'open') entry.end = response.writableFinished ? 'finished' : 'left';
  });
  return entry;
}
