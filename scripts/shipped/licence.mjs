/** Judges licences: what ships may be used in any site, also one that is not open, and asks for no more than to be named. */

/** SPDX identifiers. One that is not here wants a person who reads it. */
const PERMISSIVE = new Set([
  ...[
    '0BSD',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'BSL-1.0',
    'CC0-1.0',
    'ISC',
    'MIT',
  ],
  ...['MIT-0', 'Python-2.0', 'Unlicense', 'Zlib'],
]);

/**
 * Whether an SPDX expression leaves a permissive choice: `MIT OR GPL-3.0-only` does, `MIT AND GPL-3.0-only` does not.
 * What is no expression (`SEE LICENSE IN …`, nothing) does not.
 */
export function isPermissive(expression) {
  if (typeof expression !== 'string') return false;
  const words = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const term = () => {
    const word = words[at++];
    if (word !== '(') return PERMISSIVE.has(word);
    const inside = either();
    return words[at++] === ')' && inside;
  };
  // every part is read, whatever the ones before were: `&&` alone would stop in the middle
  const both = () => {
    let all = term();
    while (words[at] === 'AND' && ++at) all = term() && all;
    return all;
  };
  function either() {
    let any = both();
    while (words[at] === 'OR' && ++at) any = both() || any;
    return any;
  }
  return either() && at === words.length;
}

/** What is wrong, in a sentence each. @param packages of `shippedPackages()` */
export function licenceProblems(packages) {
  return packages.flatMap(({ name, version, licences, ships, hasText }) => {
    const said = [...new Set(licences.filter((licence) => licence !== undefined))];
    const what = `${name} ${version} (${ships.join(', ')})`;
    if (said.length === 0) return [`${what} says no licence.`];
    if (said.length > 1) return [`${what} says several licences: ${said.join(' and ')}.`];
    if (!isPermissive(said[0])) return [`${what} is under ${said[0]}, which is not permissive.`];
    return hasText ? [] : [`${what} is in a bundle without the text of its licence.`];
  });
}
