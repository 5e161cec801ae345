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

/** A picture by its file, anything else by its place among its like, where it has some. */
function exactly(element: Element, step: string): string {
  if (step.includes('#') || /^(?:html|head|body|meta|article)/.test(step)) return step;
  const file = /^(?!data:)[^?#]*?([^/?#]{1,40})(?:[?#]|$)/i.exec(element.getAttribute('src') ?? '')?.[1];
  if (file && /^(?:img|news-figure)$/.test(element.localName)) return `${step}[src*="${file}"]`;
  const alike = [...(element.parentElement?.children ?? [])].filter(
    ({ localName }) => localName === element.localName,
  );
  return alike.length > 1 && alike.some((other) => other !== element && stepOf(other) === step)
    ? `${step}:nth-of-type(${String(alike.indexOf(element) + 1)})`
    : step;
}

/** A short path to an element, for people: it ends early at an id and need not be unique. */
export function placeOf(element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at && steps.length < DEPTH; at = at.parentElement) {
    const step = stepOf(at);
    if (steps.length && /^(html|body)$/.test(at.localName)) break;
    steps.unshift(exactly(at, step));
    if (step.includes('#') || /^(article|meta)$/.test(at.localName)) break;
  }
  return steps.join(' > ').slice(0, LONGEST);
}
