import { AUTHOR_KINDS } from '../../article/model.js';
import { comparable } from '../../article/metadata/text.js';
import { collapse } from '../../core/text.js';
import { calledJournalist, isToolName } from './ai-words.js';
import type { Check, Facts } from './facts.js';
import type { Hit } from './findings.js';

/** Whether readers see this author as an AI: by a card of kind "ai", or by the words at this very name. */
export function isPersona(name: string, { shown, page }: Facts): boolean {
  const whole = comparable(name);
  const others = page.article.author.map((author) => author.name).filter((other) => other !== name);
  return shown.labels.some(({ told, element, text }) => {
    if (told !== 'persona' || !whole) return false;
    const shownName = element.getAttribute('name');
    if (shownName !== null) return comparable(shownName) === whole;
    if (!text) return page.article.author.length === 1 && comparable(page.article.author[0]!.name) === whole;
    return calledJournalist(text, collapse(name), others);
  });
}

/** Whether authors are what the page shows them to be. */
export const checkAuthor: Check = (facts) => {
  const { page, declarations, declared, shown } = facts;
  const hits: Hit[] = [];
  for (const { where, authors } of page.structured) {
    const people = authors.filter(({ types }) => types.includes('Person'));
    const personas = people.filter(({ name }) => isPersona(name, facts));
    for (const { name } of personas) hits.push({ code: 'ai-persona-person', at: where, values: { name } });
    const takesLevel = (by: string): boolean => by === 'tag' || by === 'composed';
    const label = shown.labels.find(
      ({ told, open, by }) =>
        open && (told ?? (takesLevel(by) && declared?.level !== 'ai-assisted' ? 'made' : '')) === 'made',
    );
    const person = people[0];
    if (label && (label.told ?? declared) && person && !personas.length && people.length === authors.length)
      hits.push({ code: 'label-author-person', at: where, values: { name: person.name } });
    if (authors.some(({ types }) => types.includes('SoftwareApplication')))
      hits.push({ code: 'author-software', at: where });
  }
  const tool = page.article.author.find(({ name }) => isToolName(name));
  if (tool) {
    const source = page.structured.find(({ draft }) => draft.author?.some(({ name }) => name === tool.name));
    hits.push({ code: 'author-is-tool', at: source?.where ?? 'byline', values: { name: tool.name } });
  }
  for (const card of page.all('news-author-card[kind]')) {
    const value = card.getAttribute('kind')?.trim() ?? '';
    if (value && !AUTHOR_KINDS.some((kind) => kind === value.toLowerCase()))
      hits.push({ code: 'author-kind-unknown', at: card, values: { value } });
  }

  const none = declarations.find(({ level }) => level === 'none');
  if (none && !declared) {
    const persona = shown.labels.find(({ told, open }) => told === 'persona' && open);
    const name = persona ? persona.element.getAttribute('name') || persona.text : tool?.name;
    if (name) hits.push({ code: 'level-none-ai-author', at: persona?.element ?? none.at, values: { name } });
  }
  return hits;
};
