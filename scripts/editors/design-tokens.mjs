/** The tokens of all elements, from a theme's file in the Design Tokens Format. */

function* tokensIn(group) {
  for (const value of Object.values(group)) {
    if (typeof value !== 'object' || value === null) continue;
    if ('$value' in value) yield value;
    else yield* tokensIn(value);
  }
}

/**
 * @param {object} theme
 * @returns {{ name: string, description: string }[]} each custom property once: a size that grows is two tokens
 */
export function tokensOf(theme) {
  const found = new Map();
  for (const { $description = '', $extensions } of tokensIn(theme)) {
    const name = $extensions?.['news-article']?.property;
    const description = $description.replace(/, on the narrowest screens$/, '');
    if (name && !found.has(name)) found.set(name, { name, description });
  }
  return [...found.values()];
}
