/** What must hold before a version goes to a registry. */

export interface ReleaseFacts {
  readonly version: string;
  /** Of package.json. */
  readonly repository: unknown;
  /** `git status --porcelain`. */
  readonly status: string;
  readonly tags: readonly string[];
  /** How many changesets wait. */
  readonly waiting: number;
  /** Whether CHANGELOG.md has a section of this version. */
  readonly isListed: boolean;
  /** Whether it says who built it. */
  readonly provenance: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Where npm can ask who runs the build: GitHub Actions, GitLab CI. */
const hasIdentity = (environment: ReleaseFacts['environment']): boolean =>
  !!(environment['ACTIONS_ID_TOKEN_REQUEST_URL'] || environment['SIGSTORE_ID_TOKEN']);

/** @returns one sentence for each reason not to release; none if all is well */
export function releaseProblems(facts: ReleaseFacts): string[] {
  const { version, repository, status, tags, waiting, isListed, provenance, environment } = facts;
  const problems: [boolean, string][] = [
    [status.trim() !== '', 'There are changes that are not committed.'],
    [waiting > 0, `${waiting} changesets wait. Run: npm run version`],
    [!isListed, `CHANGELOG.md has no section of ${version}. Run: npm run version`],
    [tags.includes(`v${version}`), `v${version} is a tag already: it is released.`],
    [
      provenance && !repository,
      'Provenance names a repository, and package.json has no "repository". Add it, or use --no-provenance.',
    ],
    [
      provenance && !hasIdentity(environment),
      'Nothing here says who builds. Release from a CI job that may ask for an identity, or use --no-provenance.',
    ],
  ];
  return problems.filter(([fails]) => fails).map(([, sentence]) => sentence);
}
