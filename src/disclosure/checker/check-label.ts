import type { Check } from './facts.js';
import type { Label } from './labels.js';

const isLabel = ({ by, told }: Label): boolean => by === 'tag' || (by === 'words' && told !== 'persona');

/** Whether readers are told of AI, in time and in the open, and machines with them. */
export const checkLabel: Check = ({ page, declarations, shown, declared }) => {
  const { isArticle, opening, isBefore } = page;
  const labels = shown.labels.filter((label) => isLabel(label) && (label.told ?? declared));
  const [first] = labels;
  if (!shown.told) {
    if (first && (declared || first.by === 'tag')) return [{ code: 'label-hidden', at: first.element }];
    return declared ? [{ code: 'label-missing', at: declared.at, values: { value: declared.value } }] : [];
  }
  const open = shown.labels.find((label) => label.open && label.told);
  const isLate = ({ element }: Label): boolean =>
    !!opening && isBefore(opening.element, element) && !opening.element.contains(element);
  const told = shown.labels.filter(({ by, open }) => open && (by === 'tag' || by === 'words'));
  const late = labels.find((label) => label.open);
  return [
    ...(open && isArticle && !declarations.some(({ machine }) => machine)
      ? [
          {
            code: 'label-undeclared',
            at: open.element,
            values: {
              text: open.text || open.element.getAttribute('name') || open.element.localName,
              level: open.told === 'assisted' ? 'ai-assisted' : 'ai-generated',
            },
          } as const,
        ]
      : []),
    ...(late && told.every(isLate) && (late.by === 'tag' || !shown.mentioned)
      ? [{ code: 'label-late', at: late.element, values: { after: opening!.is } } as const]
      : []),
  ];
};
