/**
 * Puppeteer drives an installed Firefox. Its install script must not download a browser of its own:
 * that fails on machines without the open internet, and nothing here would use it.
 */
module.exports = { skipDownload: true };
