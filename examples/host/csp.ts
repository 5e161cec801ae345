/**
 * The strict policy that every demo page is served with. It holds no exception for the library: no inline
 * script or style, no `eval`, no string where the browser wants a Trusted Type.
 */
const DIRECTIVES = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html news-article 'allow-duplicates'",
  "base-uri 'none'",
  "object-src 'none'",
  'report-uri /__test/csp-report',
] as const;

export const CSP_HEADER = 'Content-Security-Policy';
export const DEMO_CSP: string = DIRECTIVES.join('; ');

/** The same for pages that ask another origin too, such as the comment system a site already runs. */
export const withConnection = (origin: string): string =>
  DEMO_CSP.replace("connect-src 'self'", `connect-src 'self' ${origin}`);
