/**
 * What goes wrong in a story on purpose. Its parameter `expected` names each by a part of what the tests would say of
 * it: an error on the console, the address of a picture that is missing.
 */
export type Expected = readonly string[];

export function unexpected(faults: readonly string[], expected: Expected = []): readonly string[] {
  return faults.filter((fault) => !expected.some((part) => fault.includes(part)));
}
