/** What renders for browser tests (scripts/wtr-server.mjs), with the languages that they speak. */
import '../../src/locales/ar.js';
import '../../src/locales/de.js';
import '../../src/locales/ja.js';

export * from '../../src/server/index.js';
