/** What a release does to CHANGELOG.md, and what it refuses. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { hasSection, release } from '../../scripts/changelog.js';
import { releaseProblems, type ReleaseFacts } from '../../scripts/release-checks.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HEAD = '# Changelog\n\nAll notable changes.\n\n## [Unreleased]\n';
const changesets = [
  { file: 'a.md', bump: 'patch', text: 'Mends a rule.' },
  { file: 'b.md', bump: 'minor', text: 'Takes `caption` away.\n\nUse `text`.' },
  { file: 'c.md', bump: 'patch', text: '' },
] as const;

describe('CHANGELOG.md at a release', () => {
  it('keeps what stood there, adds what changesets say, weightiest first, and begins anew', () => {
    const before = `${HEAD}\n### Added\n\n- A thing.\n\n## [0.1.0] - 2026-01-02\n\n- The first.\n`;
    assert.equal(
      release(before, '0.2.0', '2026-03-04', changesets),
      `${HEAD}\n## [0.2.0] - 2026-03-04\n\n### Added\n\n- A thing.\n\n` +
        '### Minor changes\n\n- Takes `caption` away.\n\n  Use `text`.\n\n### Patch changes\n\n- Mends a rule.\n\n' +
        '## [0.1.0] - 2026-01-02\n\n- The first.\n',
    );
  });

  it('does so for the first release, and when nothing waits', () => {
    const first = release(`${HEAD}\n- All of it.\n`, '0.1.0', '2026-01-02', []);
    assert.equal(first, `${HEAD}\n## [0.1.0] - 2026-01-02\n\n- All of it.\n`);
    assert.ok(hasSection(first, '0.1.0') && !hasSection(first, '0.1') && !hasSection(HEAD, '0.1.0'));
    assert.ok(release(HEAD, '0.1.1', '2026-01-02', []).endsWith('## [0.1.1] - 2026-01-02\n'));
  });

  it('is refused without a place for it', () => {
    assert.throws(() => release('# Changelog\n', '0.1.0', '2026-01-02', []), /no ## \[Unreleased\]/);
  });

  it('finds its place in ours', () => {
    const ours = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8');
    assert.ok(hasSection(release(ours, '9.9.9', '2026-01-02', changesets), '9.9.9'));
  });
});

describe('a release', () => {
  const ready: ReleaseFacts = {
    version: '0.2.0',
    repository: 'https://forge.example/paper/news-article',
    status: '',
    tags: ['v0.1.0'],
    waiting: 0,
    isListed: true,
    provenance: true,
    environment: { SIGSTORE_ID_TOKEN: 'of the job' },
  };
  const refused = (change: Partial<ReleaseFacts>): string =>
    releaseProblems({ ...ready, ...change }).join('\n');

  it('goes ahead when all is well, with provenance wherever a job has an identity', () => {
    assert.equal(refused({}), '');
    assert.equal(refused({ environment: { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://ci.example/' } }), '');
    assert.equal(refused({ provenance: false, environment: {}, repository: undefined }), '');
  });

  it('is refused, in a sentence each, for what is not done', () => {
    assert.match(refused({ status: ' M src/index.ts\n' }), /not committed/);
    assert.match(refused({ waiting: 2 }), /2 changesets wait\. Run: npm run version/);
    assert.match(refused({ isListed: false }), /no section of 0\.2\.0/);
    assert.match(refused({ tags: ['v0.2.0'] }), /released/);
    assert.match(refused({ repository: undefined }), /"repository"/);
    assert.match(refused({ environment: {} }), /--no-provenance/);
    assert.equal(refused({ waiting: 1, status: '?? a\n', environment: {} }).split('\n').length, 3);
  });
});
