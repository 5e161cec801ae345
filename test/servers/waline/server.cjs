/**
 * Serves Waline on a MariaDB: `node server.cjs PORT FOLDER`, with the database in the environment, as Waline wants it. The
 * folder is where it is installed.
 */
const http = require('node:http');
const { createRequire } = require('node:module');

const [port, folder] = process.argv.slice(2);
const requireThere = createRequire(`${folder}/`);

/** Waline asks a service on the internet with which accounts people may sign in, at every request. Here: none. */
const accounts = http.createServer((request, response) => {
  response.setHeader('content-type', 'application/json');
  response.end('{"services":[]}');
});

accounts.listen(0, '127.0.0.1', () => {
  process.env.OAUTH_URL = `http://127.0.0.1:${accounts.address().port}/`;
  const waline = requireThere('@waline/vercel')({ env: 'production' });
  http.createServer(waline).listen(Number(port), '127.0.0.1');
});
