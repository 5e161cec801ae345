const DEPTH = 3;
const LONGEST = 120;

/** One element as people would name it: `p.label`, `#story`, `meta[name="ai-disclosure"]`. */
function stepOf(element: Element): string {
  const { localName } = element;
  if (localName === 'meta')
    return `meta[name="${element.getAttribute('name') ?? element.getAttribute('property') ?? ''}"]`;
  const id = element.getAttribute('id') ?? '';
  const name = (element.getAttribute('class') ?? '').split(/\s+/).find((part) => /^[\w-]{1,40}$/.test(part));
  return localName + (/^[\w-]{1,40}$/.test(id) ? `#${id}` : name ? `.${name}` : '');
}

/** A short path to an element, for people: it ends early at an id and need not be unique. */
export function placeOf(element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at && steps.length < DEPTH; at = at.parentElement) {
    const step = stepOf(at);
    if (steps.length && /^(html|body)$/.test(at.localName)) break;
    steps.unshift(step);
    if (step.includes('#') || /^(article|meta)$/.test(at.localName)) break;
  }
  return steps.join(' > ').slice(0, LONGEST);
}
