/**
 * Why tests that need a server are skipped here; undefined if they run. Where all checks must run (`CI=true`) nothing
 * is skipped: what is missing fails.
 */
export function skipReason(missing: string | undefined): string | undefined {
  if (missing !== undefined && process.env['CI'] === 'true') throw new Error(missing);
  return missing;
}
