/** Pieces of Markdown that editors show and language models read. */

/** A heading and a list, or nothing where there is nothing to list. */
export const list = (title, items) => (items.length > 0 ? [`**${title}**`, '', ...items, ''] : []);

const item = (name, description) => `- \`${name}\`${description ? `: ${description}` : ''}`;

/** Items of things that have a name and a description. */
export const items = (things) =>
  things.map(({ name, description, type }) => item(name || '(default)', withType(description, type)));

const withType = (description, type) => (type ? `${description} (\`${type}\`)` : description);

/** A description with the texts that are taken and the default, where it does not tell them itself. */
export function ofAttribute({ description, type, default: value }) {
  const values = type.values.filter((text) => !description.includes(`\`${text}\``));
  return [
    description,
    ...(values.length > 0 ? [`Values: ${values.map((text) => `\`${text}\``).join(', ')}.`] : []),
    ...(value && value !== 'false' && !description.includes('efault') ? [`Default: \`${value}\`.`] : []),
  ].join(' ');
}
